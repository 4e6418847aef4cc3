package io.github.surveyreport.stats;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A finite value with its interval.
 *
 * @param value the point estimate, always finite; shares are 0..1, NPS is -100..100
 * @param low lower end of the interval; empty when the procedure has none
 * @param high upper end; present exactly when {@code low} is
 * @param n number of valid observations
 * @param method the procedure, in kebab case ({@code wilson}, {@code t}, {@code adjusted-wald}, {@code count} …)
 * @param warnings codes of what a reader should know, in kebab case ({@code small-base}, {@code zero-variance} …)
 */
public record Estimate(
        double value, OptionalDouble low, OptionalDouble high, long n, String method, List<String> warnings)
        implements Statistic {
    public Estimate {
        Objects.requireNonNull(method, "method");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate is a finite number; use NotComputable");
        }
        if (low.isPresent() != high.isPresent()) {
            throw new IllegalArgumentException("an interval has two ends");
        }
        warnings = List.copyOf(warnings);
    }

    /** A value without an interval: a count, a configured target, a value taken over from a file. */
    public static Estimate plain(double value, long n, String method) {
        return new Estimate(value, OptionalDouble.empty(), OptionalDouble.empty(), n, method, List.of());
    }

    /** A value with both ends of its interval. */
    public static Estimate withInterval(double value, double low, double high, long n, String method) {
        return new Estimate(value, OptionalDouble.of(low), OptionalDouble.of(high), n, method, List.of());
    }

    /** The same estimate by another procedure. */
    public Estimate by(String method) {
        return new Estimate(value, low, high, n, method, warnings);
    }

    /** The same estimate with one more warning. */
    public Estimate warn(String code) {
        if (warnings.contains(code)) {
            return this;
        }
        List<String> more = new java.util.ArrayList<>(warnings);
        more.add(code);
        return new Estimate(value, low, high, n, method, more);
    }

    @Override
    public OptionalDouble valueIfComputable() {
        return OptionalDouble.of(value);
    }
}
