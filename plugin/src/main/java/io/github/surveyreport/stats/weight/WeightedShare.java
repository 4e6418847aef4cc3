package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Interval;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import java.math.BigDecimal;

/**
 * Weighted shares, from samples of ones (counted in) and zeros. Where all weigh the same they are those of {@link
 * Proportion}, to the last bit.
 */
public final class WeightedShare {
    private WeightedShare() {}

    /**
     * {@code p = Σwy/Σw} with Wilson's interval on the effective number of respondents (Franco, Little, Louis and Slud
     * 2019, JSSAM 7:334), see {@link WeightedSample#effective(double)}.
     *
     * @return method {@code wilson-effective}, n the respondents counted once each; otherwise as {@link
     *     Proportion#wilson}
     */
    public static Statistic wilson(WeightedSample sample, double confidence) {
        if (sample.equalWeights()) {
            return Proportion.wilson(ones(sample), sample.n(), confidence);
        }
        double p = share(sample);
        Interval interval = Interval.wilson(p, sample.effective(confidence), confidence);
        return Estimate.withInterval(p, interval.low(), interval.high(), sample.n(), "wilson-effective");
    }

    /**
     * First share minus second with Newcombe's hybrid of both Wilson intervals on {@link WeightedSample#comparedEffective},
     * of one calibration divided by {@link WeightedSample#widening}.
     *
     * @return method {@code newcombe-effective}, −1..1; otherwise as {@link Proportion#difference}
     */
    public static Statistic difference(WeightedSample first, WeightedSample second, double confidence) {
        if (first.equalWeights() && second.equalWeights()) {
            return Proportion.difference(ones(first), first.n(), ones(second), second.n(), confidence);
        }
        long n = first.n() + second.n();
        if (first.n() == 0 || second.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        double p1 = share(first);
        double p2 = share(second);
        double widening = first.widening(second);
        Interval interval = Interval.ofDifference(
                p1,
                Interval.wilson(p1, first.comparedEffective(confidence) / widening, confidence),
                p2,
                Interval.wilson(p2, second.comparedEffective(confidence) / widening, confidence));
        return Estimate.withInterval(p1 - p2, interval.low(), interval.high(), n, "newcombe-effective");
    }

    /** Σwy/Σw of at least one answer; exactly 0 and exactly 1 where nobody and everybody is counted in. */
    public static double share(WeightedSample sample) {
        return ones(sample) == sample.n() ? 1 : sample.share(1);
    }

    /** How many are counted in, each once. */
    public static long ones(WeightedSample sample) {
        return count(sample.pooled(), 1);
    }

    static long count(Histogram histogram, int x) {
        return histogram.counts().getOrDefault(BigDecimal.valueOf(x), 0L);
    }
}
