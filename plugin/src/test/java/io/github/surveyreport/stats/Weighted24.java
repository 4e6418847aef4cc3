package io.github.surveyreport.stats;

import java.util.Arrays;

/** Answers of 24 respondents to an outcome and two more questions, who do not weigh the same. */
public final class Weighted24 {
    private static final double[][] ROWS = {
        {4, 5, 4}, {3, 4, 3}, {5, 5, 4}, {2, 3, 3}, {4, 4, 5}, {1, 2, 2}, {3, 3, 4}, {5, 4, 5},
        {2, 2, 1}, {4, 3, 4}, {3, 5, 3}, {1, 1, 3}, {2, 4, 2}, {5, 3, 5}, {3, 2, 4}, {4, 5, 2},
        {2, 1, 1}, {3, 3, 3}, {5, 5, 5}, {1, 3, 2}, {4, 2, 3}, {2, 2, 4}, {3, 4, 5}, {4, 4, 1}
    };
    private static final double[] WEIGHTS = {
        1, 2, .5, 1.5, 1, 3, .5, .5, 2, 1, 1, 1.5, 2, .5, 1, 1, 3, 1, .5, 2, 1, 1.5, .5, 1
    };

    private Weighted24() {}

    public static Observations data() {
        return scaled(1);
    }

    /** All weights times a number. */
    public static Observations scaled(double by) {
        return Observations.of(
                ROWS, once(), Arrays.stream(WEIGHTS).map(weight -> weight * by).toArray(), 3);
    }

    /** All weights the same. */
    public static Observations alike(double weight) {
        double[] weights = new double[ROWS.length];
        Arrays.fill(weights, weight);
        return Observations.of(ROWS, once(), weights, 3);
    }

    /** Weights as numbers of respondents: twice each. */
    public static Observations expanded() {
        long[] counts = Arrays.stream(WEIGHTS)
                .mapToLong(weight -> Math.round(2 * weight))
                .toArray();
        return Observations.of(ROWS, counts, 3);
    }

    private static long[] once() {
        long[] once = new long[ROWS.length];
        Arrays.fill(once, 1);
        return once;
    }
}
