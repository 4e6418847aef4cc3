package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.OptionalDouble;

/** Scores on 0..100 and their weighted means: the arithmetic of a scorecard. */
public final class Score {
    /** Weights are written as decimals such as 0.1 + 0.6; their sums may miss a bound by a rounding error. */
    private static final double ROUNDING = 1e-9;

    private Score() {}

    /**
     * An actual value on 0..100: linear between the value that scores 0 and the value that scores 100, clipped outside;
     * an interval is mapped end by end.
     *
     * @param hundredAt differs from {@code zeroAt}; smaller when less is better
     * @return method {@code linear}; an actual value that is not computable stays so
     */
    public static Statistic linear(Statistic actual, double zeroAt, double hundredAt) {
        if (zeroAt == hundredAt) {
            throw new IllegalArgumentException("a score needs two different ends");
        }
        if (!(actual instanceof Estimate estimate)) {
            return actual;
        }
        double value = place(estimate.value(), zeroAt, hundredAt);
        OptionalDouble low = map(estimate.low(), zeroAt, hundredAt);
        OptionalDouble high = map(estimate.high(), zeroAt, hundredAt);
        boolean turned = hundredAt < zeroAt;
        return new Estimate(
                value, turned ? high : low, turned ? low : high, estimate.n(), "linear", estimate.warnings());
    }

    /**
     * Weighted mean of the computable parts, {@code Σ wᵢxᵢ / Σ wᵢ}, when these hold at least {@code minimumCoverage} of
     * the weight. Without an interval: how the parts vary together is not known here (see {@link #around}).
     *
     * @param minimumCoverage 0..1
     * @return method {@code weighted-mean}, n of the largest part; warning {@code partial-coverage} when a part is
     *     missing; {@link Reason#LOW_COVERAGE} when too little is there
     */
    public static Statistic weightedMean(List<Part> parts, double minimumCoverage) {
        double all = parts.stream().mapToDouble(Part::weight).sum();
        List<Part> there =
                parts.stream().filter(part -> part.statistic().computable()).toList();
        double weight = there.stream().mapToDouble(Part::weight).sum();
        long n = there.stream().mapToLong(part -> part.statistic().n()).max().orElse(0);
        if (weight <= 0 || weight < minimumCoverage * all - ROUNDING) {
            return new NotComputable(Reason.LOW_COVERAGE, n);
        }
        double value = 0;
        for (Part part : there) {
            Estimate estimate = (Estimate) part.statistic();
            double share = part.weight() / weight;
            value += share * estimate.value();
        }
        Estimate mean = Estimate.plain(value, n, "weighted-mean");
        return there.size() < parts.size() ? mean.warn("partial-coverage") : mean;
    }

    /** How fast a score moves with the actual value: 0 where it is clipped. */
    public static double slope(double value, double zeroAt, double hundredAt) {
        double place = (value - zeroAt) / (hundredAt - zeroAt);
        return place < 0 || place > 1 ? 0 : 100 / (hundredAt - zeroAt);
    }

    /** The sum of variances of estimates whose intervals have these squared widths: {@code Σwidth²/(2z)²}. */
    public static double variance(double squaredWidths, double confidence) {
        double z = Quantiles.z(confidence);
        return squaredWidths / (4 * z * z);
    }

    /**
     * A score with the interval of its delta-method variance, {@code score ± t(respondents − 1)·√variance}, clipped to
     * 0..100; with the normal quantile where there are no respondents.
     *
     * @return method {@code delta}
     */
    public static Estimate around(Estimate score, double variance, long respondents, double confidence) {
        double quantile = respondents > 1 ? Quantiles.t(confidence, respondents - 1.0) : Quantiles.z(confidence);
        double half = quantile * StrictMath.sqrt(variance);
        Interval interval = Interval.around(score.value(), half).clip(0, 100);
        return new Estimate(
                score.value(),
                OptionalDouble.of(interval.low()),
                OptionalDouble.of(interval.high()),
                score.n(),
                "delta",
                score.warnings());
    }

    /** A weight, not negative, and what it weighs. */
    public record Part(double weight, Statistic statistic) {}

    private static OptionalDouble map(OptionalDouble value, double zeroAt, double hundredAt) {
        return value.isPresent()
                ? OptionalDouble.of(place(value.getAsDouble(), zeroAt, hundredAt))
                : OptionalDouble.empty();
    }

    private static double place(double value, double zeroAt, double hundredAt) {
        return Math.max(0, Math.min(100, 100 * (value - zeroAt) / (hundredAt - zeroAt)));
    }
}
