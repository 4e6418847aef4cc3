package io.github.surveyreport.stats.text;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;

/**
 * {@link Association} of customers or comments that do not all weigh the same: its probabilities are the weighted shares
 * Σwy/Σw, which estimate those of the population (Hájek 1971). Where all weigh the same, every number is that of {@link
 * Association}, to the last bit.
 *
 * @param counts the same, each counted once
 * @param first those with the first term as ones, all others as zeros
 * @param second the same of the second
 * @param both the same of both
 */
public record WeightedAssociation(
        Association counts, WeightedSample first, WeightedSample second, WeightedSample both) {

    /** @return {@code P(a, b)/(P(a)·P(b))}, method {@code lift-weighted}; otherwise as {@link Association#lift} */
    public Statistic lift() {
        Statistic plain = counts.lift();
        return weighted(plain) ? Estimate.plain(ratio(), plain.n(), "lift-weighted") : plain;
    }

    /** @return {@code ln lift / −ln P(a, b)}, method {@code npmi-weighted}; otherwise as {@link Association#npmi} */
    public Statistic npmi() {
        Statistic plain = counts.npmi();
        if (!weighted(plain)) {
            return plain;
        }
        double together = WeightedShare.share(both);
        double value = together > 0 ? StrictMath.log(ratio()) / -StrictMath.log(together) : -1;
        return Estimate.plain(Math.max(-1, Math.min(1, value)), plain.n(), "npmi-weighted");
    }

    private boolean weighted(Statistic plain) {
        return plain.computable() && !both.equalWeights();
    }

    private double ratio() {
        return WeightedShare.share(both) / (WeightedShare.share(first) * WeightedShare.share(second));
    }
}
