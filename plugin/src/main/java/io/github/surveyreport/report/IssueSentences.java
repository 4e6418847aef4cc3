package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.config.IssueCategory;
import java.util.List;
import java.util.Optional;

/** What is concluded of an issue. */
final class IssueSentences {
    private final Draft draft;
    private final Conclusion conclusion;
    private final String id;
    private final Labels labels;

    IssueSentences(Draft draft, Conclusion conclusion) {
        this.draft = draft;
        this.conclusion = conclusion;
        this.id = conclusion.subjects().get(0);
        this.labels = new Labels(draft.study());
    }

    String first() {
        boolean scored = category().filter(IssueCategory::scored).isPresent();
        String people = draft.study().columns().customer().isEmpty()
                ? ".respondents"
                : scored ? ".scored" : draft.study().register().isPresent() ? ".register" : "";
        return draft.say(
                        "conclusion.top-issue" + people,
                        label(),
                        priority(),
                        shown("comments"),
                        shown("customers"),
                        shown("share"))
                + tied();
    }

    /** The first issue may have others beside it. */
    private String tied() {
        List<String> others = conclusion.subjects().stream()
                .skip(1)
                .map(other -> labels.issue(other).orElse(other))
                .toList();
        return others.isEmpty()
                ? ""
                : draft.say("sentence.gap")
                        + draft.say("conclusion.top-issue.tied", draft.words().join(others));
    }

    /** The order of {@code rest} tells the waves apart. */
    String rose() {
        return draft.say(
                "conclusion.issue-rose",
                label(),
                draft.shown().value(draft.find(conclusion.rest().get(1))),
                draft.shown().value(draft.find(conclusion.rest().get(0))),
                draft.shown().signed(ConclusionText.measure(draft, conclusion, "trend")));
    }

    String lessSatisfied() {
        String question = draft.study()
                .priority()
                .satisfaction()
                .map(satisfaction -> draft.study().question(satisfaction).label())
                .orElse("");
        return draft.say(
                "conclusion.issue-less-satisfied", label(), question, shown("mean-with"), shown("mean-without"));
    }

    String concentrated() {
        String group = labels.group(
                draft.words(),
                conclusion.subjects().get(1),
                conclusion.subjects().get(2));
        return draft.say(
                "conclusion.issue-concentrated", label(), group, shown("mention-share"), shown("respondent-share"));
    }

    String unsteady() {
        return draft.say("conclusion.priority-unsteady", label(), priority(), shown("same-priority"));
    }

    private String shown(String statistic) {
        return draft.shown().value(ConclusionText.measure(draft, conclusion, statistic));
    }

    private String label() {
        return labels.issue(id).orElse(id);
    }

    private int priority() {
        return draft.findings().issues().stream()
                .filter(issue -> issue.category().id().equals(id))
                .map(IssueFinding::priority)
                .findFirst()
                .orElse(1);
    }

    private Optional<IssueCategory> category() {
        return draft.study().issues().stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst();
    }
}
