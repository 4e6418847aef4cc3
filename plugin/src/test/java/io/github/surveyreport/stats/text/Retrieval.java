package io.github.surveyreport.stats.text;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;

/**
 * How well a category is found, held against labels taken as right.
 *
 * @param right found and labelled
 * @param wrong found, not labelled
 * @param missed labelled, not found
 */
public record Retrieval(long right, long wrong, long missed) {
    public Retrieval {
        if (right < 0 || wrong < 0 || missed < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }

    /** Over several categories: counts are added before they are divided (micro average). */
    public Retrieval plus(Retrieval other) {
        return new Retrieval(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** Of what was found, the share that is right, with Wilson's interval; not computable where nothing was found. */
    public Statistic precision(double confidence) {
        return Proportion.wilson(right, right + wrong, confidence);
    }

    /** Of what is labelled, the share that was found, with Wilson's interval; not computable where nothing is. */
    public Statistic recall(double confidence) {
        return Proportion.wilson(right, right + missed, confidence);
    }

    /**
     * Harmonic mean of both, {@code 2tp/(2tp + fp + fn)} (van Rijsbergen 1979).
     *
     * @return method {@code f1}, 0..1; not computable where nothing was found or labelled
     */
    public Statistic f1() {
        long either = right + wrong + missed;
        return either == 0
                ? new NotComputable(Reason.NO_ANSWERS, 0)
                : Estimate.plain(2.0 * right / (right + either), either, "f1");
    }
}
