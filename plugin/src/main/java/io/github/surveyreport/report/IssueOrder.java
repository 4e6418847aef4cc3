package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a reader of a list of issues asks about their order: who ties, what is one thing said twice, why more is not first. */
final class IssueOrder {
    private final Draft draft;
    private final List<IssueFinding> ranked;

    IssueOrder(Draft draft) {
        this.draft = draft;
        this.ranked = NamedIssues.ranked(draft);
    }

    boolean tied(IssueFinding issue) {
        return ranked.stream().anyMatch(other -> other != issue && other.rank().equals(issue.rank()));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        samePeople(notes);
        moreBehind().ifPresent(notes::add);
        return notes;
    }

    private void samePeople(List<String> notes) {
        Labels labels = new Labels(draft.study());
        for (int i = 0; i < ranked.size(); i++) {
            IssueFinding issue = ranked.get(i);
            List<String> later = ranked.subList(i + 1, ranked.size()).stream()
                    .map(other -> other.category().id())
                    .filter(issue.samePeople()::contains)
                    .map(id -> labels.issue(id).orElse(id))
                    .toList();
            if (!later.isEmpty()) {
                notes.add(draft.say(
                        "issues.same-people",
                        issue.category().label(),
                        draft.words().join(later)));
            }
        }
    }

    /** Why the issue with the most comments is not the first. */
    private Optional<String> moreBehind() {
        Optional<IssueFinding> most = ranked.stream()
                .filter(issue -> number(issue, "comments").isPresent())
                .max(Comparator.comparingDouble((IssueFinding issue) ->
                                number(issue, "comments").get())
                        .thenComparing(issue -> -issue.rank().orElseThrow()));
        if (most.isEmpty() || most.get().rank().orElseThrow() == 1) {
            return Optional.empty();
        }
        IssueFinding first = ranked.get(0);
        double fewer = number(first, "comments").orElse(0d);
        return number(most.get(), "comments").orElseThrow() > fewer
                ? Optional.of(draft.say(
                        "issues.more-behind",
                        most.get().category().label(),
                        draft.shown().value(draft.last(id(most.get()), "comments")),
                        first.category().label(),
                        reason(most.get(), first)))
                : Optional.empty();
    }

    private String reason(IssueFinding behind, IssueFinding first) {
        if (behind.priority() > first.priority() && behind.urgency().compareTo(first.urgency()) > 0) {
            return draft.say(
                    "issues.behind.urgency",
                    IssuesPage.grade(draft, behind.urgency()),
                    IssuesPage.grade(draft, first.urgency()));
        }
        if (behind.priority() > first.priority() && (behind.importanceDeclared() || first.importanceDeclared())) {
            return draft.say(
                    "issues.behind.importance",
                    IssuesPage.grade(draft, behind.importance()),
                    IssuesPage.grade(draft, first.importance()));
        }
        String part = PriorityBorder.PARTS.stream()
                .max(Comparator.comparingDouble(name -> added(first, name) - added(behind, name)))
                .orElseThrow();
        return draft.say(
                "issues.behind.part",
                draft.say("issues.part-name." + part),
                draft.figures().decimal(added(behind, part), 2),
                draft.figures().decimal(added(first, part), 2));
    }

    /** What a part adds to the score. */
    private double added(IssueFinding issue, String part) {
        return PriorityBorder.weight(draft, part)
                * number(issue, "part:" + part).orElse(0d);
    }

    private Optional<Double> number(IssueFinding issue, String statistic) {
        return draft.shown().estimate(draft.last(id(issue), statistic)).map(Estimate::value);
    }

    private static String id(IssueFinding issue) {
        return "issue." + issue.category().id();
    }
}
