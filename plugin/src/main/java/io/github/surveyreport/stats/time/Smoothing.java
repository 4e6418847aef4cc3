package io.github.surveyreport.stats.time;

import java.util.function.DoubleUnaryOperator;

/**
 * Simple exponential smoothing started at the first value, with the α of the least squared one-step errors (Holt 1957;
 * Winters 1960; as R's {@code HoltWinters(x, beta = FALSE, gamma = FALSE)}).
 *
 * @param alpha 0..1
 * @param squares sum of squared one-step errors
 * @param level the last level, the forecast for every later period
 * @param variance sample variance of the errors
 */
record Smoothing(double alpha, double squares, double level, double variance) {
    private static final int GRID = 100;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    static Smoothing level(double[] y) {
        DoubleUnaryOperator squares = alpha -> run(y, alpha).squares();
        int best = 0;
        for (int step = 1; step <= GRID; step++) {
            best = squares.applyAsDouble(at(step)) < squares.applyAsDouble(at(best)) ? step : best;
        }
        return run(y, minimum(squares, at(Math.max(0, best - 1)), at(Math.min(GRID, best + 1))));
    }

    /** Variance of step h: σ²(1 + (h − 1)α²). */
    Path continued(int horizon) {
        return Path.of(horizon, h -> level, h -> variance * (1 + (h - 1) * alpha * alpha));
    }

    private static double at(int step) {
        return (double) step / GRID;
    }

    private static Smoothing run(double[] y, double alpha) {
        double level = y[0];
        double sum = 0;
        double squares = 0;
        for (int t = 1; t < y.length; t++) {
            double error = y[t] - level;
            sum += error;
            squares += error * error;
            level += alpha * error;
        }
        int errors = y.length - 1;
        double variance = Math.max(0, squares - sum * sum / errors) / (errors - 1);
        return new Smoothing(alpha, squares, level, variance);
    }

    /** Golden section between two bounds that enclose one minimum. */
    private static double minimum(DoubleUnaryOperator f, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-10) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (f.applyAsDouble(left) <= f.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }
}
