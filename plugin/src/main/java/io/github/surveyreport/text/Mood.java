package io.github.surveyreport.text;

/** What a marker such as {@code 希望} or {@code 听说} makes of the rest of its clause. */
enum Mood {
    /** Asked for: praise is what is missing, a negated complaint is one. */
    WISH,
    /** A wish that all may stay as it is: none. */
    SETTLED,
    /** Heard, expected or supposed: nothing is said of what happened. */
    UNREAL,
    /** The same, where the clause begins with it ({@code 以前}): what was is not what is. */
    PAST,
    /** The customer's own summary, which counts more than what it sums up. */
    SUMMARY,
    /** Holds a word that judges, and judges nothing: {@code 卫生间}. */
    SILENT
}
