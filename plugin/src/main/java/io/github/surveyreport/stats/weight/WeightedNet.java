package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Interval;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NetShare;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;

/**
 * Weighted net scores, from samples of 1 (for), 0 and −1 (against): each formula of {@link NetPromoterScore} and {@link
 * NetShare} with weighted shares on the effective number of respondents, differences within one calibration with {@link
 * WeightedSample#widening}. Where all weigh the same, theirs to the last
 * bit.
 */
public final class WeightedNet {
    private static final double ADDED = 3;

    private WeightedNet() {}

    /** @return method {@code adjusted-wald-effective}, −100..100; otherwise as {@link NetPromoterScore#of} */
    public static Statistic promoterScore(WeightedSample sample, double confidence) {
        if (sample.equalWeights()) {
            NetPromoterScore.Counts counts = counts(sample);
            return NetPromoterScore.of(counts.promoters(), counts.passives(), counts.detractors(), confidence);
        }
        double effective = sample.effective(confidence);
        double n = effective + ADDED;
        double for_ = (sample.share(1) * effective + ADDED / 4) / n;
        double against = (sample.share(-1) * effective + ADDED / 4) / n;
        Net adjusted = new Net(for_, against, n);
        Interval interval = Interval.around(
                        100 * adjusted.value(), 100 * Quantiles.z(confidence) * StrictMath.sqrt(adjusted.variance()))
                .clip(-100, 100);
        double value = 100 * (sample.share(1) - sample.share(-1));
        return Estimate.withInterval(value, interval.low(), interval.high(), sample.n(), "adjusted-wald-effective");
    }

    /** @return method {@code wald-effective}; otherwise as {@link NetPromoterScore#difference} */
    public static Statistic promoterDifference(WeightedSample first, WeightedSample second, double confidence) {
        if (first.equalWeights() && second.equalWeights()) {
            return NetPromoterScore.difference(counts(first), counts(second), confidence);
        }
        long n = first.n() + second.n();
        if (first.n() == 0 || second.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        Net a = Net.compared(first, confidence);
        Net b = Net.compared(second, confidence);
        double variance = (a.variance() + b.variance()) * first.widening(second);
        if (variance == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        Interval interval = Interval.around(
                100 * (a.value() - b.value()), 100 * Quantiles.z(confidence) * StrictMath.sqrt(variance));
        return Estimate.withInterval(
                100 * (a.value() - b.value()), interval.low(), interval.high(), n, "wald-effective");
    }

    /**
     * Whether two scores of different respondents differ; z is looked up in t with the degrees of freedom of {@link
     * WeightedSample#comparedDegrees}.
     *
     * @return method {@code nps-z-effective}; otherwise as {@link NetPromoterScore#test}
     */
    public static TestOutcome promoterTest(WeightedSample first, WeightedSample second) {
        if (first.equalWeights() && second.equalWeights()) {
            return NetPromoterScore.test(counts(first), counts(second));
        }
        long n = first.n() + second.n();
        if (first.n() == 0 || second.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        Net a = Net.of(first);
        Net b = Net.of(second);
        double variance = (a.variance() + b.variance()) * first.widening(second);
        if (variance == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double z = (a.value() - b.value()) / StrictMath.sqrt(variance);
        double degrees = first.degrees(a.variance(), second, b.variance());
        return TestResult.of("nps-z-effective", z, degrees, Tails.student(z, degrees), n);
    }

    /** @return method {@code multinomial-wald-effective}, −1..1; otherwise as {@link NetShare#of} */
    public static Statistic share(WeightedSample sample, double confidence) {
        if (sample.equalWeights()) {
            NetPromoterScore.Counts counts = counts(sample);
            return NetShare.of(counts.promoters(), counts.detractors(), sample.n(), confidence);
        }
        Net net = Net.of(sample, confidence);
        Interval interval = Interval.around(net.value(), Quantiles.z(confidence) * StrictMath.sqrt(net.variance()))
                .clip(-1, 1);
        Estimate estimate = Estimate.withInterval(
                net.value(), interval.low(), interval.high(), sample.n(), "multinomial-wald-effective");
        return net.variance() == 0 ? estimate.warn("zero-variance") : estimate;
    }

    private static NetPromoterScore.Counts counts(WeightedSample sample) {
        long for_ = WeightedShare.count(sample.pooled(), 1);
        long against = WeightedShare.count(sample.pooled(), -1);
        return new NetPromoterScore.Counts(for_, sample.n() - for_ - against, against);
    }

    private record Net(double p, double d, double n) {
        static Net of(WeightedSample sample) {
            return new Net(sample.share(1), sample.share(-1), sample.effective());
        }

        static Net compared(WeightedSample sample, double confidence) {
            return new Net(sample.share(1), sample.share(-1), sample.comparedEffective(confidence));
        }

        static Net of(WeightedSample sample, double confidence) {
            return new Net(sample.share(1), sample.share(-1), sample.effective(confidence));
        }

        double value() {
            return p - d;
        }

        double variance() {
            return Math.max(0, p + d - (p - d) * (p - d)) / n;
        }
    }
}
