package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.OptionalLong;

/** How far a sample's share may be from the population's; holds for probability samples and near-censuses only. */
public final class MarginOfError {
    private MarginOfError() {}

    /**
     * {@code z·√(p(1 − p)/n)·√((N − n)/(N − 1))} (Cochran, Sampling Techniques, 3rd ed., 3.2); without a population the
     * second factor is 1.
     *
     * @param p the share expected, 0.5 for the worst case
     * @param population N, at least {@code n}; empty when not known
     * @return method {@code margin-fpc}, or {@code margin} without a population, as a share; no observation: {@link
     *     Reason#NO_ANSWERS}; all of the population: 0
     */
    public static Statistic of(double p, long n, OptionalLong population, double confidence) {
        return of(p, n, 1, population, confidence);
    }

    /**
     * The same for a sample with a design effect, such as one of weights: z·√(deff·p(1 − p)/n), and so on.
     *
     * @param designEffect above 0; 1 for a simple random sample
     * @return method {@code margin-effective-fpc} or {@code margin-effective} where the design effect is not 1
     */
    public static Statistic of(double p, long n, double designEffect, OptionalLong population, double confidence) {
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        String method = designEffect == 1 ? "margin" : "margin-effective";
        double margin = Quantiles.z(confidence) * StrictMath.sqrt(designEffect * p * (1 - p) / n);
        if (population.isEmpty()) {
            return Estimate.plain(margin, n, method);
        }
        long whole = population.getAsLong();
        if (whole < n) {
            throw new IllegalArgumentException("a sample is not larger than its population");
        }
        double left = whole == n ? 0 : (double) (whole - n) / (whole - 1);
        return Estimate.plain(margin * StrictMath.sqrt(left), n, method + "-fpc");
    }

    /**
     * By what a standard error shrinks when a statement is to hold for the population of a simple random sample alone, and
     * not for what might make another such population: {@code √(1 − n/N)} (Cochran 2.6). R's {@code survey} package
     * multiplies every linearised error by it where a design has {@code fpc}.
     *
     * @return method {@code fpc}; {@link Reason#NO_DATA} without a population, and for one smaller than the sample
     */
    public static Statistic populationFactor(long n, OptionalLong population) {
        return population.isEmpty() || population.getAsLong() < n
                ? new NotComputable(Reason.NO_DATA, n)
                : Estimate.plain(StrictMath.sqrt(1 - (double) n / population.getAsLong()), n, "fpc");
    }

    /**
     * The observations needed for a margin, not rounded: {@code n₀ = z²p(1 − p)/margin²}, and for a population of N
     * {@code n₀ / (1 + (n₀ − 1)/N)} (Cochran 4.4).
     */
    public static double sampleSize(double margin, double p, OptionalLong population, double confidence) {
        double z = Quantiles.z(confidence);
        double infinite = z * z * p * (1 - p) / (margin * margin);
        return population.isEmpty() ? infinite : infinite / (1 + (infinite - 1) / population.getAsLong());
    }
}
