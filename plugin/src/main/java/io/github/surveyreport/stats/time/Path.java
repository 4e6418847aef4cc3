package io.github.surveyreport.stats.time;

import java.util.function.IntToDoubleFunction;

/** Expected values of the next periods and their variances; index 0 is the next period. */
record Path(double[] values, double[] variances) {

    /** @param value of h = 1, 2 … */
    static Path of(int horizon, IntToDoubleFunction value, IntToDoubleFunction variance) {
        double[] values = new double[horizon];
        double[] variances = new double[horizon];
        for (int h = 1; h <= horizon; h++) {
            values[h - 1] = value.applyAsDouble(h);
            variances[h - 1] = variance.applyAsDouble(h);
        }
        return new Path(values, variances);
    }
}
