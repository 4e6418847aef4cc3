package io.github.surveyreport.stats;

/**
 * The interval for the mean of skewed numbers: t is transformed by a monotone g that takes its skewness away, so that the
 * interval is {@code [mean − g⁻¹(q)·s/√n, mean − g⁻¹(−q)·s/√n]} with {@code q = t(n−1)}. With {@code k = G₁/√n} two of these
 * are known from Zhou and Gao (2000, The American Statistician 54:100): the exponential {@code g(t) = (exp(⅔kt) − 1)/(⅔k) +
 * k/6}, with {@code g⁻¹(q) = ln(1 + ⅔k(q − k/6))/(⅔k)}, and Hall's cubic {@code g(t) = t + k·(t²/3 + 1/6) +
 * k²·t³/27} (1992, Journal of the Royal Statistical Society B 54:221), with {@code g⁻¹(q) = 3/k·(∛(1 + k·(q − k/6)) − 1)}.
 * Each end is the exponential's, which covers more nearly what it claims, but no farther out than the cubic's: the exponential has
 * no end where few of many differ from the rest.
 */
final class SkewedInterval {
    static final String METHOD = "skewed-t";

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
        if (Math.abs(k) < SYMMETRIC) {
            return quantile;
        }
        double cubic = 3 / k * (StrictMath.cbrt(1 + k * (quantile - k / 6)) - 1);
        double rate = 2 * k / 3;
        double left = 1 + rate * (quantile - k / 6);
        if (left <= 0) {
            return cubic;
        }
        double exponential = StrictMath.log(left) / rate;
        return Math.abs(exponential) < Math.abs(cubic) ? exponential : cubic;
    }
}
