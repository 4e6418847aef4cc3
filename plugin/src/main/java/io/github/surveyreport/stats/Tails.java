package io.github.surveyreport.stats;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Probabilities of something at least so extreme. Computed as tails, not as one minus the rest, so that small ones keep
 * their digits.
 */
public final class Tails {
    private Tails() {}

    /** {@code P(|Z| >= |z|)} for a standard normal Z. */
    public static double normal(double z) {
        return probability(Erf.erfc(Math.abs(z) / Math.sqrt(2)));
    }

    /** {@code P(|T| >= |t|)} for Student's distribution; {@code degrees} need not be whole. */
    public static double student(double t, double degrees) {
        return probability(Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5));
    }

    /** {@code P(F >= f)} for Fisher's distribution; {@code denominator} need not be whole. */
    public static double fisher(double f, double numerator, double denominator) {
        double x = denominator / (denominator + numerator * f);
        return probability(Beta.regularizedBeta(x, denominator / 2, numerator / 2));
    }

    /** {@code P(X >= x)} for the χ² distribution. */
    public static double chiSquare(double x, double degrees) {
        return probability(x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2));
    }

    /** Rounding may leave an iteration a hair outside. */
    private static double probability(double p) {
        return Math.max(0, Math.min(1, p));
    }
}
