package io.github.surveyreport.stats.time;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
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
        double a = varianceOfMean(before);
        double b = varianceOfMean(after);
        if (a + b == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double t = (mean(after) - mean(before)) / StrictMath.sqrt(a + b);
        double df = (a + b) * (a + b) / (a * a / (before.n() - 1) + b * b / (after.n() - 1));
        return TestResult.of("welch-t", t, df, tail(new TDistribution(df).cumulativeProbability(-Math.abs(t))), n);
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

    private static double tail(double oneSided) {
        return Math.min(1, 2 * oneSided);
    }

    private static double mean(Histogram histogram) {
        return Mean.of(histogram, 0.95).valueIfComputable().orElseThrow();
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
