package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.LowScore;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the numbers of issues come from: comments, the feedback register, low ratings. */
final class IssueSources {
    private final Draft draft;

    IssueSources(Draft draft) {
        this.draft = draft;
    }

    /** Ending of texts that speak of people: without customer ids a questionnaire stands for a person. */
    static String respondents(Draft draft) {
        return draft.study().columns().customer().isEmpty() ? ".respondents" : "";
    }

    private boolean register() {
        return draft.study().register().isPresent();
    }

    /** Whether low ratings raise any issue. */
    boolean scored() {
        return draft.study().issues().stream().anyMatch(IssueCategory::scored);
    }

    /** The notes under a table that counts people. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        String people = draft.study().columns().customer().isEmpty()
                ? ".respondents"
                : register() || scored() ? "" : ".customers";
        notes.add(draft.say("issues.note" + people, draft.words().join(merged())));
        if (scored()) {
            notes.add(draft.say("issues.note.low-scores"));
        }
        if (draft.study().issues().stream().anyMatch(issue -> notMerged(last(issue)))) {
            notes.add(draft.say("issues.note.not-merged", draft.study().plan().minimumCell()));
        }
        return notes;
    }

    private List<String> merged() {
        List<String> sources = new ArrayList<>(List.of(draft.say("source.comments")));
        if (register()) {
            sources.add(draft.say("source.register"));
        }
        if (scored()) {
            sources.add(draft.say("source.low-scores"));
        }
        return sources;
    }

    private Optional<Measure> last(IssueCategory issue) {
        return draft.last("issue." + issue.id(), "low-scores");
    }

    private boolean notMerged(Optional<Measure> measure) {
        return draft.shown()
                .estimate(measure)
                .map(Estimate::warnings)
                .filter(warnings -> warnings.contains("not-merged"))
                .isPresent();
    }

    /** How many questionnaires rate so low that they raise the issue; an issue that no rating raises has none. */
    Entry lowScores(Optional<Measure> measure) {
        if (measure.isEmpty()) {
            return Entry.none(draft.say("none"));
        }
        Entry entry = draft.shown().entry(measure);
        return notMerged(measure) ? entry.note(draft.say("issues.not-merged")) : entry;
    }

    /** Which ratings raise which issue, as rules. */
    List<String> rules() {
        return draft.study().issues().stream()
                .filter(IssueCategory::scored)
                .map(issue -> draft.say(
                        "issues.rule.scores", issue.label(), draft.words().join(scores(issue))))
                .toList();
    }

    List<String> scores(IssueCategory issue) {
        List<String> scores = new ArrayList<>();
        for (LowScore score : issue.wording().scores()) {
            String label = draft.study().question(score.question()).label();
            scores.add(draft.say("issues.score.at-most", label, score.atMost()));
        }
        return scores;
    }
}
