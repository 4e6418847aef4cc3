package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.compare.History.Point;
import io.github.surveyreport.compare.History.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line for each headline number that moved; those that never did are named in a sentence. */
final class HistoryPictures {
    private final Draft draft;
    private final History history;
    private final List<Step> steps;
    private final List<String> labels;

    HistoryPictures(Draft draft, History history) {
        this.draft = draft;
        this.history = history;
        this.steps = new ArrayList<>(history.steps());
        Collections.reverse(steps);
        this.labels = steps.stream()
                .map(step -> step.commit()
                        .map(commit -> HistoryPage.shortId(commit.id()))
                        .orElse(draft.say("history.uncommitted")))
                .toList();
    }

    /** Oldest to newest; a gap where a revision tells nothing. */
    void add(List<Block> blocks) {
        List<String> still = new ArrayList<>();
        for (int measure = 0; measure < history.measures().size(); measure++) {
            List<Optional<Measure>> values = values(measure);
            Optional<Measure> last = values.stream()
                    .filter(value -> draft.shown().estimate(value).isPresent())
                    .reduce((earlier, later) -> later)
                    .flatMap(value -> value);
            List<ChartSpec.Series> series = series(measure, values);
            if (last.isEmpty()) {
                continue;
            }
            if (moved(series)) {
                blocks.add(chart(history.measures().get(measure), last.get(), series));
            } else {
                still.add(name(history.measures().get(measure)));
            }
        }
        if (!still.isEmpty()) {
            String names = draft.words().join(still);
            blocks.add(new Block.Paragraph(draft.say("history.still", names), Tone.MUTED));
        }
    }

    private List<Optional<Measure>> values(int measure) {
        return steps.stream()
                .map(step -> point(step, measure).flatMap(Point::restated))
                .toList();
    }

    private static Optional<Point> point(Step step, int measure) {
        return step.gap().isPresent()
                ? Optional.empty()
                : Optional.of(step.points().get(measure));
    }

    private List<ChartSpec.Series> series(int measure, List<Optional<Measure>> values) {
        List<ChartSpec.Series> series = new ArrayList<>();
        series.add(new ChartSpec.Series(
                draft.say("history.restated"),
                values.stream()
                        .map(value -> draft.shown()
                                .estimate(value)
                                .map(known -> ChartSpec.Point.of(known.value()))
                                .orElse(ChartSpec.Point.NONE))
                        .toList()));
        List<ChartSpec.Point> published = steps.stream()
                .map(step -> point(step, measure).map(Point::published).orElse(OptionalDouble.empty()))
                .map(then -> then.isPresent() ? ChartSpec.Point.of(then.getAsDouble()) : ChartSpec.Point.NONE)
                .toList();
        if (published.stream().anyMatch(point -> point.value().isPresent())) {
            series.add(new ChartSpec.Series(draft.say("history.as-published"), published));
        }
        return series;
    }

    private static boolean moved(List<ChartSpec.Series> series) {
        return series.stream()
                        .flatMap(line -> line.points().stream())
                        .map(ChartSpec.Point::value)
                        .filter(OptionalDouble::isPresent)
                        .distinct()
                        .count()
                > 1;
    }

    private String name(History.Name name) {
        return new MeasureName(draft).of(name.in(draft.lastWave().id()));
    }

    private Block chart(History.Name name, Measure last, List<ChartSpec.Series> series) {
        String title = name(name);
        String id = "history-" + name.id().replace('.', '-') + "-" + name.statistic();
        return new Block.Chart(
                id,
                title,
                draft.say("history.unit"),
                "",
                draft.say(
                        "history.spoken",
                        title,
                        labels.get(0),
                        labels.get(labels.size() - 1),
                        draft.shown().value(Optional.of(last))),
                new ChartSpec.Trend(
                        labels,
                        series,
                        format(last),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        ""),
                data(id, title, last, series),
                false);
    }

    private Table data(String id, String title, Measure last, List<ChartSpec.Series> series) {
        Sheet sheet = draft.sheet(id, title).of("change").texts("commit");
        series.forEach(line -> sheet.number(line.name()));
        for (int i = 0; i < labels.size(); i++) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(labels.get(i))));
            for (ChartSpec.Series line : series) {
                OptionalDouble value = line.points().get(i).value();
                row.add(
                        value.isPresent()
                                ? Entry.number(draft.shown().number(last, value.getAsDouble()), value.getAsDouble())
                                : Entry.none(draft.say("none")));
            }
            sheet.row(row);
        }
        return sheet.table();
    }

    private ChartSpec.Format format(Measure measure) {
        UnitText unit = UnitText.of(draft, measure);
        if (measure.unit() == Unit.SHARE) {
            return ChartSpec.Format.PERCENT;
        }
        if (unit.symbol().equals("%")) {
            return ChartSpec.Format.PER_HUNDRED;
        }
        return switch (unit.decimals()) {
            case 0 -> ChartSpec.Format.INTEGER;
            case 1 -> ChartSpec.Format.ONE_DECIMAL;
            default -> ChartSpec.Format.TWO_DECIMALS;
        };
    }
}
