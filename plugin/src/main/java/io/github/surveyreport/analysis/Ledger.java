package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures in the making: gathers what one finder computes. */
final class Ledger {
    private static final SortedMap<String, String> EVERYBODY = new TreeMap<>();

    private final List<Measure> measures = new ArrayList<>();

    void put(MeasureKey key, Unit unit, Statistic statistic) {
        measures.add(new Measure(key, unit, statistic));
    }

    void put(String id, String statistic, String wave, Unit unit, Statistic result) {
        put(new MeasureKey(id, statistic, wave, EVERYBODY), unit, result);
    }

    List<Measure> measures() {
        return measures;
    }

    /** A number of things, counted in full. */
    static Statistic count(long n) {
        return Estimate.plain(n, n, "count");
    }

    static Statistic target(java.util.Optional<Double> target) {
        return target.<Statistic>map(value -> Estimate.plain(value, 0, "configured"))
                .orElse(new NotComputable(NotComputable.Reason.NO_TARGET, 0));
    }

    static Statistic none(NotComputable.Reason reason) {
        return new NotComputable(reason, 0);
    }
}
