package io.github.surveyreport.stats;

/** Differences of two finished, independent estimates. */
public final class Difference {
    private Difference() {}

    /**
     * First minus second. The interval is recovered from theirs by the method of variance estimates recovery (Zou and
     * Donner 2008, Stat Med 27:1693): {@code d − √((a − lₐ)² + (u_b − b)²)} to {@code d + √((uₐ − a)² + (b − l_b)²)}. An
     * estimate without an interval is taken as exact; when neither has one, the difference has none.
     *
     * @return method {@code mover}, or {@code difference} without an interval; n of both together. Not computable for
     *     the reason of the first operand that is not
     */
    public static Statistic of(Statistic first, Statistic second) {
        if (!(first instanceof Estimate a)) {
            return first;
        }
        if (!(second instanceof Estimate b)) {
            return second;
        }
        double value = a.value() - b.value();
        long n = a.n() + b.n();
        if (a.low().isEmpty() && b.low().isEmpty()) {
            return Estimate.plain(value, n, "difference");
        }
        Interval interval = Interval.ofDifference(a.value(), interval(a), b.value(), interval(b));
        return Estimate.withInterval(value, interval.low(), interval.high(), n, "mover");
    }

    private static Interval interval(Estimate estimate) {
        return new Interval(
                estimate.low().orElse(estimate.value()), estimate.high().orElse(estimate.value()));
    }
}
