package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Causes.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages of the journey side by side, and as a table. */
final class JourneyPicture {
    private final Draft draft;
    private final Shown shown;
    private final List<Stage> stages;
    private final Optional<Stage> worst;

    JourneyPicture(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.stages = draft.study().causes().journey();
        this.worst = JourneyPage.extremeStage(draft, "low", true);
    }

    Block chart() {
        List<Optional<Measure>> scores = stages.stream()
                .map(stage -> JourneyPage.measure(draft, stage, "score"))
                .toList();
        String title = draft.say("journey.title.picture", draft.lastWave().label());
        return new Block.Chart(
                "journey",
                title,
                draft.say("journey.unit"),
                shown.base(scores),
                spoken(),
                new ChartSpec.Journey(
                        stages.stream().map(this::drawn).toList(),
                        draft.say("column.stage-score"),
                        draft.say("column.stage-low"),
                        draft.say("column.stage-rated"),
                        draft.say("journey.issues", draft.say("column." + IssueTable.people(draft))),
                        draft.say("column.records")),
                data(title),
                true);
    }

    private ChartSpec.JourneyStage drawn(Stage stage) {
        Optional<Measure> score = JourneyPage.measure(draft, stage, "score");
        return new ChartSpec.JourneyStage(
                stage.label(),
                draft.words().join(stage.touchpoints()),
                shown.point(score),
                shown.point(JourneyPage.measure(draft, stage, "low")),
                shown.point(JourneyPage.measure(draft, stage, "rated")),
                shown.estimate(score).isPresent() ? "" : reason(stage),
                worst.filter(stage::equals).isPresent() ? draft.say("journey.worst") : "",
                issues(stage),
                records(stage));
    }

    /** Why a stage has no score. */
    private String reason(Stage stage) {
        return stage.questions().isEmpty()
                ? draft.say("journey.no-question")
                : shown.value(JourneyPage.measure(draft, stage, "score"));
    }

    private List<String> issues(Stage stage) {
        Labels labels = new Labels(draft.study());
        return stage.issues().stream()
                .map(issue -> draft.say(
                        "journey.issue",
                        labels.issue(issue).orElse(issue),
                        shown.value(draft.last("issue." + issue, "customers"))))
                .toList();
    }

    private List<String> records(Stage stage) {
        List<String> records = new ArrayList<>();
        for (String metric : stage.metrics()) {
            String label = draft.study().metrics().stream()
                    .flatMap(metrics -> metrics.definitions().stream())
                    .filter(definition -> definition.id().equals(metric))
                    .map(definition -> definition.label())
                    .findFirst()
                    .orElse(metric);
            records.add(draft.say("journey.issue", label, shown.value(draft.last("metric." + metric, "value"))));
        }
        return records;
    }

    private String spoken() {
        List<String> parts = new ArrayList<>();
        for (Stage stage : stages) {
            Optional<Measure> score = JourneyPage.measure(draft, stage, "score");
            boolean there = shown.estimate(score).isPresent();
            parts.add(
                    there
                            ? draft.say(
                                    "journey.spoken.stage",
                                    stage.label(),
                                    shown.value(score),
                                    shown.value(JourneyPage.measure(draft, stage, "low")))
                            : draft.say("journey.spoken.none", stage.label(), reason(stage)));
        }
        return draft.say("journey.spoken", stages.size(), String.join(draft.say("causes.semicolon"), parts));
    }

    private Table data(String title) {
        Sheet sheet = draft.sheet("journey", title)
                .texts("journey-stage")
                .numbers("stage-score")
                .interval()
                .numbers("stage-low", "stage-rated");
        stages.forEach(stage -> sheet.row(numbers(stage)));
        return sheet.table();
    }

    private List<Entry> numbers(Stage stage) {
        Optional<Measure> score = JourneyPage.measure(draft, stage, "score");
        List<Entry> row = new ArrayList<>(List.of(Entry.text(stage.label())));
        row.add(score.isPresent() ? shown.entry(score) : Entry.none(reason(stage)));
        row.add(shown.intervalEntry(score));
        for (String statistic : List.of("low", "rated")) {
            Optional<Measure> share = JourneyPage.measure(draft, stage, statistic);
            row.add(shown.entry(share).note(shown.interval(share)));
        }
        return row;
    }

    /** Everything about every stage. */
    Block table() {
        Sheet sheet = draft.sheet(
                        "journey-stages",
                        draft.say("journey.table", draft.lastWave().label()))
                .texts("journey-stage")
                .numbers("stage-score")
                .interval()
                .numbers("stage-low", "stage-rated", "comments", IssueTable.people(draft))
                .wides("issues-named");
        boolean measured = stages.stream().anyMatch(stage -> !stage.metrics().isEmpty());
        if (measured) {
            sheet.wides("records");
        }
        for (Stage stage : stages) {
            List<Entry> row = new ArrayList<>(numbers(stage));
            row.set(0, row.get(0).note(draft.words().join(stage.touchpoints())));
            row.add(shown.entry(JourneyPage.measure(draft, stage, "comments")));
            row.add(shown.entry(JourneyPage.measure(draft, stage, "customers")));
            Entry issues = list(issues(stage));
            row.add(
                    stage.issues().size() == 1
                            ? issues.link(IssueLinks.of(draft, stage.issues().get(0)))
                            : stage.issues().isEmpty() ? issues : issues.link(draft.href("issues")));
            if (measured) {
                row.add(list(records(stage)));
            }
            sheet.row(row);
        }
        return sheet.note(draft.say("journey.note")).block();
    }

    private Entry list(List<String> items) {
        return items.isEmpty()
                ? Entry.none(draft.say("none"))
                : Entry.text(String.join(draft.say("causes.semicolon"), items));
    }
}
