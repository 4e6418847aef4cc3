package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/** The mean change of the same respondents (Student 1908): everything rests on their differences. */
public final class PairedMean {
    private PairedMean() {}

    /**
     * Mean difference with the interval {@code d̄ ± t(n−1)·s_d/√n}.
     *
     * @return method {@code paired-t}. No pair: {@link Reason#NO_ANSWERS}. Without spread the value without an interval:
     *     one pair with the warning {@code one-answer}; nobody changed: {@code no-change}; everybody by the same amount:
     *     {@code same-change}
     */
    public static Statistic change(Differences differences, double confidence) {
        Histogram histogram = differences.histogram();
        if (!(Mean.student(histogram, confidence) instanceof Estimate mean)) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        if (mean.n() == 1 || spread(histogram) == 0) {
            return Estimate.plain(mean.value(), mean.n(), "paired-t").warn(flat(mean));
        }
        return Estimate.withInterval(
                mean.value(), mean.low().orElseThrow(), mean.high().orElseThrow(), mean.n(), "paired-t");
    }

    /**
     * Student's t of the differences on n − 1 degrees of freedom.
     *
     * @return method {@code paired-t}. {@link Reason#NO_ANSWERS}, {@link Reason#ONE_ANSWER}; without spread {@link
     *     Reason#NO_CHANGE} when nobody changed, else {@link Reason#NO_VARIANCE}
     */
    public static TestOutcome test(Differences differences) {
        Histogram histogram = differences.histogram();
        long n = histogram.n();
        Statistic effect = effect(differences);
        if (!(effect instanceof Estimate dz)) {
            return (NotComputable) effect;
        }
        double t = dz.value() * StrictMath.sqrt(n);
        double p = 2 * new TDistribution(n - 1.0).cumulativeProbability(-Math.abs(t));
        return TestResult.of("paired-t", t, n - 1.0, Math.min(1, p), n);
    }

    /**
     * Cohen's {@code dz = d̄ / s_d} (Cohen 1988, p. 48): the mean change in standard deviations of the changes.
     *
     * @return method {@code cohen-dz}; reasons as for {@link #test}
     */
    public static Statistic effect(Differences differences) {
        Histogram histogram = differences.histogram();
        long n = histogram.n();
        if (n < 2) {
            return new NotComputable(n == 0 ? Reason.NO_ANSWERS : Reason.ONE_ANSWER, n);
        }
        double spread = spread(histogram);
        if (spread == 0) {
            return new NotComputable(differences.unchanged() == n ? Reason.NO_CHANGE : Reason.NO_VARIANCE, n);
        }
        return Estimate.plain(mean(histogram) / spread, n, "cohen-dz");
    }

    private static String flat(Estimate mean) {
        if (mean.n() == 1) {
            return "one-answer";
        }
        return mean.value() == 0 ? "no-change" : "same-change";
    }

    private static double mean(Histogram histogram) {
        return Mean.student(histogram, 0.95).valueIfComputable().orElseThrow();
    }

    private static double spread(Histogram histogram) {
        OptionalDouble deviation = Mean.standardDeviation(histogram).valueIfComputable();
        return deviation.orElse(0);
    }
}
