package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.time.Forecast;
import io.github.surveyreport.stats.time.MannKendall;
import io.github.surveyreport.stats.time.StepTest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The scale questions over periods: values, control charts, trend, last step and forecast, for everybody. */
final class TimeFinder {
    /** How many periods are forecast. */
    static final int HORIZON = 3;

    private final Scope scope;
    private final Periods axis;
    private final ControlFinder control;
    private final Ledger ledger = new Ledger();

    TimeFinder(Scope scope) {
        this.scope = scope;
        this.axis = Periods.of(scope.study());
        this.control = new ControlFinder(scope, ledger);
    }

    /** With a single period there is no course in time, and the wave's own numbers say it all. */
    List<Measure> measures() {
        if (axis.count() < 2) {
            return List.of();
        }
        untimed();
        for (Question question : scope.study().questions()) {
            if (question.isScale()) {
                PeriodSeries series = new PeriodSeries(scope, question);
                values(series);
                control.find(series);
                trend(series);
                step(series);
                forecast(series);
            }
        }
        return ledger.measures();
    }

    private void untimed() {
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            ledger.put(
                    "period",
                    "untimed",
                    scope.study().waves().get(wave).id(),
                    Unit.COUNT,
                    Ledger.count(scope.wave(wave).periods().untimed()));
        }
    }

    private void values(PeriodSeries series) {
        Disclosure disclosure = new Disclosure(scope);
        for (int period = 0; period < axis.count(); period++) {
            Optional<MeasureKeyMaker> key = key(series, period);
            if (key.isEmpty()) {
                continue;
            }
            Of of = ScaleCounts.headline(series.question());
            Statistic value = series.statistic(period, of);
            ledger.put(key.get().of(name(of)), unit(of), disclosure.guard(series.hidden(period), value));
            if (of != Of.NPS) {
                Statistic top = series.statistic(period, Of.TOP2);
                ledger.put(key.get().of("top2"), Unit.SHARE, disclosure.guard(series.hidden(period), top));
            }
        }
    }

    /** Names of the measures of a period; empty where no wave asked the question in it. */
    private Optional<MeasureKeyMaker> key(PeriodSeries series, int period) {
        var wave = axis.wave(period);
        if (wave.isEmpty() || !scope.asked(series.question(), wave.getAsInt())) {
            return Optional.empty();
        }
        String id = "period." + series.question().id();
        String waveId = scope.study().waves().get(wave.getAsInt()).id();
        return Optional.of(statistic -> new MeasureKey(id, statistic + ":" + axis.id(period), waveId, new TreeMap<>()));
    }

    private interface MeasureKeyMaker {
        MeasureKey of(String statistic);
    }

    static String name(Of of) {
        return of == Of.NPS ? "nps" : of == Of.TOP2 ? "top2" : "mean";
    }

    static Unit unit(Of of) {
        return of == Of.NPS ? Unit.NPS : of == Of.TOP2 ? Unit.SHARE : Unit.SCALE;
    }

    static Forecast.Bounds bounds(Question question, Of of) {
        int[] scores = question.levels().stream()
                .mapToInt(level -> level.score().orElseThrow())
                .sorted()
                .toArray();
        return of == Of.NPS
                ? new Forecast.Bounds(-100, 100)
                : new Forecast.Bounds(scores[0], scores[scores.length - 1]);
    }

    private void trend(PeriodSeries series) {
        double[] values = series.values(ScaleCounts.headline(series.question())).stream()
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        String id = "trend." + series.question().id();
        TestMeasures.put(ledger, id, "", wave(), Unit.NUMBER, MannKendall.test(values));
        ledger.put(id, "tau", wave(), Unit.NUMBER, MannKendall.tau(values));
    }

    /** Between the last period with a value and the one before it. */
    private void step(PeriodSeries series) {
        Of of = ScaleCounts.headline(series.question());
        String id = "step." + series.question().id();
        Optional<Integer> last = series.last().filter(period -> period > 0 && series.known(period - 1));
        if (last.isEmpty()) {
            NotComputable none = new NotComputable(Reason.TOO_SHORT, 0);
            ledger.put(id, "change", wave(), unit(of), none);
            TestMeasures.put(ledger, id, "", wave(), Unit.NUMBER, none);
            return;
        }
        ScaleCounts after = series.counts(last.get());
        ScaleCounts before = series.counts(last.get() - 1);
        ledger.put(id, "change", wave(), unit(of), after.minus(before, of, scope.confidence()));
        TestMeasures.put(ledger, id, "", wave(), Unit.NUMBER, stepTest(before, after, of));
    }

    private TestOutcome stepTest(ScaleCounts before, ScaleCounts after, Of of) {
        long n = Math.min(before.n(), after.n());
        if (n < scope.study().plan().minimumBase()) {
            return new NotComputable(Reason.SMALL_BASE, before.n() + after.n());
        }
        return of == Of.NPS
                ? StepTest.recommendations(before.net(), after.net())
                : StepTest.means(before.sample(), after.sample());
    }

    /** The next periods, and how each model would have done. */
    private void forecast(PeriodSeries series) {
        Of of = ScaleCounts.headline(series.question());
        String id = "forecast." + series.question().id();
        double[] values = series.unbroken(of);
        Optional<Forecast> forecast =
                Forecast.of(values, axis.season(), HORIZON, scope.confidence(), bounds(series.question(), of));
        if (forecast.isEmpty()) {
            NotComputable none = new NotComputable(Reason.TOO_SHORT, values.length);
            ledger.put(id, name(of), wave(), unit(of), none);
            return;
        }
        int next = series.last().orElseThrow() + 1;
        for (Estimate point : forecast.get().points()) {
            ledger.put(id, name(of) + ":" + axis.id(next++), wave(), unit(of), point);
        }
        ledger.put(id, "mase", wave(), Unit.NUMBER, forecast.get().trial().mase());
        for (Forecast.Trial trial : forecast.get().trials()) {
            ledger.put(id, "error:" + trial.model().id(), wave(), unit(of), trial.error());
            ledger.put(id, "mase:" + trial.model().id(), wave(), Unit.NUMBER, trial.mase());
        }
    }

    private String wave() {
        return scope.study().lastWave().id();
    }
}
