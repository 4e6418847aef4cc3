package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every gate that is not switched off against the last wave's measures. */
public final class GateKeeper {
    private static final String FILE = "gates.yml";

    private GateKeeper() {}

    /**
     * One result per gate in configured order.
     *
     * @param problems takes an error for a gate whose measure does not exist, a warning or an error for one that is missed
     */
    public static List<GateResult> check(Findings findings, Problems problems) {
        String wave = findings.study().lastWave().id();
        List<GateResult> results = new ArrayList<>();
        for (Gate gate : findings.study().gates()) {
            if (gate.level() == Gate.Level.OFF) {
                continue;
            }
            Optional<Measure> measure = findings.measures().find(gate.measure(), gate.statistic(), wave);
            if (measure.isEmpty()) {
                problems.add(unknown(gate, findings));
                continue;
            }
            if (measure.get().unit() == Unit.SHARE && beyondAShare(gate)) {
                problems.add(Problem.error("gate.share-bound", at(gate), gate.id(), GateText.bound(gate)));
                continue;
            }
            GateResult result = new GateResult(gate, measure.get(), verdict(gate, measure.get()));
            report(result, problems);
            results.add(result);
        }
        return List.copyOf(results);
    }

    private static Problem unknown(Gate gate, Findings findings) {
        String wave = findings.study().lastWave().id();
        List<String> statistics = findings.measures().byKey().keySet().stream()
                .filter(key -> key.id().equals(gate.measure()) && key.wave().equals(wave))
                .filter(key -> key.group().isEmpty())
                .map(MeasureKey::statistic)
                .toList();
        List<String> named = GateText.families(statistics);
        return statistics.isEmpty()
                ? Problem.error("gate.unknown-measure", at(gate), gate.id(), gate.measure(), gate.statistic())
                : Problem.error(
                        "gate.unknown-statistic",
                        at(gate),
                        gate.id(),
                        gate.measure(),
                        gate.statistic(),
                        Suggestions.list(named));
    }

    /** Whoever writes 85 for 85 % has a gate that can never be met, or never be missed. */
    private static boolean beyondAShare(Gate gate) {
        return gate.atLeast().filter(bound -> bound > 1).isPresent()
                || gate.atMost().filter(bound -> bound > 1).isPresent();
    }

    private static Verdict verdict(Gate gate, Measure measure) {
        if (!measure.result().computable()) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        Estimate estimate = measure.estimate();
        boolean estimateMisses = misses(gate, estimate.value(), estimate.value());
        if (!estimateMisses) {
            return Verdict.PASS;
        }
        boolean whole = gate.basis() == Gate.Basis.ESTIMATE
                || misses(
                        gate,
                        estimate.low().orElse(estimate.value()),
                        estimate.high().orElse(estimate.value()));
        return whole ? Verdict.FAIL : Verdict.UNCERTAIN;
    }

    /** Whether everything between low and high lies outside the same bound. */
    private static boolean misses(Gate gate, double low, double high) {
        return gate.atLeast().filter(bound -> high < bound).isPresent()
                || gate.atMost().filter(bound -> low > bound).isPresent();
    }

    private static void report(GateResult result, Problems problems) {
        Gate gate = result.gate();
        switch (result.verdict()) {
            case PASS -> {}
            case NOT_ENOUGH_DATA ->
                problems.add(
                        Problem.info("gate.not-enough-data", at(gate), gate.id(), gate.measure(), gate.statistic()));
            case UNCERTAIN -> problems.add(Problem.warning("gate.uncertain", at(gate), arguments(result)));
            case FAIL ->
                problems.add(
                        result.failsBuild()
                                ? Problem.error("gate.failed", at(gate), arguments(result))
                                : Problem.warning("gate.failed", at(gate), arguments(result)));
        }
    }

    private static Object[] arguments(GateResult result) {
        Estimate estimate = result.measure().estimate();
        return new Object[] {
            result.gate().id(),
            result.gate().measure() + "/" + result.gate().statistic(),
            GateText.number(estimate.value()),
            GateText.interval(estimate),
            Long.toString(estimate.n()),
            GateText.bound(result.gate()),
            GateText.unit(result.measure().unit())
        };
    }

    private static Location at(Gate gate) {
        return Location.ofLine(FILE, gate.line());
    }
}
