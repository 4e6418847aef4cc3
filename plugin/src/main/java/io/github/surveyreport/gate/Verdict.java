package io.github.surveyreport.gate;

/** What a gate says. */
public enum Verdict {
    PASS,
    /** The estimate misses the bound, but its interval does not: a warning, never a failure. */
    UNCERTAIN,
    FAIL,
    /** The measure could not be computed or is suppressed: shown, not failing. */
    NOT_ENOUGH_DATA
}
