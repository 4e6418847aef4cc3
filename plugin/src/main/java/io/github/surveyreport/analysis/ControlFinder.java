package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.TimeAxis.MovingRange;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.time.ControlChart;
import io.github.surveyreport.stats.time.Forecast;
import io.github.surveyreport.stats.time.PChart;
import io.github.surveyreport.stats.time.Signal;
import io.github.surveyreport.stats.time.XmrChart;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Control charts: of the mean or score of a question (XmR), and of the share of the two highest levels (p). */
final class ControlFinder {
    private final Scope scope;
    private final Periods axis;
    private final String wave;
    private final Ledger ledger;

    ControlFinder(Scope scope, Ledger ledger) {
        this.scope = scope;
        this.axis = Periods.of(scope.study());
        this.wave = scope.study().lastWave().id();
        this.ledger = ledger;
    }

    void find(PeriodSeries series) {
        Of of = ScaleCounts.headline(series.question());
        Forecast.Bounds bounds = TimeFinder.bounds(series.question(), of);
        XmrChart.Range range = scope.study().methods().time().movingRange() == MovingRange.MEDIAN
                ? XmrChart.Range.MEDIAN
                : XmrChart.Range.MEAN;
        put(series, "control.", of, XmrChart.of(series.values(of), range, bounds.lowest(), bounds.highest()));
        if (of != Of.NPS) {
            put(series, "control-top2.", Of.TOP2, shares(series));
        }
    }

    private Optional<ControlChart> shares(PeriodSeries series) {
        ScaleCounts whole = series.none();
        List<WeightedSample> periods = new ArrayList<>();
        for (int period = 0; period < axis.count(); period++) {
            ScaleCounts counts = series.known(period) ? series.counts(period) : series.none();
            periods.add(counts.inTop());
            whole = whole.beside(counts);
        }
        return PChart.of(periods, whole.inTop());
    }

    private void put(PeriodSeries series, String prefix, Of of, Optional<ControlChart> chart) {
        String id = prefix + series.question().id();
        Unit unit = TimeFinder.unit(of);
        if (chart.isEmpty()) {
            long periods =
                    series.values(of).stream().filter(OptionalDouble::isPresent).count();
            ledger.put(id, "centre", wave, unit, new NotComputable(Reason.TOO_SHORT, periods));
            return;
        }
        ControlChart found = chart.get();
        put(id, "centre", unit, found, found.centre());
        if (of == Of.TOP2) {
            put(id, "over-dispersion", Unit.NUMBER, found, found.spread());
        } else {
            put(id, "moving-range", unit, found, found.spread());
        }
        found.rangeLimit().ifPresent(limit -> put(id, "range-limit", unit, found, limit));
        for (int period = 0; period < axis.count(); period++) {
            String at = ":" + axis.id(period);
            found.lower().get(period).ifPresent(limit -> put(id, "lower" + at, unit, found, limit));
            found.upper().get(period).ifPresent(limit -> put(id, "upper" + at, unit, found, limit));
        }
        signals(series, id, of, found);
    }

    private void signals(PeriodSeries series, String id, Of of, ControlChart found) {
        Unit unit = TimeFinder.unit(of);
        List<OptionalDouble> values = series.values(of);
        for (Signal signal : found.signals()) {
            double value = values.get(signal.index()).orElseThrow();
            String method = signal.rule().id() + (signal.above() ? "-high" : "-low");
            long n = series.counts(signal.index()).n();
            ledger.put(id, "signal:" + axis.id(signal.index()), wave, unit, Estimate.plain(value, n, method));
        }
        put(id, "signals", Unit.COUNT, found, found.signals().size());
    }

    private void put(String id, String statistic, Unit unit, ControlChart chart, double value) {
        Estimate estimate = Estimate.plain(value, chart.periods(), chart.method());
        for (String warning : chart.warnings()) {
            estimate = estimate.warn(warning);
        }
        ledger.put(id, statistic, wave, unit, estimate);
    }
}
