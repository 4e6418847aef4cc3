package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Optional;

/** The plane of urgency and importance with the issues on it. */
final class MatrixPicture {
    private static final List<Grade> RISING = List.of(Grade.LOW, Grade.MEDIUM, Grade.HIGH);

    /** More circles than that cover each other; the table below the picture has all. */
    static final int DRAWN = 20;

    private final Draft draft;

    MatrixPicture(Draft draft) {
        this.draft = draft;
    }

    Block.Chart chart() {
        List<IssueFinding> issues = NamedIssues.ranked(draft);
        Priorities priority = draft.study().priority();
        double largest = issues.stream().mapToDouble(this::customers).max().orElse(0);
        String title = draft.say("issues.matrix", draft.lastWave().label());
        boolean declared = issues.stream().anyMatch(IssueFinding::importanceDeclared);
        Sheet sheet = sheet(title, issues);
        return new Block.Chart(
                "issues-matrix",
                title,
                draft.say("issues.matrix.unit", draft.say("column." + IssueTable.people(draft))),
                draft.say("issues.matrix.base", issues.size())
                        + drawn(draft, issues)
                        + (declared ? draft.say("issues.matrix.declared") : ""),
                spoken(issues),
                new ChartSpec.PriorityMatrix(
                        issues.stream()
                                .limit(DRAWN)
                                .map(issue -> placed(issue, largest))
                                .toList(),
                        grades(),
                        grades(),
                        List.of(priority.mediumFrom(), priority.highFrom()),
                        priorities(priority)),
                declared ? sheet.note(draft.say("issues.matrix.declared")).table() : sheet.table(),
                true);
    }

    private Sheet sheet(String title, List<IssueFinding> issues) {
        Sheet sheet = draft.sheet("issues-matrix", title)
                .texts("issue", "urgency", "importance")
                .number(draft.say("column.score"), Glossary.href("priority"))
                .interval()
                .numbers(IssueTable.people(draft))
                .texts("priority");
        for (IssueFinding issue : issues) {
            String id = "issue." + issue.category().id();
            sheet.row(
                    Entry.text(issue.category().label()),
                    Entry.text(IssuesPage.grade(draft, issue.urgency())),
                    Entry.text(IssuesPage.grade(draft, issue.importance())),
                    draft.shown().entry(draft.last(id, "score")),
                    draft.shown().intervalEntry(draft.last(id, "score")),
                    draft.shown().entry(draft.last(id, "customers")),
                    Entry.text("P" + issue.priority()));
        }
        return sheet;
    }

    /** That not all are drawn. */
    static String drawn(Draft draft, List<IssueFinding> issues) {
        return issues.size() > DRAWN ? draft.say("issues.picture.first", DRAWN) : "";
    }

    private ChartSpec.Issue placed(IssueFinding issue, double largest) {
        return new ChartSpec.Issue(
                issue.category().label(),
                RISING.indexOf(issue.urgency()) + 1,
                height(issue),
                largest > 0 ? customers(issue) / largest : 0,
                issue.priority());
    }

    private List<String> grades() {
        return RISING.stream().map(grade -> IssuesPage.grade(draft, grade)).toList();
    }

    private static List<List<Integer>> priorities(Priorities priority) {
        return RISING.stream()
                .map(importance -> RISING.stream()
                        .map(urgency -> priority.matrix().get(importance).get(urgency))
                        .toList())
                .toList();
    }

    /** The score, or the middle of the declared band: a declared importance is not measured. */
    private ChartSpec.Point height(IssueFinding issue) {
        if (!issue.importanceDeclared()) {
            return draft.shown().point(draft.last("issue." + issue.category().id(), "score"));
        }
        Priorities priority = draft.study().priority();
        return ChartSpec.Point.of(
                switch (issue.importance()) {
                    case HIGH -> (priority.highFrom() + 1) / 2;
                    case MEDIUM -> (priority.mediumFrom() + priority.highFrom()) / 2;
                    case LOW -> priority.mediumFrom() / 2;
                });
    }

    private double customers(IssueFinding issue) {
        return value(draft.last("issue." + issue.category().id(), "customers"));
    }

    private double value(Optional<Measure> measure) {
        return draft.shown().estimate(measure).map(Estimate::value).orElse(0d);
    }

    private String spoken(List<IssueFinding> issues) {
        List<String> first = issues.stream()
                .filter(issue -> issue.priority() == 1)
                .map(issue -> issue.category().label())
                .toList();
        return first.isEmpty()
                ? draft.say("issues.matrix.spoken.none", issues.size())
                : draft.say(
                        "issues.matrix.spoken",
                        issues.size(),
                        first.size(),
                        draft.words().join(first));
    }
}
