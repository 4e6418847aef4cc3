package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.config.Waiver;
import io.github.surveyreport.stats.Estimate;
import java.util.Optional;

/**
 * A gate with what it found of one number.
 *
 * @param measure the number; empty where there is none of that name
 * @param against what a number that may not get worse was held against
 * @param lack why it cannot be told, for {@link Verdict#NOT_ENOUGH_DATA}
 * @param waiver of a miss, expired or not
 * @param waived whether the waiver still holds
 */
public record GateResult(
        Gate gate,
        MeasureKey key,
        Optional<Measure> measure,
        Optional<Against> against,
        Verdict verdict,
        Optional<Lack> lack,
        Optional<Waiver> waiver,
        boolean waived) {

    /**
     * @param reference the number of the wave before or of the base revision
     * @param difference the number minus the reference, with an interval where waves are compared
     */
    public record Against(Measure reference, Estimate difference) {}

    static GateResult of(Gate gate, Measure measure, Optional<Against> against, Verdict verdict) {
        return new GateResult(
                gate, measure.key(), Optional.of(measure), against, verdict, Optional.empty(), Optional.empty(), false);
    }

    static GateResult unknown(Gate gate, MeasureKey key, Optional<Measure> measure, Lack lack) {
        return new GateResult(
                gate,
                key,
                measure,
                Optional.empty(),
                Verdict.NOT_ENOUGH_DATA,
                Optional.of(lack),
                Optional.empty(),
                false);
    }

    GateResult with(Waiver granted, boolean holds) {
        return new GateResult(gate, key, measure, against, verdict, lack, Optional.of(granted), holds);
    }

    /** Whether there is something that a waiver could accept. */
    boolean missed() {
        return verdict == Verdict.FAIL
                || verdict == Verdict.UNCERTAIN
                || verdict == Verdict.NOT_ENOUGH_DATA && gate.noData() != Gate.NoData.SHOW;
    }

    /** Whether only a comparison with the base revision can tell if this miss is more than chance. */
    public boolean mayBeChance() {
        return verdict == Verdict.FAIL && gate.needsBase() && gate.basis() == Gate.Basis.INTERVAL;
    }

    public Effect effect() {
        if (verdict == Verdict.PASS) {
            return Effect.NONE;
        }
        if (!missed()) {
            return Effect.NOTE;
        }
        if (waived) {
            return Effect.WAIVED;
        }
        boolean error =
                verdict == Verdict.FAIL || verdict == Verdict.NOT_ENOUGH_DATA && gate.noData() == Gate.NoData.ERROR;
        return error && gate.level() == Gate.Level.ERROR ? Effect.ERROR : Effect.WARNING;
    }
}
