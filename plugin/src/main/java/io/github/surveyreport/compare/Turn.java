package io.github.surveyreport.compare;

/** Which way a number went. */
public enum Turn {
    BETTER,
    WORSE,
    /** It did not change, or nobody can say whether more of it is good. */
    NEITHER
}
