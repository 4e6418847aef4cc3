package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.paired.Differences;
import io.github.surveyreport.stats.paired.Fourfold;
import io.github.surveyreport.stats.paired.McNemar;
import io.github.surveyreport.stats.paired.PairedMean;
import io.github.surveyreport.stats.paired.SignedRank;
import io.github.surveyreport.stats.paired.SignedRank.Zeros;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the same customers said before and after, ready to be told: what is too small is withheld already.
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
        boolean box = of == Of.TOP2 || of == Of.BOTTOM2;
        return new Matched(
                told.get("change"),
                told,
                box ? ofBoxes(counts.fourfold(of), guard) : ofScores(differences, of, guard),
                box ? Map.of() : effects(differences, of, guard));
    }

    private static Map<String, TestOutcome> ofBoxes(Fourfold table, Disclosure.Guard guard) {
        return new TreeMap<>(Map.of(
                "mcnemar", guard.test(table.n(), McNemar.test(table)),
                "mcnemar-mid-p", guard.test(table.n(), McNemar.midP(table))));
    }

    private static Map<String, TestOutcome> ofScores(Differences differences, Of of, Disclosure.Guard guard) {
        Map<String, TestOutcome> tests = new TreeMap<>();
        tests.put("paired-t", guard.test(differences.n(), PairedMean.test(differences)));
        if (of == Of.MEAN) {
            tests.put("signed-rank", guard.test(differences.n(), SignedRank.test(differences, Zeros.DROPPED)));
        }
        return tests;
    }

    private static Map<String, Map<String, Statistic>> effects(Differences differences, Of of, Disclosure.Guard guard) {
        Map<String, Map<String, Statistic>> effects = new TreeMap<>();
        effects.put("paired-t", Map.of("effect", guard.effect(differences.n(), PairedMean.effect(differences))));
        if (of == Of.MEAN) {
            Statistic rank = guard.effect(differences.n(), SignedRank.effect(differences, Zeros.DROPPED));
            Statistic zeros = guard.count(differences.unchanged());
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
