package io.github.surveyreport.stats.time;

/**
 * Simple exponential smoothing as a model with normal errors (Hyndman, Koehler, Ord and Snyder 2008, model A,N,N; as R's
 * {@code forecast::ets(x, "ANN")}): level += α·error. α (.0001 to .9999) and the level before the first value by maximum
 * likelihood, which is least squared one-step errors; the errors being linear in that level, it has a closed form for
 * each α.
 *
 * @param start level before the first value
 * @param squares sum of squared one-step errors
 * @param level the last level, the forecast for every later period
 * @param variance of the errors on their number minus 2 degrees of freedom
 */
record Smoothing(double alpha, double start, double squares, double level, double variance) {
    private static final double LEAST = 1e-4;
    private static final int PARAMETERS = 2;

    /** @param y at least three values */
    static Smoothing of(double[] y) {
        double alpha = Search.line(a -> run(y, a, start(y, a)).squares(), LEAST, 1 - LEAST);
        return run(y, alpha, start(y, alpha));
    }

    /** The start of the least squares: errors are those of a start at 0 minus start·(1 − α)^t. */
    private static double start(double[] y, double alpha) {
        double level = 0;
        double left = 1;
        double products = 0;
        double squares = 0;
        for (double value : y) {
            products += (value - level) * left;
            squares += left * left;
            level += alpha * (value - level);
            left *= 1 - alpha;
        }
        return products / squares;
    }

    static Smoothing run(double[] y, double alpha, double start) {
        double level = start;
        double squares = 0;
        for (double value : y) {
            double error = value - level;
            squares += error * error;
            level += alpha * error;
        }
        return new Smoothing(alpha, start, squares, level, squares / (y.length - PARAMETERS));
    }

    /** Variance of step h: σ²(1 + (h − 1)α²). */
    Path continued(int horizon) {
        return Path.of(horizon, h -> level, h -> variance * (1 + (h - 1) * alpha * alpha));
    }
}
