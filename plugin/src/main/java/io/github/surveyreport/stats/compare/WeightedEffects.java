package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.List;

/**
 * How large differences are between groups whose respondents do not all weigh the same: the formulas of {@link Effects}
 * and {@link Anova} with weighted means, variances and shares. Where all weigh the same, theirs to the last bit.
 */
public final class WeightedEffects {
    private WeightedEffects() {}

    /**
     * Hedges' g with weighted variances, pooled by the numbers of respondents less one.
     *
     * @return method {@code hedges-g-weighted}; otherwise as {@link Effects#hedgesG}
     */
    public static Statistic hedgesG(WeightedSample first, WeightedSample second) {
        if (first.equalWeights() && second.equalWeights()) {
            return Effects.hedgesG(first.pooled(), second.pooled());
        }
        long n = first.n() + second.n();
        var refusal = Welch.refusal(first.n(), second.n());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        double squares = (first.n() - 1) * first.variance() + (second.n() - 1) * second.variance();
        if (squares == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double d = (first.mean() - second.mean()) / StrictMath.sqrt(squares / (n - 2));
        return Estimate.plain(d * Effects.unbiasing(n), n, "hedges-g-weighted");
    }

    /**
     * Cohen's h of weighted shares, from samples of ones and zeros.
     *
     * @return method {@code cohens-h-weighted}; otherwise as {@link Effects#cohensH}
     */
    public static Statistic cohensH(WeightedSample first, WeightedSample second) {
        if (first.equalWeights() && second.equalWeights()) {
            return Effects.cohensH(WeightedShares.ones(first), first.n(), WeightedShares.ones(second), second.n());
        }
        long n = first.n() + second.n();
        if (first.n() == 0 || second.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        double h = Effects.angle(WeightedShares.share(first)) - Effects.angle(WeightedShares.share(second));
        return Estimate.plain(h, n, "cohens-h-weighted");
    }

    /**
     * ω² from weighted sums of squares, the weights scaled to a mean of 1.
     *
     * @return method {@code omega-squared-weighted}; otherwise as {@link Anova#omegaSquared}
     */
    public static Statistic omegaSquared(List<WeightedSample> groups) {
        List<WeightedSample> filled =
                groups.stream().filter(group -> group.n() > 0).toList();
        long n = filled.stream().mapToLong(WeightedSample::n).sum();
        int k = filled.size();
        if (WeightedSample.together(filled).equalWeights() || k < 2 || n <= k) {
            List<Histogram> pooled = filled.stream().map(WeightedSample::pooled).toList();
            return Anova.of(pooled).omegaSquared();
        }
        SumsOfSquares sums = SumsOfSquares.of(filled);
        if (sums.between() + sums.within() == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double mean = sums.within() / (n - k);
        double omega = (sums.between() - (k - 1) * mean) / (sums.between() + sums.within() + mean);
        return Estimate.plain(omega, n, "omega-squared-weighted");
    }
}
