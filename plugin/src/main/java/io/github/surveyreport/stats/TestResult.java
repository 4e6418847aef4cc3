package io.github.surveyreport.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A significance test that could be made.
 *
 * @param method the procedure, in kebab case ({@code welch-t}, {@code mann-whitney}, {@code mcnemar-exact} …)
 * @param statistic the test statistic (t, F, U, V, χ², z …), finite
 * @param df1 degrees of freedom, or those of the numerator; empty where the test has none
 * @param df2 degrees of freedom of the denominator; empty for all tests but F
 * @param p two-sided p-value, 0..1
 * @param n number of observations that went in (pairs for paired tests)
 * @param warnings codes of what a reader should know, in kebab case
 */
public record TestResult(
        String method,
        double statistic,
        OptionalDouble df1,
        OptionalDouble df2,
        double p,
        long n,
        List<String> warnings)
        implements TestOutcome {
    public TestResult {
        Objects.requireNonNull(method, "method");
        if (!Double.isFinite(statistic) || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a test result is finite, p within 0..1; use NotComputable");
        }
        warnings = List.copyOf(warnings);
    }

    /** A test without degrees of freedom. */
    public static TestResult of(String method, double statistic, double p, long n) {
        return new TestResult(method, statistic, OptionalDouble.empty(), OptionalDouble.empty(), p, n, List.of());
    }

    /** A t, χ² or other test of one number of degrees of freedom. */
    public static TestResult of(String method, double statistic, double df, double p, long n) {
        return new TestResult(method, statistic, OptionalDouble.of(df), OptionalDouble.empty(), p, n, List.of());
    }

    /** An F test. */
    public static TestResult of(String method, double statistic, double df1, double df2, double p, long n) {
        return new TestResult(method, statistic, OptionalDouble.of(df1), OptionalDouble.of(df2), p, n, List.of());
    }

    /** The same result with one more warning. */
    public TestResult warn(String code) {
        if (warnings.contains(code)) {
            return this;
        }
        List<String> more = new ArrayList<>(warnings);
        more.add(code);
        return new TestResult(method, statistic, df1, df2, p, n, more);
    }
}
