package io.github.surveyreport.stats.time;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Whether a series rises or falls throughout, whatever the shape (Mann 1945; Kendall 1975): S is the number of later
 * values that are higher minus those that are lower, over all pairs. Takes the periods to be independent but for the
 * trend.
 */
public final class MannKendall {
    /** Fewer cannot be significant. */
    private static final int LEAST = 4;

    private static final int EXACT_BELOW = 10;

    private MannKendall() {}

    /**
     * Two-sided test. Fewer than ten periods without ties: exact, method {@code mann-kendall-exact}, statistic S.
     * Otherwise as {@link #approximate}.
     *
     * @return fewer than four values: {@link Reason#TOO_SHORT}; all equal: {@link Reason#NO_VARIANCE}
     */
    public static TestOutcome test(double[] values) {
        int n = values.length;
        if (n < EXACT_BELOW && n >= LEAST && ties(values) == 0) {
            return TestResult.of("mann-kendall-exact", s(values), exact(n, Math.abs(s(values))), n);
        }
        return approximate(values);
    }

    /**
     * Normal approximation with continuity correction and the variance for ties; method {@code mann-kendall}, statistic
     * Z.
     */
    public static TestOutcome approximate(double[] values) {
        int n = values.length;
        if (n < LEAST) {
            return new NotComputable(Reason.TOO_SHORT, n);
        }
        double variance = variance(values);
        if (variance == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        long s = s(values);
        double z = (s - Long.signum(s)) / StrictMath.sqrt(variance);
        double p = Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
        return TestResult.of("mann-kendall", z, p, n);
    }

    /** Kendall's τ_b of the values with time, −1..1; method {@code kendall-tau-b}; not computable as {@link #approximate}. */
    public static Statistic tau(double[] values) {
        int n = values.length;
        double pairs = n * (n - 1) / 2.0;
        double untied = pairs - ties(values);
        if (n < LEAST) {
            return new NotComputable(Reason.TOO_SHORT, n);
        }
        return untied == 0
                ? new NotComputable(Reason.NO_VARIANCE, n)
                : Estimate.plain(s(values) / StrictMath.sqrt(pairs * untied), n, "kendall-tau-b");
    }

    static long s(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Double.compare(values[j], values[i]);
            }
        }
        return s;
    }

    static double variance(double[] values) {
        double sum = part(values.length);
        for (long tied : groups(values).values()) {
            sum -= part(tied);
        }
        return sum / 18;
    }

    private static double part(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    /** Pairs of equal values. */
    private static double ties(double[] values) {
        return groups(values).values().stream()
                .mapToDouble(t -> t * (t - 1) / 2.0)
                .sum();
    }

    private static TreeMap<Double, Long> groups(double[] values) {
        TreeMap<Double, Long> groups = new TreeMap<>();
        for (double value : values) {
            groups.merge(value, 1L, Long::sum);
        }
        return groups;
    }

    /** P(|S| >= s) when all orders of n values are equally likely, from the number of inversions. */
    private static double exact(int n, long s) {
        long[] orders = {1};
        for (int size = 2; size <= n; size++) {
            long[] next = new long[orders.length + size - 1];
            for (int inversions = 0; inversions < orders.length; inversions++) {
                for (int more = 0; more < size; more++) {
                    next[inversions + more] += orders[inversions];
                }
            }
            orders = next;
        }
        long all = 0;
        long extreme = 0;
        for (int inversions = 0; inversions < orders.length; inversions++) {
            all += orders[inversions];
            extreme += Math.abs(orders.length - 1 - 2 * inversions) >= s ? orders[inversions] : 0;
        }
        return (double) extreme / all;
    }
}
