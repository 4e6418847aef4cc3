package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Moments;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import org.hipparchus.special.Gamma;

/** How large differences are, in units that do not depend on the scale. */
public final class Effects {
    private Effects() {}

    /**
     * Difference of means in pooled standard deviations (Cohen 1988).
     *
     * @return method {@code cohens-d}; not computable when a group has fewer than two answers, or neither any spread
     */
    public static Statistic cohensD(Histogram first, Histogram second) {
        Moments a = Moments.of(first);
        Moments b = Moments.of(second);
        long n = a.n() + b.n();
        var refusal = Welch.refusal(a.n(), b.n());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        double squares = a.squares() + b.squares();
        if (squares == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        return Estimate.plain((a.mean() - b.mean()) / StrictMath.sqrt(squares / (n - 2)), n, "cohens-d");
    }

    /**
     * {@link #cohensD} without its bias in small samples (Hedges 1981), by the exact factor {@code
     * J = Γ(m/2)/(√(m/2)·Γ((m−1)/2))}, m = n₁ + n₂ − 2.
     *
     * @return method {@code hedges-g}; not computable as {@link #cohensD}
     */
    public static Statistic hedgesG(Histogram first, Histogram second) {
        if (!(cohensD(first, second) instanceof Estimate d)) {
            return cohensD(first, second);
        }
        return Estimate.plain(d.value() * unbiasing(d.n()), d.n(), "hedges-g");
    }

    /** J of two groups of n together. */
    static double unbiasing(long n) {
        double m = n - 2.0;
        return StrictMath.exp(Gamma.logGamma(m / 2) - Gamma.logGamma((m - 1) / 2) - StrictMath.log(m / 2) / 2);
    }

    /**
     * Difference of two shares on the scale on which equal distances are equally hard to see (Cohen 1988): {@code
     * 2·asin√p₁ − 2·asin√p₂}.
     *
     * @return method {@code cohens-h}; not computable for an empty group
     */
    public static Statistic cohensH(long x1, long n1, long x2, long n2) {
        if (n1 == 0 || n2 == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n1 + n2);
        }
        double h = angle((double) x1 / n1) - angle((double) x2 / n2);
        return Estimate.plain(h, n1 + n2, "cohens-h");
    }

    static double angle(double share) {
        return 2 * StrictMath.asin(StrictMath.sqrt(share));
    }
}
