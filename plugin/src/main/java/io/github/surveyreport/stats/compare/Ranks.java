package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

/** Tests that use the order of answers alone. Answers of a scale are mostly ties: each value has the mean of its ranks. */
public final class Ranks {
    private final int groups;
    private final long n;
    /** Per group the sum of its ranks. */
    private final double[] sums;

    private final long[] sizes;
    /** Σ(t³ − t) over the values, t being how many gave it. */
    private final double ties;

    private Ranks(List<Histogram> groups) {
        TreeMap<BigDecimal, Long> together = new TreeMap<>();
        groups.forEach(group -> group.counts().forEach((value, count) -> together.merge(value, count, Long::sum)));
        TreeMap<BigDecimal, Double> ranks = new TreeMap<>();
        long below = 0;
        double tied = 0;
        for (var entry : together.entrySet()) {
            double t = entry.getValue();
            ranks.put(entry.getKey(), below + (t + 1) / 2);
            tied += t * t * t - t;
            below += entry.getValue();
        }
        this.groups = groups.size();
        this.n = below;
        this.ties = tied;
        this.sizes = groups.stream().mapToLong(Histogram::n).toArray();
        this.sums = groups.stream().mapToDouble(group -> sum(group, ranks)).toArray();
    }

    private static double sum(Histogram group, TreeMap<BigDecimal, Double> ranks) {
        return group.counts().entrySet().stream()
                .mapToDouble(entry -> ranks.get(entry.getKey()) * entry.getValue())
                .sum();
    }

    /** @param groups of different respondents; the tests say what becomes of empty ones */
    public static Ranks of(List<Histogram> groups) {
        return new Ranks(groups);
    }

    /**
     * Mann and Whitney (1947) for two groups, normal with the tie-corrected variance. U counts the pairs in which the
     * first is higher, ties as half.
     *
     * @param continuity whether the difference is first drawn ½ towards 0, as R does by default
     * @return method {@code mann-whitney}; not computable for an empty group, and when all answers are equal
     */
    public TestOutcome mannWhitney(boolean continuity) {
        if (groups != 2) {
            throw new IllegalArgumentException("two groups, not " + groups);
        }
        if (sizes[0] == 0 || sizes[1] == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        double pairs = (double) sizes[0] * sizes[1];
        double variance = pairs / 12 * (n + 1 - ties / ((double) n * (n - 1)));
        if (!(variance > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double difference = u() - pairs / 2;
        double drawn = continuity ? Math.max(0, Math.abs(difference) - 0.5) : Math.abs(difference);
        return TestResult.of("mann-whitney", u(), Tails.normal(drawn / StrictMath.sqrt(variance)), n);
    }

    /**
     * Cliff's δ (1993) of two groups: how much more often the first is higher than lower, −1..1; {@code 2U/(n₁n₂) − 1}.
     */
    public Statistic cliffsDelta() {
        if (sizes[0] == 0 || sizes[1] == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        return Estimate.plain(2 * u() / ((double) sizes[0] * sizes[1]) - 1, n, "cliffs-delta");
    }

    /**
     * Kruskal and Wallis (1952), H corrected for ties, against χ² with k − 1 degrees of freedom.
     *
     * @return method {@code kruskal-wallis}; not computable for fewer than two groups, an empty one, and when all answers
     *     are equal
     */
    public TestOutcome kruskalWallis() {
        if (groups < 2) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        double explained = 0;
        for (int group = 0; group < groups; group++) {
            if (sizes[group] == 0) {
                return new NotComputable(Reason.NO_ANSWERS, n);
            }
            explained += sums[group] * sums[group] / sizes[group];
        }
        double size = n;
        double correction = 1 - ties / (size * size * size - size);
        if (!(correction > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double h = Math.max(0, (12 * explained / (size * (size + 1)) - 3 * (size + 1)) / correction);
        return TestResult.of("kruskal-wallis", h, groups - 1.0, Tails.chiSquare(h, groups - 1.0), n);
    }

    /** ε² = H/(n − 1), 0..1: the share of the spread of ranks that the groups account for (Kelley 1935). */
    public Statistic epsilonSquared() {
        TestOutcome outcome = kruskalWallis();
        return outcome instanceof TestResult h
                ? Estimate.plain(h.statistic() / (n - 1), n, "epsilon-squared")
                : (NotComputable) outcome;
    }

    private double u() {
        return sums[0] - (double) sizes[0] * (sizes[0] + 1) / 2;
    }
}
