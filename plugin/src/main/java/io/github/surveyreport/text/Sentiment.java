package io.github.surveyreport.text;

/** How a comment judges. */
public enum Sentiment {
    POSITIVE,
    NEGATIVE,
    /** Praise and blame about equally, or neither: {@code 一般}. */
    MIXED,
    /** Nothing was found that judges: not a middle, but no answer. */
    UNDETERMINED
}
