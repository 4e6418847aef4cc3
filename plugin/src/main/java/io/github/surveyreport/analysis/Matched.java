package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.paired.Differences;
import io.github.surveyreport.stats.paired.Fourfold;
import io.github.surveyreport.stats.paired.McNemar;
import io.github.surveyreport.stats.paired.WeightedChange;
import io.github.surveyreport.stats.paired.WeightedPairs;
import io.github.surveyreport.stats.paired.WeightedSignedRank;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the same customers said before and after, ready to be told: what is too small is withheld already. McNemar's test
 * is made where all weigh the same; else the paired t of the change of the share.
 *
 * @param change after minus before, with the interval for pairs
 * @param statistics by name: n, moved, repeated, before, after, change, rose, fell, same
 * @param tests by method: what {@link Tests} makes measures of
 * @param extras by test: effect sizes and counts beside it
 */
record Matched(
        Statistic change,
        Map<String, Statistic> statistics,
        Map<String, TestOutcome> tests,
        Map<String, Map<String, Statistic>> extras) {
    /** Statistics in the unit of what was asked; the others count customers. */
    private static final List<String> MEASURED = List.of("before", "after", "change");

    /**
     * Who else there was.
     *
     * @param grouped whether only a group is looked at
     * @param moved customers who answered both times and were in the group once
     * @param repeated answers that gave way to a later one of the same customer in the same wave
     */
    record Company(boolean grouped, long moved, long repeated) {}

    static Matched of(PairedCounts counts, Of of, Company company, Disclosure.Guard guard, double confidence) {
        Differences differences = counts.differences(of);
        Map<String, Statistic> told = new TreeMap<>();
        told.put("n", guard.count(differences.n()));
        told.put("before", guard.on(counts.before(of, confidence)));
        told.put("after", guard.on(counts.after(of, confidence)));
        told.put("change", guard.on(counts.change(of, confidence)));
        told.put("rose", guard.count(differences.risen()));
        told.put("fell", guard.count(differences.fallen()));
        told.put("same", guard.count(differences.unchanged()));
        told.put("repeated", Ledger.count(company.repeated()));
        if (company.grouped()) {
            told.put("moved", guard.part(company.moved()));
        }
        boolean mcnemar = (of == Of.TOP2 || of == Of.BOTTOM2) && counts.equalWeights();
        return new Matched(
                told.get("change"),
                told,
                mcnemar ? ofBoxes(counts, of, guard) : ofScores(counts, of, guard),
                mcnemar ? Map.of() : effects(counts, of, guard));
    }

    private static Map<String, TestOutcome> ofBoxes(PairedCounts counts, Of of, Disclosure.Guard guard) {
        Fourfold table = counts.pairs().pooled().fourfold(counts.inBox(of));
        return new TreeMap<>(Map.of(
                "mcnemar", guard.test(table.n(), McNemar.test(table)),
                "mcnemar-mid-p", guard.test(table.n(), McNemar.midP(table))));
    }

    private static Map<String, TestOutcome> ofScores(PairedCounts counts, Of of, Disclosure.Guard guard) {
        WeightedPairs pairs = counts.pairs();
        long n = counts.differences(of).n();
        Map<String, TestOutcome> tests = new TreeMap<>();
        tests.put("paired-t", guard.test(n, WeightedChange.test(pairs, counts.worth(of))));
        if (of == Of.MEAN) {
            tests.put("signed-rank", guard.test(n, WeightedSignedRank.test(pairs)));
        }
        return tests;
    }

    private static Map<String, Map<String, Statistic>> effects(PairedCounts counts, Of of, Disclosure.Guard guard) {
        WeightedPairs pairs = counts.pairs();
        long n = counts.differences(of).n();
        Map<String, Map<String, Statistic>> effects = new TreeMap<>();
        effects.put("paired-t", Map.of("effect", guard.effect(n, WeightedChange.effect(pairs, counts.worth(of)))));
        if (of == Of.MEAN) {
            Statistic rank = guard.effect(n, WeightedSignedRank.effect(pairs));
            Statistic zeros = guard.count(counts.differences(of).unchanged());
            effects.put("signed-rank", new TreeMap<>(Map.of("effect", rank, "zeros", zeros)));
        }
        return effects;
    }

    /** Whether so many pairs are told that a verdict may rest on them, and the change has an interval. */
    boolean carries(int minimumBase) {
        return change instanceof Estimate estimate
                && estimate.n() >= minimumBase
                && estimate.low().isPresent();
    }

    /** @param id of what was compared, such as {@code action.A01} */
    void put(Ledger ledger, String id, String wave, Unit unit) {
        statistics.forEach((name, statistic) ->
                ledger.put("matched." + id, name, wave, MEASURED.contains(name) ? unit : Unit.COUNT, statistic));
        tests.forEach((method, outcome) ->
                TestMeasures.put(ledger, "test." + id + "." + method, "", wave, Unit.NUMBER, outcome));
        extras.forEach((method, more) -> more.forEach((name, statistic) -> ledger.put(
                "test." + id + "." + method, name, wave, name.equals("zeros") ? Unit.COUNT : Unit.NUMBER, statistic)));
    }
}
