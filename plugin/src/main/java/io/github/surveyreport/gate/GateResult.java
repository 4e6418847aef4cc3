package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Gate;

/**
 * A gate with what it found.
 *
 * @param measure the measure of the last wave it looked at
 */
public record GateResult(Gate gate, Measure measure, Verdict verdict) {

    /** Whether this stops the build. */
    public boolean failsBuild() {
        return verdict == Verdict.FAIL && gate.level() == Gate.Level.ERROR;
    }

    /** Whether a reader should look at it although the build goes on. */
    public boolean warns() {
        return verdict == Verdict.UNCERTAIN || (verdict == Verdict.FAIL && !failsBuild());
    }
}
