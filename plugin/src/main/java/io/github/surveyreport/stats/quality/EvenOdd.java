package io.github.surveyreport.stats.quality;

import java.util.OptionalDouble;

/**
 * Even–odd consistency: whether somebody answers the one half of every scale like the other (Johnson 2005; Meade and
 * Craig 2012, Psychol Methods 17:437).
 */
public final class EvenOdd {
    /** Fewer scales give no correlation worth the name. */
    public static final int LEAST_SCALES = 3;

    private EvenOdd() {}

    /**
     * Correlation within the person of the half-scale means, stepped up by Spearman–Brown.
     *
     * @param odd mean of the first, third … question of each scale
     * @param even mean of the others
     * @return −1..1; empty with fewer than three scales and when either half does not vary
     */
    public static OptionalDouble of(double[] odd, double[] even, int scales) {
        if (scales < LEAST_SCALES) {
            return OptionalDouble.empty();
        }
        double meanOdd = mean(odd, scales);
        double meanEven = mean(even, scales);
        double products = 0;
        double squaresOdd = 0;
        double squaresEven = 0;
        for (int i = 0; i < scales; i++) {
            products += (odd[i] - meanOdd) * (even[i] - meanEven);
            squaresOdd += (odd[i] - meanOdd) * (odd[i] - meanOdd);
            squaresEven += (even[i] - meanEven) * (even[i] - meanEven);
        }
        double scale = StrictMath.sqrt(squaresOdd * squaresEven);
        if (scale < 1e-12) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(spearmanBrown(Math.max(-1, Math.min(1, products / scale))));
    }

    /** 2r/(1 + r), not below −1. */
    static double spearmanBrown(double r) {
        return r <= -1.0 / 3 ? -1 : 2 * r / (1 + r);
    }

    private static double mean(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}
