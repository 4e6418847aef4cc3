package io.github.surveyreport.stats;

/** Two ends, low first. */
public record Interval(double low, double high) {

    /** {@code centre ± half}; half is not negative. */
    public static Interval around(double centre, double half) {
        return new Interval(centre - half, centre + half);
    }

    /** Wilson's score interval for a share; {@code n} at least 1. The ends at 0 and 1 are set, not left to rounding. */
    static Interval wilson(long successes, long n, double confidence) {
        return wilson((double) successes / n, (double) n, confidence);
    }

    /**
     * The same around a share that is not a quotient of counts, such as a weighted one on an effective number of
     * observations.
     *
     * @param p the share, 0..1
     * @param n above 0
     */
    public static Interval wilson(double p, double n, double confidence) {
        double z = Quantiles.z(confidence);
        double denominator = 2 * (n + z * z);
        double centre = (2 * n * p + z * z) / denominator;
        double half = z * StrictMath.sqrt(z * z + 4 * n * p * (1 - p)) / denominator;
        return new Interval(p == 0 ? 0 : centre - half, p == 1 ? 1 : centre + half);
    }

    /**
     * The interval of {@code a − b} for independent a and b from theirs: method of variance estimates recovery (Zou and
     * Donner 2008, Stat Med 27:1693).
     */
    public static Interval ofDifference(double a, Interval aroundA, double b, Interval aroundB) {
        double d = a - b;
        return new Interval(
                d - norm(a - aroundA.low(), aroundB.high() - b), d + norm(aroundA.high() - a, b - aroundB.low()));
    }

    /** The part within these bounds; an end beyond one is moved to it. */
    public Interval clip(double lowest, double highest) {
        return new Interval(Math.max(lowest, Math.min(highest, low)), Math.max(lowest, Math.min(highest, high)));
    }

    private static double norm(double x, double y) {
        return StrictMath.sqrt(x * x + y * y);
    }
}
