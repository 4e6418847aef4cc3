package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.util.Arrays;

/** Tests of independence for counts too small for χ²: over tables with the margins of the one at hand. */
public final class SmallTables {
    /** Rounding must not tell tables apart that are equally likely; as R does. */
    private static final double EQUAL = 1e-7;

    private static final long SEED = 20_130_612;

    private SmallTables() {}

    /**
     * Fisher's exact test of a 2×2 table, two-sided: the probability of all tables that are no more likely.
     *
     * @return method {@code fisher-exact}, the statistic being the upper left count; not computable with an empty row or
     *     column
     */
    public static TestOutcome fisher(Contingency table) {
        if (!(table.chiSquare() instanceof TestResult)) {
            return table.chiSquare();
        }
        long[][] counts = table.filled();
        if (counts.length != 2 || counts[0].length != 2) {
            throw new IllegalArgumentException("a table of two rows and two columns");
        }
        long row = counts[0][0] + counts[0][1];
        long column = counts[0][0] + counts[1][0];
        long n = row + counts[1][0] + counts[1][1];
        Hypergeometric distribution = new Hypergeometric(n, column, row);
        double p = distribution.noLikelierThan(counts[0][0], EQUAL);
        return TestResult.of("fisher-exact", counts[0][0], p, n);
    }

    /**
     * χ² against the tables that chance draws with these margins (Hope 1968, JRSS B 30:582): {@code
     * p = (1 + #{χ² of a drawn table at least as large})/(1 + draws)}. The seed is fixed: the same table has the same p.
     *
     * @return method {@code chi-square-simulated}, without degrees of freedom; not computable as {@link
     *     Contingency#chiSquare}
     */
    public static TestOutcome simulated(Contingency table, int draws) {
        TestOutcome outcome = table.chiSquare();
        if (outcome instanceof NotComputable || draws < 1) {
            return outcome;
        }
        TestResult observed = (TestResult) outcome;
        long[][] counts = table.filled();
        long[] rows =
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        long[] columns = new long[counts[0].length];
        for (long[] row : counts) {
            for (int c = 0; c < columns.length; c++) {
                columns[c] += row[c];
            }
        }
        FixedRandom random = new FixedRandom(SEED);
        double limit = observed.statistic() * (1 - EQUAL);
        int asLarge = 0;
        for (int draw = 0; draw < draws; draw++) {
            asLarge += chiSquare(rows, columns, observed.n(), random) >= limit ? 1 : 0;
        }
        return TestResult.of(
                "chi-square-simulated", observed.statistic(), (1.0 + asLarge) / (1.0 + draws), observed.n());
    }

    /** χ² of a table drawn cell by cell: each is hypergeometric, given those before it. */
    private static double chiSquare(long[] rows, long[] columns, long n, FixedRandom random) {
        long[] left = columns.clone();
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            long row = rows[r];
            long all = Arrays.stream(left).sum();
            for (int c = 0; c < left.length; c++) {
                long drawn = r == rows.length - 1
                        ? left[c]
                        : new Hypergeometric(all, left[c], row).draw(random.nextDouble());
                double expected = (double) rows[r] * columns[c] / n;
                sum += (drawn - expected) * (drawn - expected) / expected;
                all -= left[c];
                left[c] -= drawn;
                row -= drawn;
            }
        }
        return sum;
    }
}
