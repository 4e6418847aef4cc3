package io.github.surveyreport.analysis;

/** What a measure's value is counted in; tells the report how to write it. */
public enum Unit {
    /** A number of things. */
    COUNT,
    /** 0..1, shown as per cent. */
    SHARE,
    /** Points on a question's scale. */
    SCALE,
    /** -100..100. */
    NPS,
    /** 0..100. */
    SCORE,
    /** In the indicator's or metric's own unit, with its own decimals. */
    OWN,
    /** A plain number, such as a standard deviation or a part of the priority score. */
    NUMBER,
    /** Difference of two shares, 0..1, shown as percentage points. */
    SHARE_DIFFERENCE,
    /** Seconds, shown in the unit that suits them. */
    SECONDS,
    /** Two-sided p-value of a test, 0..1. */
    P_VALUE
}
