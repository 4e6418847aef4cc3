package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The measures of one question over periods.
 *
 * @param statistic {@code mean}, {@code nps} or {@code top2}
 */
record PeriodLine(Draft draft, Periods axis, Question question, String statistic) {

    static PeriodLine headline(Draft draft, Question question) {
        String statistic = question.type() == Question.Type.NPS ? "nps" : "mean";
        return new PeriodLine(draft, Periods.of(draft.study()), question, statistic);
    }

    PeriodLine top2() {
        return new PeriodLine(draft, axis, question, "top2");
    }

    /** The value of a period. */
    Optional<Measure> value(int period) {
        OptionalInt wave = axis.wave(period);
        return wave.isEmpty()
                ? Optional.empty()
                : draft.find(new MeasureKey(
                        "period." + question.id(),
                        statistic + ":" + axis.id(period),
                        draft.study().waves().get(wave.getAsInt()).id(),
                        new TreeMap<>()));
    }

    List<Optional<Measure>> values() {
        return IntStream.range(0, axis.count()).mapToObj(this::value).toList();
    }

    /** A number of the whole series: of {@code control}, {@code trend}, {@code step} or {@code forecast}. */
    Optional<Measure> of(String kind, String name) {
        String id = kind.equals("control") && statistic.equals("top2") ? "control-top2" : kind;
        return draft.last(id + "." + question.id(), name);
    }

    Optional<Measure> control(String name, int period) {
        return of("control", name + ":" + axis.id(period));
    }

    /** The periods that are forecast, which follow the last one with a value. */
    List<Integer> ahead() {
        List<Integer> ahead = new ArrayList<>();
        for (int period = 0; period < axis.count() + 10; period++) {
            if (forecast(period).isPresent()) {
                ahead.add(period);
            }
        }
        return ahead;
    }

    Optional<Measure> forecast(int period) {
        return of("forecast", statistic + ":" + axis.id(period));
    }

    /** The periods with a signal. */
    List<Integer> signals() {
        return IntStream.range(0, axis.count())
                .filter(period -> control("signal", period).isPresent())
                .boxed()
                .toList();
    }

    ChartSpec.Format format() {
        return switch (statistic) {
            case "nps" -> ChartSpec.Format.ONE_DECIMAL;
            case "top2" -> ChartSpec.Format.PERCENT;
            default -> ChartSpec.Format.TWO_DECIMALS;
        };
    }

    String unit() {
        int[] range = Labels.range(question);
        return switch (statistic) {
            case "nps" -> draft.say("unit.nps");
            case "top2" -> draft.say("column.top2");
            default -> draft.say("unit.scale.zoomed", range[0], range[1]);
        };
    }

    /** Labels of the periods up to and with {@code last}. */
    List<String> labels(int last) {
        return IntStream.rangeClosed(0, last).mapToObj(axis::label).toList();
    }
}
