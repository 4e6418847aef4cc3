package io.github.surveyreport.stats;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Size, mean and sum of squared deviations of a set of numbers.
 *
 * @param n how many; with 0 the others are 0
 * @param squares Σ(x − mean)², not negative
 */
public record Moments(long n, double mean, double squares) {
    private static final double COCHRAN = 25;

    /**
     * From exact sums: mean = Σx / n and squares = (n·Σx² − (Σx)²) / n, rounded once each, so nothing is lost to
     * cancellation and the order of the rows does not matter.
     */
    public static Moments of(Histogram histogram) {
        if (histogram.n() == 0) {
            return new Moments(0, 0, 0);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal sumOfSquares = BigDecimal.ZERO;
        for (var entry : histogram.counts().entrySet()) {
            BigDecimal x = entry.getKey();
            BigDecimal count = BigDecimal.valueOf(entry.getValue());
            sum = sum.add(x.multiply(count));
            sumOfSquares = sumOfSquares.add(x.multiply(x).multiply(count));
        }
        BigDecimal n = BigDecimal.valueOf(histogram.n());
        BigDecimal squares = n.multiply(sumOfSquares).subtract(sum.multiply(sum));
        return new Moments(histogram.n(), quotient(sum, n), quotient(squares, n));
    }

    /** The unbiased sample variance, squares / (n − 1); {@code n} must be at least 2. */
    public double variance() {
        return squares / (n - 1);
    }

    /**
     * Whether so few answers are so skewed that Student's interval for their mean is likely too short: fewer than 25·G₁²
     * (Cochran 1977, Sampling Techniques, 2.15).
     */
    static boolean tooSkewed(Histogram histogram) {
        double skewness = skewness(histogram);
        return histogram.n() < COCHRAN * skewness * skewness;
    }

    /** {@code G₁ = Σ(x − mean)³/n ÷ (Σ(x − mean)²/n)^1.5}; 0 where all are equal. */
    static double skewness(Histogram histogram) {
        Moments moments = of(histogram);
        if (!(moments.squares > 0)) {
            return 0;
        }
        double cubes = 0;
        for (var entry : histogram.counts().entrySet()) {
            double deviation = entry.getKey().doubleValue() - moments.mean;
            cubes += entry.getValue() * deviation * deviation * deviation;
        }
        double spread = moments.squares / moments.n;
        return cubes / moments.n / (spread * StrictMath.sqrt(spread));
    }

    /** Variance of the mean, s² / n. */
    public double varianceOfMean() {
        return variance() / n;
    }

    private static double quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128).doubleValue();
    }
}
