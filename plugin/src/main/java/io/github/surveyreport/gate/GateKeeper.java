package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.config.Gates;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds every gate that is not switched off against the numbers of a report. */
public final class GateKeeper {
    /** The file that gates are in. */
    public static final String FILE = "gates.yml";

    /** For a gate that was not written for this one measure: the question does not arise. */
    private static final Set<Reason> NOT_MEANT = Set.of(Reason.NO_TARGET, Reason.NOT_ASKED);

    private final Side head;
    private final Numbers numbers;
    private final Judge judge;
    private final List<GateResult> results = new ArrayList<>();
    private final List<Problem> defects = new ArrayList<>();

    private GateKeeper(Side head, BaseSide base) {
        this.head = head;
        this.numbers = new Numbers(head);
        this.judge = new Judge(head, numbers, base);
    }

    /** One result per gate, wave, measure and group. Nothing is judged by the clock: waivers end by the report's date. */
    public static GateReport check(Side head, BaseSide base) {
        return new GateKeeper(head, base).report();
    }

    private GateReport report() {
        Gates gates = head.findings().study().gates();
        gates.active().forEach(this::check);
        Waivers waivers = new Waivers(gates.waivers(), head.findings().reportDate());
        List<GateResult> judged = results.stream().map(waivers::applied).toList();
        List<String> ids = gates.active().stream().map(Gate::id).toList();
        return new GateReport(judged, waivers.uses(judged, ids), defects);
    }

    private void check(Gate gate) {
        int before = results.size();
        int wrong = defects.size();
        for (String wave : gate.source().waves()) {
            for (Measure measure : numbers.of(gate.source(), wave)) {
                boolean general = gate.source().many() || gate.preset().isPresent();
                if (!(general && notMeant(measure))) {
                    check(gate, measure);
                }
            }
        }
        boolean nothing = results.size() == before && defects.size() == wrong;
        if (nothing && gate.preset().isEmpty()) {
            nothing(gate);
        }
    }

    private static boolean notMeant(Measure measure) {
        return measure.result() instanceof NotComputable none && NOT_MEANT.contains(none.reason());
    }

    private void check(Gate gate, Measure measure) {
        if (measure.unit() == Unit.SHARE && beyondAShare(gate)) {
            defect(Problem.error("gate.share-bound", at(gate), gate.id()));
            return;
        }
        Optional<Scorecard.Better> better = gate.bound() instanceof Gate.NoWorse worse
                ? worse.better().or(() -> Better.of(head.findings().study(), measure.key()))
                : Optional.of(Scorecard.Better.HIGHER);
        if (better.isEmpty()) {
            defect(Problem.error(
                    "gate.no-direction",
                    at(gate),
                    gate.id(),
                    measure.key().id(),
                    measure.key().statistic()));
            return;
        }
        results.add(judge.of(gate, measure, better.get()));
    }

    /** One gate says the same of each of its numbers. */
    private void defect(Problem problem) {
        if (!defects.contains(problem)) {
            defects.add(problem);
        }
    }

    /** Whoever writes 85 for 85 % has a gate that can never be met, or never be missed. */
    private static boolean beyondAShare(Gate gate) {
        return gate.bound() instanceof Gate.Limits limits
                        && Stream.concat(limits.atLeast().stream(), limits.atMost().stream())
                                .anyMatch(bound -> bound > 1)
                || gate.bound() instanceof Gate.NoWorse worse && worse.tolerance() > 1;
    }

    private void nothing(Gate gate) {
        Gate.Source source = gate.source();
        if (source.waves().isEmpty()) {
            MeasureKey key = MeasureKey.of(
                    source.measure(),
                    source.statistic(),
                    head.findings().study().lastWave().id());
            results.add(GateResult.unknown(gate, key, Optional.empty(), Lack.of(Lack.Kind.NO_PREVIOUS_WAVE)));
            return;
        }
        if (source.many()) {
            defect(Problem.warning("gate.matches-nothing", at(gate), gate.id(), source.measure(), source.statistic()));
            return;
        }
        MeasureKey key = MeasureKey.of(
                source.measure(),
                source.statistic(),
                head.findings().study().lastWave().id());
        Optional<Measure> none = numbers.find(key).filter(measure -> source.by().isEmpty());
        if (none.isPresent()) {
            check(gate, none.get());
            return;
        }
        defect(unknown(gate));
    }

    private Problem unknown(Gate gate) {
        Gate.Source source = gate.source();
        List<String> statistics = source.waves().stream()
                .flatMap(wave -> numbers.statistics(source, wave).stream())
                .distinct()
                .toList();
        if (!statistics.isEmpty()) {
            return Problem.error(
                    "gate.unknown-statistic",
                    at(gate),
                    gate.id(),
                    source.measure(),
                    source.statistic(),
                    Suggestions.list(Families.of(statistics)));
        }
        return source.by()
                .map(by -> Problem.error(
                        "gate.not-by-group", at(gate), gate.id(), source.measure(), source.statistic(), by))
                .orElseGet(() -> Problem.error(
                        "gate.unknown-measure", at(gate), gate.id(), source.measure(), source.statistic()));
    }

    /** Where a gate is written. */
    public static Location at(Gate gate) {
        return Location.ofLine(FILE, gate.line());
    }
}
