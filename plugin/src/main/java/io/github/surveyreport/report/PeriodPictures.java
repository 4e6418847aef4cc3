package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Control charts and forecasts. */
final class PeriodPictures {
    private final Draft draft;
    private final Shown shown;

    PeriodPictures(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /** The chart with its signals in words; only where the usual range is known. */
    Block.Chart control(String id, String title, PeriodLine line, boolean wide) {
        Measure centre = line.of("control", "centre").orElseThrow();
        return new Block.Chart(
                id,
                title,
                line.unit(),
                base(line, centre.estimate()),
                spoken(line, centre) + draft.say("sentence.gap") + signals(line),
                limits(line, centre),
                table(id, title, line),
                wide);
    }

    private ChartSpec.Control limits(PeriodLine line, Measure centre) {
        double value = centre.estimate().value();
        return new ChartSpec.Control(
                line.labels(line.axis().count() - 1),
                points(line),
                List.of(),
                OptionalDouble.of(value),
                limits(line, "lower"),
                limits(line, "upper"),
                line.signals(),
                line.format(),
                draft.say("trends.control.centre", shown.number(centre, value)),
                draft.say("trends.control.limit"),
                "");
    }

    /** How many periods, by which method, and the signals in words. */
    private String base(PeriodLine line, Estimate centre) {
        String base = draft.say("trends.control.base", centre.n(), shown.method(centre.method()));
        List<String> words = new ArrayList<>(List.of(base + draft.say("sentence.end"), signals(line)));
        if (centre.warnings().contains("provisional")) {
            words.add(draft.say("trends.control.provisional"));
        }
        return String.join(draft.say("sentence.gap"), words);
    }

    private String spoken(PeriodLine line, Measure centre) {
        int last = line.axis().count() - 1;
        while (last > 0 && line.control("lower", last).isEmpty()) {
            last--;
        }
        return draft.say(
                "trends.spoken.control",
                line.question().label(),
                shown.value(Optional.of(centre)),
                shown.value(line.control("lower", last)),
                shown.value(line.control("upper", last)));
    }

    /** The periods by what they signal, in order of the first. */
    String signals(PeriodLine line) {
        Map<String, List<String>> periods = new LinkedHashMap<>();
        for (int period : line.signals()) {
            String rule =
                    line.control("signal", period).orElseThrow().estimate().method();
            periods.computeIfAbsent(rule, first -> new ArrayList<>())
                    .add(line.axis().label(period));
        }
        List<String> signals = new ArrayList<>();
        periods.forEach((rule, at) ->
                signals.add(draft.say("trends.signal", draft.words().join(at), draft.say("trends.signal." + rule))));
        return signals.isEmpty()
                ? draft.say("trends.control.no-signals")
                : draft.say("trends.control.signals", String.join(draft.say("trends.signal.separator"), signals));
    }

    private List<ChartSpec.Point> points(PeriodLine line) {
        return line.values().stream().map(shown::point).toList();
    }

    private List<OptionalDouble> limits(PeriodLine line, String which) {
        return IntStream.range(0, line.axis().count())
                .mapToObj(period -> shown.estimate(line.control(which, period))
                        .map(estimate -> OptionalDouble.of(estimate.value()))
                        .orElse(OptionalDouble.empty()))
                .toList();
    }

    /** The fan of the next periods behind the past ones. */
    Block.Chart forecast(String id, String title, PeriodLine line) {
        List<Integer> ahead = line.ahead();
        Optional<Measure> next = line.forecast(ahead.get(0));
        return new Block.Chart(
                id,
                title,
                line.unit(),
                tested(line, next.orElseThrow().estimate()),
                draft.say(
                        "trends.forecast.spoken",
                        line.question().label(),
                        line.axis().label(ahead.get(0)),
                        shown.value(next),
                        shown.interval(next)),
                fan(line, ahead),
                table(id, title, line),
                false);
    }

    private ChartSpec.Control fan(PeriodLine line, List<Integer> ahead) {
        return new ChartSpec.Control(
                line.labels(ahead.get(ahead.size() - 1)),
                points(line).subList(0, ahead.get(0)),
                ahead.stream().map(line::forecast).map(shown::point).toList(),
                OptionalDouble.empty(),
                List.of(),
                List.of(),
                List.of(),
                line.format(),
                "",
                "",
                draft.say("trends.forecast.label"));
    }

    /** The model, what it rests on and how it did. */
    private String tested(PeriodLine line, Estimate next) {
        Optional<Measure> mase = line.of("forecast", "mase");
        String method = shown.method(next.method());
        String tested = mase.filter(measure -> measure.result().computable())
                .map(measure -> draft.say(
                        "trends.forecast.base",
                        method,
                        next.n(),
                        measure.result().n(),
                        shown.value(mase)))
                .orElseGet(() -> draft.say("trends.forecast.base.none", method, next.n()));
        List<String> words = new ArrayList<>(List.of(tested + draft.say("sentence.end")));
        if (next.warnings().contains("no-better-than-naive")) {
            words.add(draft.say("trends.forecast.naive"));
        }
        if (next.warnings().contains("clipped")) {
            words.add(draft.say("trends.forecast.clipped"));
        }
        return String.join(draft.say("sentence.gap"), words);
    }

    private Table table(String id, String title, PeriodLine line) {
        Sheet sheet = draft.sheet(id, title)
                .texts("period")
                .values(IntStream.range(0, line.axis().count())
                        .mapToObj(line::value)
                        .toList())
                .interval()
                .numbers("n");
        for (int period = 0; period < line.axis().count(); period++) {
            sheet.row(row(line.axis().label(period), line.value(period)));
        }
        for (int period : id.startsWith("forecast") ? line.ahead() : List.<Integer>of()) {
            Optional<Measure> next = line.forecast(period);
            sheet.row(
                    Entry.text(line.axis().label(period)),
                    shown.entry(next).note(draft.say("trends.forecast.label")),
                    shown.intervalEntry(next),
                    Entry.none(draft.say("none")));
        }
        return sheet.table();
    }

    private List<Entry> row(String period, Optional<Measure> value) {
        return List.of(Entry.text(period), shown.entry(value), shown.intervalEntry(value), shown.baseEntry(value));
    }
}
