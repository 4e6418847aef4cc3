package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes down what one service level says of one wave. A grouping that is empty stands for all records. */
final class ServiceMeasures {
    /** Verdicts as numbers. */
    static final int MET = 1;

    static final int UNCERTAIN = 2;
    static final int MISSED = 3;

    private static final int MEDIAN = 50;
    private static final int HIGH = 90;

    private final Scope scope;
    private final ServiceLevel level;
    private final String wave;
    private final Ledger ledger;
    private final Disclosure disclosure;

    ServiceMeasures(Scope scope, ServiceLevel level, int wave, Ledger ledger, Disclosure disclosure) {
        this.scope = scope;
        this.level = level;
        this.wave = scope.study().waves().get(wave).id();
        this.ledger = ledger;
        this.disclosure = disclosure;
    }

    ServiceLevel level() {
        return level;
    }

    /** Share, target, gap and verdict, and for a limit how far records went beyond it. */
    void put(String grouping, String value, boolean hidden, ServiceCounts counts) {
        judge(grouping, value, hidden, counts);
        Disclosure.Guard guard = disclosure.with(hidden);
        add("missing", grouping, value, Unit.COUNT, guard.count(counts.missing()));
        if (level.limit().isPresent()) {
            for (int multiple : ServiceCounts.MULTIPLES) {
                add("over:" + multiple, grouping, value, Unit.COUNT, guard.count(counts.over(multiple)));
            }
            add("open", grouping, value, Unit.COUNT, guard.count(counts.open()));
        }
    }

    /** Share, target, gap and verdict. */
    void judge(String grouping, String value, boolean hidden, ServiceCounts counts) {
        Statistic share = disclosure.guard(hidden, share(counts));
        Statistic gap = gap(share);
        add("share", grouping, value, Unit.SHARE, share);
        if (grouping.isEmpty()) {
            add("target", grouping, value, Unit.SHARE, Ledger.target(level.target()));
        }
        add("gap", grouping, value, Unit.SHARE_DIFFERENCE, gap);
        add("verdict", grouping, value, Unit.NUMBER, verdict(gap));
    }

    void month(String grouping, String value, String month, boolean hidden, ServiceCounts counts) {
        add("month:" + month, grouping, value, Unit.SHARE, disclosure.guard(hidden, share(counts)));
    }

    /** The share minus that of the wave before. */
    void change(String grouping, String value, boolean hidden, ServiceCounts now, ServiceCounts before) {
        Statistic change = before == null || before.n() == 0 || now.n() == 0
                ? Ledger.none(Reason.NO_PREVIOUS)
                : Proportion.difference(now.met(), now.n(), before.met(), before.n(), scope.confidence());
        long base = before == null ? 0 : Math.min(now.n(), before.n());
        add("change", grouping, value, Unit.SHARE_DIFFERENCE, disclosure.guard(hidden, change, base));
    }

    /** Median and 90th percentile of the time taken, in seconds. */
    void times(String grouping, String value, boolean hidden, ServiceTimes times) {
        if (level.limit().isPresent()) {
            add("median", grouping, value, Unit.SECONDS, disclosure.guard(hidden, quantile(times, MEDIAN)));
            add("p90", grouping, value, Unit.SECONDS, disclosure.guard(hidden, quantile(times, HIGH)));
        }
    }

    private Statistic share(ServiceCounts counts) {
        return Proportion.wilson(counts.met(), counts.n(), scope.confidence());
    }

    private static Statistic quantile(ServiceTimes times, int percent) {
        OptionalDouble seconds = times.quantile(percent);
        return seconds.isPresent()
                ? Estimate.plain(seconds.getAsDouble(), times.n(), "quantile")
                : Ledger.none(times.n() == 0 ? Reason.NO_ANSWERS : Reason.NO_DATA);
    }

    /** Share minus target, signed so that negative is worse. */
    private Statistic gap(Statistic share) {
        if (!(share instanceof Estimate estimate) || level.target().isEmpty()) {
            return share.computable() ? Ledger.none(Reason.NO_TARGET) : share;
        }
        double target = level.target().get();
        boolean higher = level.better() == Better.HIGHER;
        double low = estimate.low().getAsDouble() - target;
        double high = estimate.high().getAsDouble() - target;
        Estimate gap = Estimate.withInterval(
                higher ? estimate.value() - target : target - estimate.value(),
                higher ? low : -high,
                higher ? high : -low,
                estimate.n(),
                estimate.method());
        return estimate.warnings().contains("small-base") ? gap.warn("small-base") : gap;
    }

    private Statistic verdict(Statistic gap) {
        if (!(gap instanceof Estimate estimate)) {
            return gap;
        }
        if (estimate.n() < scope.study().plan().minimumBase()) {
            return new NotComputable(Reason.SMALL_BASE, estimate.n());
        }
        boolean met = estimate.low().getAsDouble() >= 0;
        boolean missed = estimate.high().getAsDouble() < 0;
        return Estimate.plain(met ? MET : missed ? MISSED : UNCERTAIN, estimate.n(), "interval");
    }

    private void add(String statistic, String grouping, String value, Unit unit, Statistic result) {
        SortedMap<String, String> group = new TreeMap<>();
        if (!grouping.isEmpty()) {
            group.put(grouping, value);
        }
        ledger.put(new MeasureKey("service." + level.id(), statistic, wave, group), unit, result);
    }
}
