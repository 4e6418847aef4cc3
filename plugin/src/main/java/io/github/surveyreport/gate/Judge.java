package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.config.Gate.Limits;
import io.github.surveyreport.config.Gate.NoWorse;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.gate.GateResult.Against;
import io.github.surveyreport.gate.Lack.Kind;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import java.util.Optional;

/** Holds one number against the bound of one gate. */
final class Judge {
    /** Sums of weights differ in the last bits; a number that is the bound keeps it. */
    private static final double BITS = 1e-9;

    private final Side head;
    private final Numbers numbers;
    private final BaseSide base;
    private final Optional<Numbers> baseNumbers;

    Judge(Side head, Numbers numbers, BaseSide base) {
        this.head = head;
        this.numbers = numbers;
        this.base = base;
        this.baseNumbers = base.side().map(Numbers::new);
    }

    /** @param better which way the number gets better; used by a gate that compares */
    GateResult of(Gate gate, Measure measure, Scorecard.Better better) {
        Optional<Lack> lack = lack(measure);
        if (lack.isPresent()) {
            return GateResult.unknown(gate, measure.key(), Optional.of(measure), lack.get());
        }
        return gate.bound() instanceof Limits limits
                ? limits(gate, limits, measure)
                : worse(gate, (NoWorse) gate.bound(), measure, better);
    }

    /** A count says itself how few there are. */
    private static Optional<Lack> lack(Measure measure) {
        if (measure.result() instanceof NotComputable none) {
            return Optional.of(Lack.of(none));
        }
        boolean small = measure.estimate().warnings().contains("small-base") && measure.unit() != Unit.COUNT;
        return small ? Optional.of(Lack.of(Kind.SMALL_BASE)) : Optional.empty();
    }

    private static GateResult limits(Gate gate, Limits limits, Measure measure) {
        Estimate estimate = measure.estimate();
        if (!misses(limits, estimate.value(), estimate.value())) {
            return GateResult.of(gate, measure, Optional.empty(), Verdict.PASS);
        }
        boolean whole = gate.basis() == Gate.Basis.ESTIMATE
                || misses(
                        limits,
                        estimate.low().orElse(estimate.value()),
                        estimate.high().orElse(estimate.value()));
        return GateResult.of(gate, measure, Optional.empty(), whole ? Verdict.FAIL : Verdict.UNCERTAIN);
    }

    /** Whether everything between low and high lies outside the same bound. */
    private static boolean misses(Limits limits, double low, double high) {
        return limits.atLeast().filter(bound -> below(high, bound)).isPresent()
                || limits.atMost().filter(bound -> below(bound, low)).isPresent();
    }

    private static boolean below(double value, double bound) {
        return bound - value > BITS * Math.max(1, Math.abs(bound));
    }

    private GateResult worse(Gate gate, NoWorse bound, Measure measure, Scorecard.Better better) {
        boolean waves = bound.than() == Gate.Than.PREVIOUS_WAVE;
        Optional<Wave> before = waves ? before(measure.key().wave()) : Optional.empty();
        if (waves && before.isEmpty()) {
            return untold(gate, measure, Lack.of(Kind.NO_PREVIOUS_WAVE));
        }
        if (!waves && baseNumbers.isEmpty()) {
            return untold(gate, measure, Lack.of(base.lack()));
        }
        MeasureKey key = measure.key();
        Optional<Measure> reference = waves
                ? numbers.find(new MeasureKey(
                        key.id(), key.statistic(), before.orElseThrow().id(), key.group()))
                : baseNumbers.orElseThrow().find(key);
        if (reference.isEmpty()) {
            return untold(gate, measure, Lack.of(waves ? Kind.NO_PREVIOUS_WAVE : Kind.NOT_IN_BASE));
        }
        Optional<Lack> lack = lack(reference.get());
        if (lack.isPresent()) {
            return untold(gate, measure, lack.get());
        }
        Statistic difference = waves ? change(measure, reference.get()) : plain(measure, reference.get());
        if (!(difference instanceof Estimate estimate)) {
            return untold(gate, measure, Lack.of((NotComputable) difference));
        }
        Verdict verdict = verdict(gate, bound, key, estimate, better);
        return GateResult.of(gate, measure, Optional.of(new Against(reference.get(), estimate)), verdict);
    }

    private Verdict verdict(Gate gate, NoWorse bound, MeasureKey key, Estimate difference, Scorecard.Better better) {
        int sign = better == Scorecard.Better.HIGHER ? -1 : 1;
        if (!below(bound.tolerance(), sign * difference.value())) {
            return Verdict.PASS;
        }
        if (gate.basis() == Gate.Basis.ESTIMATE) {
            return Verdict.FAIL;
        }
        if (bound.than() == Gate.Than.BASE) {
            return base.quiet().contains(key) ? Verdict.UNCERTAIN : Verdict.FAIL;
        }
        double nearest = sign < 0
                ? -difference.high().orElse(difference.value())
                : difference.low().orElse(difference.value());
        return below(bound.tolerance(), nearest) ? Verdict.FAIL : Verdict.UNCERTAIN;
    }

    /** As the report computes it, where it does; it knows who answered in both waves and what has a sampling error. */
    private Statistic change(Measure measure, Measure reference) {
        MeasureKey key = measure.key();
        return numbers.find(new MeasureKey(key.id(), "change", key.wave(), key.group()))
                .filter(change -> isOf(key, change, measure))
                .map(Measure::result)
                .orElseGet(() -> Difference.of(measure.result(), reference.result()));
    }

    /** A measure has one change, of its main number. */
    private static boolean isOf(MeasureKey key, Measure change, Measure measure) {
        boolean main = switch (key.statistic()) {
            case "value", "nps" -> true;
            case "mean" -> change.unit() == Unit.SCALE;
            case "score" -> !key.id().startsWith("indicator.");
            case "share" -> key.id().startsWith("service.");
            default -> false;
        };
        return main && (key.statistic().equals("share") || change.unit() == measure.unit());
    }

    private static Statistic plain(Measure measure, Measure reference) {
        Estimate now = measure.estimate();
        return Estimate.plain(now.value() - reference.estimate().value(), now.n(), "difference");
    }

    private Optional<Wave> before(String wave) {
        return head.findings().study().waves().stream()
                .filter(candidate -> candidate.id().equals(wave))
                .findFirst()
                .flatMap(head.findings().study()::before);
    }

    private static GateResult untold(Gate gate, Measure measure, Lack lack) {
        return GateResult.unknown(gate, measure.key(), Optional.of(measure), lack);
    }
}
