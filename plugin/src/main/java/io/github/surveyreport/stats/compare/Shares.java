package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;

/** Tests of equal shares. */
public final class Shares {
    private Shares() {}

    /**
     * Two shares of different respondents: {@code z = (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂))}, p being that of both together.
     *
     * @return method {@code pooled-z}; not computable for an empty group, and when nobody or everybody is counted: then
     *     there is nothing to tell apart
     */
    public static TestOutcome pooledZ(long x1, long n1, long x2, long n2) {
        if (x1 < 0 || x2 < 0 || x1 > n1 || x2 > n2) {
            throw new IllegalArgumentException("successes are between 0 and the number of observations");
        }
        long n = n1 + n2;
        if (n1 == 0 || n2 == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        if (x1 + x2 == 0 || x1 + x2 == n) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double pooled = (double) (x1 + x2) / n;
        double error = StrictMath.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
        double z = ((double) x1 / n1 - (double) x2 / n2) / error;
        return TestResult.of("pooled-z", z, Tails.normal(z), n);
    }
}
