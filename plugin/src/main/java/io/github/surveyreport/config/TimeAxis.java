package io.github.surveyreport.config;

/**
 * The periods of control charts, trend tests and forecasts.
 *
 * @param period what one point stands for
 * @param movingRange how the moving ranges of a control chart are summed up
 */
public record TimeAxis(Period period, MovingRange movingRange) {
    /** Where times of submission are not known. */
    public static final TimeAxis DEFAULT = new TimeAxis(Period.WAVE, MovingRange.MEAN);

    /** Length of a period; those shorter than a wave need the column of the time of submission. */
    public enum Period {
        WEEK,
        MONTH,
        QUARTER,
        WAVE
    }

    /** The median is little moved by single jumps. */
    public enum MovingRange {
        MEAN,
        MEDIAN
    }
}
