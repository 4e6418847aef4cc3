package io.github.surveyreport.stats.time;

/**
 * First-order autoregression around a mean, {@code y − μ = φ·(last y − μ) + error}, by exact maximum likelihood with a
 * stationary first value (Box and Jenkins 1970; as R's {@code arima(x, order = c(1, 0, 0))}). For each φ mean and variance
 * have a closed form, so that φ alone is searched for.
 *
 * @param phi between −1 and 1
 * @param variance of the errors: their weighted squares on n
 */
record Autoregression(double phi, double mean, double variance, double logLikelihood, double last) {
    private static final double MOST = 0.9999;

    /** @param y at least two values */
    static Autoregression of(double[] y) {
        double phi = Search.line(candidate -> -at(y, candidate).logLikelihood(), -MOST, MOST);
        return at(y, phi);
    }

    private static Autoregression at(double[] y, double phi) {
        return at(y, phi, mean(y, phi));
    }

    /** The likelihood of given parameters, with the variance that suits them best. */
    static Autoregression at(double[] y, double phi, double mean) {
        int n = y.length;
        double squares = (1 - phi * phi) * (y[0] - mean) * (y[0] - mean);
        for (int t = 1; t < n; t++) {
            double error = y[t] - mean - phi * (y[t - 1] - mean);
            squares += error * error;
        }
        double variance = squares / n;
        // A series that never errs has no likelihood; any φ then forecasts it.
        double log = StrictMath.log(2 * Math.PI * Math.max(variance, Double.MIN_NORMAL));
        return new Autoregression(
                phi, mean, variance, -n / 2.0 * (log + 1) + StrictMath.log(1 - phi * phi) / 2, y[n - 1]);
    }

    /** Generalised least squares. */
    private static double mean(double[] y, double phi) {
        double sum = (1 + phi) * y[0];
        for (int t = 1; t < y.length; t++) {
            sum += y[t] - phi * y[t - 1];
        }
        return sum / (1 + phi + (y.length - 1) * (1 - phi));
    }

    /** Variance of step h: σ²(1 + φ² + … + φ^(2h−2)). */
    Path continued(int horizon) {
        double[] powers = new double[horizon + 1];
        double[] sums = new double[horizon + 1];
        powers[0] = 1;
        for (int h = 1; h <= horizon; h++) {
            powers[h] = powers[h - 1] * phi;
            sums[h] = sums[h - 1] + powers[h - 1] * powers[h - 1];
        }
        return Path.of(horizon, h -> mean + powers[h] * (last - mean), h -> variance * sums[h]);
    }
}
