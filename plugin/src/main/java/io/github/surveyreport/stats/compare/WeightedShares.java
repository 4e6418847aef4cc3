package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.math.BigDecimal;

/** Tests of equal weighted shares, from samples of ones (counted in) and zeros. */
public final class WeightedShares {
    private WeightedShares() {}

    /**
     * {@link Shares#pooledZ} on effective bases: {@code z = (p₁ − p₂)/√(p(1 − p)(1/e₁ + 1/e₂))} with e = (Σw)²/Σw² (Kish
     * 1965), with a design or calibrated weights {@link WeightedSample#effective()}, and {@code p = (e₁p₁ + e₂p₂)/(e₁ + e₂)};
     * of one calibration times {@link WeightedSample#widening}. z is looked up in t with the degrees of freedom of {@link
     * WeightedSample#comparedDegrees}.
     *
     * @return method {@code pooled-z-effective}; otherwise, and where all of each group weigh the same, as {@link
     *     Shares#pooledZ}
     */
    public static TestOutcome pooledZ(WeightedSample first, WeightedSample second) {
        long x = ones(first) + ones(second);
        long n = first.n() + second.n();
        boolean plain = first.equalWeights() && second.equalWeights();
        if (plain || first.n() == 0 || second.n() == 0 || x == 0 || x == n) {
            return Shares.pooledZ(ones(first), first.n(), ones(second), second.n());
        }
        double p1 = share(first);
        double p2 = share(second);
        double e1 = first.effective();
        double e2 = second.effective();
        double p = (e1 * p1 + e2 * p2) / (e1 + e2);
        double variance = p * (1 - p) * (1 / e1 + 1 / e2) * first.widening(second);
        if (!(variance > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double z = (p1 - p2) / StrictMath.sqrt(variance);
        double degrees = first.degrees(1 / e1, second, 1 / e2);
        return TestResult.of("pooled-z-effective", z, degrees, Tails.student(z, degrees), n);
    }

    /** Exactly 0 and exactly 1 where nobody and everybody is counted in. */
    static double share(WeightedSample sample) {
        return ones(sample) == sample.n() ? 1 : sample.share(1);
    }

    static long ones(WeightedSample sample) {
        return sample.pooled().counts().getOrDefault(BigDecimal.ONE, 0L);
    }
}
