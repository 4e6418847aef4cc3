package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.Spread;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** How much weighting moves the sample and what it costs, whether or not the report's numbers are weighted. */
final class WeightFinder {
    private static final String WEIGHTS = "weights";

    private final Scope scope;
    private final Weights weights;
    private final WeightingCells cells;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    WeightFinder(Scope scope) {
        this.scope = scope;
        this.weights = scope.weights();
        this.cells = weights.cells();
        this.disclosure = new Disclosure(scope);
    }

    /** None without weighting. */
    List<Measure> measures() {
        scope.study().methods().weighting().ifPresent(weighting -> {
            for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                spread(wave);
                if (weighting.designed()) {
                    design(weighting, wave);
                }
                shares(weighting, wave);
            }
        });
        return ledger.measures();
    }

    private void spread(int wave) {
        long[] counted = scope.wave(wave).weighting().counted();
        Spread spread = new Spread(weights.perCell(wave), counted);
        boolean found = weights.outcome(wave).orElseThrow() instanceof Raking.Weights;
        boolean hidden = tells(wave, counted);
        put("min", wave, Unit.NUMBER, found, hidden, spread.least());
        put("max", wave, Unit.NUMBER, found, hidden, spread.most());
        put("cv", wave, Unit.NUMBER, found, hidden, spread.variation());
        put("design-effect", wave, Unit.NUMBER, found, hidden, spread.designEffect());
        put("n-effective", wave, Unit.NUMBER, found, hidden, spread.effective());
        ledger.put(
                WEIGHTS,
                "without-value",
                wave(wave).id(),
                Unit.COUNT,
                disclosure.guard(
                        disclosure.tooSmall(counted[cells.unknown()]),
                        Ledger.count(counted[cells.unknown()]),
                        Long.MAX_VALUE));
    }

    /** What was drawn, and what that and the weights cost together. */
    private void design(Weighting weighting, int wave) {
        List<Origin> origins = scope.wave(wave).weighting().origins();
        String id = wave(wave).id();
        long strata = origins.stream().map(Origin::stratum).distinct().count();
        long clusters = origins.stream()
                .map(origin -> List.of(origin.stratum(), origin.cluster()))
                .distinct()
                .count();
        ledger.put(WEIGHTS, "strata", id, Unit.COUNT, Ledger.count(strata));
        if (weighting.cluster().isPresent()) {
            ledger.put(WEIGHTS, "clusters", id, Unit.COUNT, Ledger.count(clusters));
        }
        long n = scope.wave(wave).counted(Slots.ALL);
        if (weights.applied() && n > 0) {
            Statistic effect = Estimate.plain(weights.designEffect(wave), n, "linearised-effect");
            Statistic shown = disclosure.guard(disclosure.tooSmall(n), effect, Long.MAX_VALUE);
            ledger.put(WEIGHTS, "sampling-effect", id, Unit.NUMBER, shown);
        }
    }

    /** Weights are known shares divided by counts: whoever reads one of a small cell knows how few are in it. */
    private boolean tells(int wave, long[] counted) {
        for (long count : counted) {
            if (disclosure.tooSmall(count)) {
                return true;
            }
        }
        boolean[] hidden = disclosure.hidden(scope.wave(wave));
        return cells.groups().stream()
                .anyMatch(grouping -> grouping.values().stream()
                        .anyMatch(value -> hidden[slot(grouping, value)]
                                && scope.wave(wave).counted(slot(grouping, value)) > 0));
    }

    private void put(String statistic, int wave, Unit unit, boolean found, boolean hidden, Statistic result) {
        Statistic shown = found ? disclosure.guard(hidden, result, Long.MAX_VALUE) : Ledger.none(Reason.NOT_CONVERGED);
        ledger.put(WEIGHTS, statistic, wave(wave).id(), unit, shown);
    }

    /** Target, sample before and sample after, per value of each grouping weighted by, or per cell. */
    private void shares(Weighting weighting, int wave) {
        boolean[] hidden = disclosure.hidden(scope.wave(wave));
        for (Weighting.Margin margin : weighting.margins()) {
            int g = place(margin.grouping());
            Grouping grouping = cells.groups().get(g);
            for (Weighting.ValueShare share : margin.shares()) {
                int value = valueOf(grouping, share.value());
                SortedMap<String, String> group = new TreeMap<>(Map.of(grouping.id(), share.value()));
                boolean small = hidden[slot(grouping, grouping.values().get(value))];
                shares(group, wave, share.share(), small, cell -> cells.value(cell, g) == value);
            }
        }
        boolean tells = tells(wave, scope.wave(wave).weighting().counted());
        for (Weighting.CellShare share : weighting.cells()) {
            IntPredicate in = cell -> cells.combination(cell).equals(share.groups());
            shares(share.groups(), wave, share.share(), tells, in);
        }
    }

    private void shares(SortedMap<String, String> group, int wave, double target, boolean hidden, IntPredicate in) {
        double[] none = new double[cells.size()];
        Arrays.fill(none, 1);
        put(group, "target", wave, Estimate.plain(target, 0, "configured"));
        put(group, "sample-share", wave, disclosure.guard(hidden, share(none, wave, in), Long.MAX_VALUE));
        put(
                group,
                "weighted-share",
                wave,
                disclosure.guard(hidden, share(weights.perCell(wave), wave, in), Long.MAX_VALUE));
    }

    /** Among the respondents that have a value. */
    private Statistic share(double[] weight, int wave, IntPredicate in) {
        long[] counted = scope.wave(wave).weighting().counted();
        double part = 0;
        double whole = 0;
        long n = 0;
        for (int cell = 0; cell < cells.unknown(); cell++) {
            n += counted[cell];
            whole += weight[cell] * counted[cell];
            part += in.test(cell) ? weight[cell] * counted[cell] : 0;
        }
        return n == 0 ? Ledger.none(Reason.NO_ANSWERS) : Estimate.plain(part / whole, n, "ratio");
    }

    private void put(SortedMap<String, String> group, String statistic, int wave, Statistic result) {
        ledger.put(new MeasureKey(WEIGHTS, statistic, wave(wave).id(), group), Unit.SHARE, result);
    }

    private int place(String grouping) {
        for (int g = 0; g < cells.groups().size(); g++) {
            if (cells.groups().get(g).id().equals(grouping)) {
                return g;
            }
        }
        throw new IllegalArgumentException("not weighted by " + grouping);
    }

    private static int valueOf(Grouping grouping, String id) {
        for (int v = 0; v < grouping.values().size(); v++) {
            if (grouping.values().get(v).id().equals(id)) {
                return v;
            }
        }
        throw new IllegalArgumentException("no value " + id);
    }

    private int slot(Grouping grouping, Grouping.Value value) {
        Slots slots = scope.tallies().slots();
        return slots.of(slots.grouping(grouping.id()), grouping.values().indexOf(value));
    }

    private Wave wave(int index) {
        return scope.study().waves().get(index);
    }
}
