package io.github.surveyreport.stats;

import java.util.OptionalDouble;

/** Another unit for the same statistic. */
public final class Rescale {
    private Rescale() {}

    /** Value and interval times a positive factor, such as 100 for a share in per cent. */
    public static Statistic by(double factor, Statistic statistic) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a factor is positive");
        }
        if (!(statistic instanceof Estimate estimate)) {
            return statistic;
        }
        return new Estimate(
                factor * estimate.value(),
                times(factor, estimate.low()),
                times(factor, estimate.high()),
                estimate.n(),
                estimate.method(),
                estimate.warnings());
    }

    /** The negative: value and interval mirrored at 0. */
    public static Statistic negate(Statistic statistic) {
        if (!(statistic instanceof Estimate estimate)) {
            return statistic;
        }
        return new Estimate(
                0 - estimate.value(),
                negative(estimate.high()),
                negative(estimate.low()),
                estimate.n(),
                estimate.method(),
                estimate.warnings());
    }

    private static OptionalDouble times(double factor, OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
    }

    private static OptionalDouble negative(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(0 - value.getAsDouble()) : value;
    }
}
