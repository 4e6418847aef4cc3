package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Interval;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The change among the same respondents, weighted: the weighted mean of the differences, {@code d̄ = Σwd/Σw}, with the
 * linearised standard error of {@link WeightedSample} and t on n − 1 degrees of freedom. A share and the net promoter
 * score are means of differences too (of 1 and 0; of 1, 0 and −1), so that test and interval of each agree. This is R's
 * {@code survey::svyttest(after - before ~ 0, svydesign(~1, weights = ~w))} (Lumley, Complex Surveys, 2010, 2.2), of
 * calibrated weights {@code subset(rake(…), matched)}.
 *
 * <p>Where all respondents weigh the same, {@link PairedMean} and {@link PairedShare}, to the last bit.
 */
public final class WeightedChange {
    private static final String METHOD = "linearised-paired-t";

    private WeightedChange() {}

    /**
     * Mean change of what each score is worth.
     *
     * @return method {@code linearised-paired-t}, warnings and reasons as {@link PairedMean#change}, which it is where all
     *     weigh the same
     */
    public static Statistic mean(WeightedPairs pairs, IntUnaryOperator worth, double confidence) {
        return pairs.equalWeights()
                ? PairedMean.change(pairs.pooled().differences(worth), confidence)
                : change(pairs.differences(worth), confidence);
    }

    /** Score after minus score before, −200..200; otherwise as {@link #mean}. */
    public static Statistic promoterScore(WeightedPairs pairs, double confidence) {
        return Rescale.by(100, mean(pairs, PairedNps::worth, confidence));
    }

    /**
     * Share after minus share before, −1..1, the interval cut to that.
     *
     * @return as {@link #mean}; where all weigh the same as {@link PairedShare#change}
     */
    public static Statistic share(WeightedPairs pairs, IntPredicate inBox, double confidence) {
        if (pairs.equalWeights()) {
            return PairedShare.change(pairs.pooled().fourfold(inBox), confidence);
        }
        Estimate change = (Estimate) change(pairs.gains(inBox), confidence);
        if (change.low().isEmpty()) {
            return change;
        }
        Interval interval =
                new Interval(change.low().getAsDouble(), change.high().orElseThrow()).clip(-1, 1);
        return Estimate.withInterval(change.value(), interval.low(), interval.high(), change.n(), METHOD);
    }

    /**
     * Student's t of {@link #mean}; of 1 and 0 for a box what stands for McNemar's test among respondents who do not all
     * weigh the same.
     *
     * @return reasons as {@link PairedMean#test}, which it is where all weigh the same
     */
    public static TestOutcome test(WeightedPairs pairs, IntUnaryOperator worth) {
        return pairs.equalWeights()
                ? PairedMean.test(pairs.pooled().differences(worth))
                : test(pairs.differences(worth));
    }

    /**
     * {@code dz = d̄ / s_d} with the weighted standard deviation of the differences.
     *
     * @return method {@code weighted-dz}; reasons as {@link PairedMean#effect}, which it is where all weigh the same
     */
    public static Statistic effect(WeightedPairs pairs, IntUnaryOperator worth) {
        if (pairs.equalWeights()) {
            return PairedMean.effect(pairs.pooled().differences(worth));
        }
        WeightedSample differences = pairs.differences(worth);
        if (flat(differences)) {
            return none(differences);
        }
        double spread = value(WeightedMean.standardDeviation(differences));
        return Estimate.plain(mean(differences) / spread, differences.n(), "weighted-dz");
    }

    private static Statistic change(WeightedSample differences, double confidence) {
        double mean = mean(differences);
        if (flat(differences)) {
            Estimate plain = Estimate.plain(mean, differences.n(), METHOD);
            return plain.warn(mean == 0 ? "no-change" : "same-change");
        }
        double half = Quantiles.t(confidence, differences.degrees()) * error(differences);
        return Estimate.withInterval(mean, mean - half, mean + half, differences.n(), METHOD);
    }

    /** The test that the mean of a sample is 0. */
    static TestOutcome test(WeightedSample differences) {
        if (flat(differences)) {
            return none(differences);
        }
        double t = mean(differences) / error(differences);
        double degrees = differences.degrees();
        double p = Math.min(1, 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(t)));
        return TestResult.of(METHOD, t, degrees, p, differences.n());
    }

    private static boolean flat(WeightedSample differences) {
        return differences.pooled().counts().size() <= 1;
    }

    private static NotComputable none(WeightedSample differences) {
        long n = differences.n();
        if (n < 2) {
            return new NotComputable(n == 0 ? Reason.NO_ANSWERS : Reason.ONE_ANSWER, n);
        }
        return new NotComputable(mean(differences) == 0 ? Reason.NO_CHANGE : Reason.NO_VARIANCE, n);
    }

    private static double mean(WeightedSample differences) {
        return value(WeightedMean.student(differences, 0.95));
    }

    private static double error(WeightedSample differences) {
        return value(WeightedMean.standardError(differences));
    }

    private static double value(Statistic statistic) {
        return statistic.valueIfComputable().orElseThrow();
    }
}
