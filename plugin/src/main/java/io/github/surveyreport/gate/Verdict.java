package io.github.surveyreport.gate;

/** What a gate says of one number. */
public enum Verdict {
    PASS,
    /** The estimate misses the bound, but chance could have done it: a warning, never a failure. */
    UNCERTAIN,
    FAIL,
    /** The number could not be computed, is withheld, rests on too few, or has nothing to be held against. */
    NOT_ENOUGH_DATA
}
