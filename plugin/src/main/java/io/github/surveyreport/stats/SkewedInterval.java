package io.github.surveyreport.stats;

/**
 * Hall's interval for the mean of skewed numbers: t is transformed by a cubic that takes its skewness away, {@code g(t) = t +
 * k·(t²/3 + 1/6) + k²·t³/27} with {@code k = G₁/√n}, which has the inverse {@code g⁻¹(q) = 3/k·(∛(1 + k·(q − k/6)) − 1)}; the
 * interval is {@code [mean − g⁻¹(t(n−1))·s/√n, mean − g⁻¹(−t(n−1))·s/√n]} (Hall 1992, Journal of the Royal Statistical Society
 * B 54:221; with Student's quantile for the normal one).
 */
final class SkewedInterval {
    static final String METHOD = "hall-t";

    private static final double SYMMETRIC = 1e-9;

    private SkewedInterval() {}

    /**
     * @param moments of at least two numbers that are not all equal
     * @param skewness G₁ of the same
     */
    static Interval of(Moments moments, double skewness, double confidence) {
        double error = StrictMath.sqrt(moments.varianceOfMean());
        double quantile = Quantiles.t(confidence, moments.n() - 1.0);
        double k = skewness / StrictMath.sqrt(moments.n());
        return new Interval(
                moments.mean() - inverse(quantile, k) * error, moments.mean() - inverse(-quantile, k) * error);
    }

    private static double inverse(double quantile, double k) {
        return Math.abs(k) < SYMMETRIC ? quantile : 3 / k * (StrictMath.cbrt(1 + k * (quantile - k / 6)) - 1);
    }
}
