package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;

/** Shares of a whole, and differences of two shares. */
public final class Proportion {
    private Proportion() {}

    /**
     * A share with Wilson's score interval (Wilson 1927, JASA 22:209; Newcombe 1998, Stat Med 17:857, method 3): centre
     * {@code (2np + z²) / (2(n + z²))}, half width {@code z·√(z² + 4np(1 − p)) / (2(n + z²))}.
     *
     * @param successes 0..n
     * @return method {@code wilson}. No observation: {@link Reason#NO_ANSWERS}. No success: the lower end is exactly 0.
     *     Successes only: the upper end is exactly 1
     */
    public static Statistic wilson(long successes, long n, double confidence) {
        requireCount(successes, n);
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        Interval interval = Interval.wilson(successes, n, confidence);
        return Estimate.withInterval((double) successes / n, interval.low(), interval.high(), n, "wilson");
    }

    /**
     * First share minus second with Newcombe's hybrid score interval (Newcombe 1998, Stat Med 17:873, method 10): {@code
     * d − √((p₁ − l₁)² + (u₂ − p₂)²)} to {@code d + √((u₁ − p₁)² + (p₂ − l₂)²)}, where l and u are Wilson's limits.
     *
     * @return method {@code newcombe}, −1..1, n of both groups together; {@link Reason#NO_ANSWERS} when one is empty
     */
    public static Statistic difference(long successes1, long n1, long successes2, long n2, double confidence) {
        requireCount(successes1, n1);
        requireCount(successes2, n2);
        if (n1 == 0 || n2 == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n1 + n2);
        }
        double p1 = (double) successes1 / n1;
        double p2 = (double) successes2 / n2;
        Interval interval = Interval.ofDifference(
                p1, Interval.wilson(successes1, n1, confidence), p2, Interval.wilson(successes2, n2, confidence));
        return Estimate.withInterval(p1 - p2, interval.low(), interval.high(), n1 + n2, "newcombe");
    }

    /**
     * A share without an interval: what is complete, not sampled (rows kept of rows read).
     *
     * @return method {@code ratio}; {@link Reason#NO_DATA} when the whole is 0
     */
    public static Statistic ratio(long part, long whole) {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        return whole == 0
                ? new NotComputable(Reason.NO_DATA, 0)
                : Estimate.plain((double) part / whole, whole, "ratio");
    }

    private static void requireCount(long successes, long n) {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes lie between 0 and n");
        }
    }
}
