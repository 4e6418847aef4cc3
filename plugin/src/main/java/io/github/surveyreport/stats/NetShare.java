package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;

/** Share at the upper end of a scale minus share at the lower end, −1..1: the net score of a rating question. */
public final class NetShare {
    private NetShare() {}

    /**
     * {@code p − q} with the Wald interval of a difference of two shares of one multinomial sample, {@code d ± z·√((p + q −
     * d²)/n)} (Agresti, Categorical Data Analysis, 3rd ed., 1.5.4), clipped to −1..1.
     *
     * @param top how many at the upper end
     * @param bottom how many at the lower end; nobody is counted at both
     * @return method {@code multinomial-wald}. No answer: {@link Reason#NO_ANSWERS}. No spread: an interval of no width,
     *     warning {@code zero-variance}
     */
    public static Statistic of(long top, long bottom, long n, double confidence) {
        if (top < 0 || bottom < 0 || top + bottom > n) {
            throw new IllegalArgumentException("the two ends are disjoint parts of n");
        }
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        double value = (double) (top - bottom) / n;
        double variance = variance(top, bottom, n);
        Interval interval = Interval.around(value, Quantiles.z(confidence) * StrictMath.sqrt(variance))
                .clip(-1, 1);
        Estimate estimate = Estimate.withInterval(value, interval.low(), interval.high(), n, "multinomial-wald");
        return variance == 0 ? estimate.warn("zero-variance") : estimate;
    }

    private static double variance(long top, long bottom, long n) {
        double p = (double) top / n;
        double q = (double) bottom / n;
        return Math.max(0, p + q - (p - q) * (p - q)) / n;
    }
}
