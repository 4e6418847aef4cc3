package io.github.surveyreport.config;

/** @param period what one point of a control chart or forecast stands for */
public record TimeAxis(Period period) {
    public static final TimeAxis DEFAULT = new TimeAxis(Period.MONTH);

    /** Length of a period; those shorter than a wave need the column of the time of submission. */
    public enum Period {
        WEEK,
        MONTH,
        QUARTER,
        WAVE
    }
}
