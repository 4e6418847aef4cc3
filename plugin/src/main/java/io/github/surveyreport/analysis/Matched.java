package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.paired.Differences;
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
        Map<String, Statistic> told = new TreeMap<>();
        Differences differences = counts.differences(of);
        long n = differences.n();
        told.put("n", guard.count(n));
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
        Map<String, TestOutcome> tests = new TreeMap<>();
        Map<String, Map<String, Statistic>> extras = new TreeMap<>();
        if (of == Of.TOP2 || of == Of.BOTTOM2) {
            tests.put("mcnemar", guard.test(n, McNemar.test(counts.fourfold(of))));
            tests.put("mcnemar-mid-p", guard.test(n, McNemar.midP(counts.fourfold(of))));
        } else {
            tests.put("paired-t", guard.test(n, PairedMean.test(differences)));
            extras.put("paired-t", Map.of("effect", guard.effect(n, PairedMean.effect(differences))));
        }
        if (of == Of.MEAN) {
            tests.put("signed-rank", guard.test(n, SignedRank.test(differences, Zeros.DROPPED)));
            extras.put(
                    "signed-rank",
                    new TreeMap<>(Map.of(
                            "effect", guard.effect(n, SignedRank.effect(differences, Zeros.DROPPED)),
                            "zeros", guard.count(differences.unchanged()))));
        }
        return new Matched(told.get("change"), told, tests, extras);
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
        tests.forEach((method, outcome) -> Tests.put(ledger, "test." + id + "." + method, wave, outcome));
        extras.forEach((method, more) -> more.forEach((name, statistic) -> ledger.put(
                "test." + id + "." + method, name, wave, name.equals("zeros") ? Unit.COUNT : Unit.NUMBER, statistic)));
    }
}
