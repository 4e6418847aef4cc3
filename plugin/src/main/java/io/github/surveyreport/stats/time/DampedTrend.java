package io.github.surveyreport.stats.time;

import java.util.Arrays;

/**
 * Holt's method with a damped trend (Gardner and McKenzie 1985) in its error-correction form (Hyndman, Koehler, Ord and
 * Snyder 2008, model A,A_d,N): level += φ·trend + α·error, trend = φ·trend + α·β·error. Started at the first value and the
 * mean step of the first five; α, β and φ (.8 to .98) by least squared one-step errors.
 *
 * @param parameters α, β, φ
 * @param squares sum of squared one-step errors
 * @param variance of the errors on their number minus 3 degrees of freedom, at least 1
 */
record DampedTrend(double[] parameters, double squares, double level, double trend, double variance) {
    private static final double[] LEAST = {0.01, 0.01, 0.8};
    private static final double[] MOST = {0.99, 0.99, 0.98};
    private static final int[] GRID = {8, 8, 2};
    private static final int STARTING = 5;
    private static final double PRECISION = 1e-7;

    static DampedTrend of(double[] y) {
        return run(y, parameters(Search.cube(point -> run(y, parameters(point)).squares, GRID, PRECISION)));
    }

    private static double[] parameters(double[] point) {
        double[] parameters = new double[point.length];
        Arrays.setAll(parameters, i -> LEAST[i] + (MOST[i] - LEAST[i]) * point[i]);
        return parameters;
    }

    static DampedTrend run(double[] y, double[] parameters) {
        double alpha = parameters[0];
        double phi = parameters[2];
        int starting = Math.min(STARTING, y.length);
        double level = y[0];
        double trend = (y[starting - 1] - y[0]) / (starting - 1);
        double squares = 0;
        for (int t = 1; t < y.length; t++) {
            double error = y[t] - level - phi * trend;
            squares += error * error;
            level += phi * trend + alpha * error;
            trend = phi * trend + alpha * parameters[1] * error;
        }
        return new DampedTrend(parameters, squares, level, trend, squares / Math.max(1, y.length - 4));
    }

    /** Variance of step h: σ²(1 + Σ c_j²), c_j = α + αβ(φ + … + φʲ), j below h. */
    Path continued(int horizon) {
        double[] faded = new double[horizon + 1];
        double[] weights = new double[horizon + 1];
        weights[1] = 1;
        double power = 1;
        for (int j = 1; j <= horizon; j++) {
            power *= parameters[2];
            faded[j] = faded[j - 1] + power;
            double c = parameters[0] + parameters[0] * parameters[1] * faded[j];
            if (j < horizon) {
                weights[j + 1] = weights[j] + c * c;
            }
        }
        return Path.of(horizon, h -> level + faded[h] * trend, h -> variance * weights[h]);
    }
}
