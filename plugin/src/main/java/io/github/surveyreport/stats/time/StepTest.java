package io.github.surveyreport.stats.time;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.math.BigDecimal;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Whether the last step of a series, between two periods with different respondents, is more than chance. */
public final class StepTest {
    private StepTest() {}

    /**
     * Welch's t of two means (1947, Biometrika 34:28); method {@code welch-t}, positive when the mean rose.
     *
     * @return a period with fewer than two answers: {@link Reason#TOO_FEW}; neither has spread: {@link
     *     Reason#NO_VARIANCE}
     */
    public static TestOutcome means(Histogram before, Histogram after) {
        long n = before.n() + after.n();
        if (before.n() < 2 || after.n() < 2) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        return welch(
                "welch-t",
                mean(after) - mean(before),
                new double[] {varianceOfMean(before), varianceOfMean(after)},
                new double[] {before.n() - 1.0, after.n() - 1.0},
                n);
    }

    /**
     * Welch's t of two weighted means with linearised variances ({@link WeightedSample#varianceOfMean}) and their degrees of
     * freedom in place of n − 1; method {@code linearised-welch-t}. Where all of either period weigh the same, {@link
     * #means(Histogram, Histogram)}.
     */
    public static TestOutcome means(WeightedSample before, WeightedSample after) {
        if (before.equalWeights() && after.equalWeights()) {
            return means(before.pooled(), after.pooled());
        }
        long n = before.n() + after.n();
        if (before.n() < 2 || after.n() < 2) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        double widening = before.widening(after);
        return welch(
                "linearised-welch-t",
                after.mean() - before.mean(),
                new double[] {before.varianceOfMean() * widening, after.varianceOfMean() * widening},
                new double[] {before.comparedDegrees(), after.comparedDegrees()},
                n);
    }

    /** @param variances of both means */
    private static TestOutcome welch(String method, double change, double[] variances, double[] degrees, long n) {
        double a = variances[0];
        double b = variances[1];
        if (a + b == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double t = change / StrictMath.sqrt(a + b);
        double df = (a + b) * (a + b) / (a * a / degrees[0] + b * b / degrees[1]);
        return TestResult.of(method, t, df, tail(new TDistribution(df).cumulativeProbability(-Math.abs(t))), n);
    }

    /**
     * z of two Net Promoter Scores with their own variances p + d − (p − d)²; method {@code nps-z}.
     *
     * @return a period without answers: {@link Reason#NO_ANSWERS}; neither has spread: {@link Reason#NO_VARIANCE}
     */
    public static TestOutcome recommendations(NetPromoterScore.Counts before, NetPromoterScore.Counts after) {
        long n = before.n() + after.n();
        if (before.n() == 0 || after.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        double variance = varianceOfScore(before) + varianceOfScore(after);
        if (variance == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double z = (score(after) - score(before)) / StrictMath.sqrt(variance);
        return TestResult.of("nps-z", z, tail(new NormalDistribution().cumulativeProbability(-Math.abs(z))), n);
    }

    /**
     * The same with weighted shares on effective numbers of respondents, as the interval of the change has them; method
     * {@code nps-z-effective}. Where all of either period weigh the same, {@link
     * #recommendations(NetPromoterScore.Counts, NetPromoterScore.Counts)}.
     *
     * @param before 1 for those who recommend, −1 for those who advise against, 0 for the others
     */
    public static TestOutcome recommendations(WeightedSample before, WeightedSample after) {
        if (before.equalWeights() && after.equalWeights()) {
            return recommendations(counts(before), counts(after));
        }
        long n = before.n() + after.n();
        if (before.n() == 0 || after.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        double first = varianceOfScore(before);
        double second = varianceOfScore(after);
        double variance = (first + second) * before.widening(after);
        if (variance == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double z = (after.mean() - before.mean()) / StrictMath.sqrt(variance);
        double df = before.degrees(first, after, second);
        double p = tail(new TDistribution(df).cumulativeProbability(-Math.abs(z)));
        return TestResult.of("nps-z-effective", z, df, p, n);
    }

    private static NetPromoterScore.Counts counts(WeightedSample sample) {
        long promoters = count(sample.pooled(), 1);
        long detractors = count(sample.pooled(), -1);
        return new NetPromoterScore.Counts(promoters, sample.n() - promoters - detractors, detractors);
    }

    private static long count(Histogram histogram, int x) {
        return histogram.counts().getOrDefault(BigDecimal.valueOf(x), 0L);
    }

    private static double varianceOfScore(WeightedSample sample) {
        double p = sample.share(1);
        double d = sample.share(-1);
        return Math.max(0, p + d - (p - d) * (p - d)) / sample.effective();
    }

    private static double tail(double oneSided) {
        return Math.min(1, 2 * oneSided);
    }

    private static double mean(Histogram histogram) {
        return Mean.student(histogram, 0.95).valueIfComputable().orElseThrow();
    }

    private static double varianceOfMean(Histogram histogram) {
        double sd = Mean.standardDeviation(histogram).valueIfComputable().orElseThrow();
        return sd * sd / histogram.n();
    }

    private static double score(NetPromoterScore.Counts counts) {
        return (double) (counts.promoters() - counts.detractors()) / counts.n();
    }

    private static double varianceOfScore(NetPromoterScore.Counts counts) {
        double spread = (double) (counts.promoters() + counts.detractors()) / counts.n();
        return (spread - score(counts) * score(counts)) / counts.n();
    }
}
