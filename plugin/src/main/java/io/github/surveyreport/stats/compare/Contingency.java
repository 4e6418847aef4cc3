package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table of counts, rows by columns, each respondent in one cell. Empty rows and columns do not count: what nobody chose
 * cannot depend on anything.
 */
public final class Contingency {
    private static final double SMALL = 5;
    private static final double SHARE_OF_SMALL = 0.2;

    private final long[][] counts;
    private final long[] rows;
    private final long[] columns;
    private final long n;
    private final int filledRows;
    private final int filledColumns;

    private Contingency(long[][] counts) {
        this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        int width = counts.length == 0 ? 0 : counts[0].length;
        rows = Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        columns = new long[width];
        for (long[] row : counts) {
            for (int c = 0; c < width; c++) {
                if (row[c] < 0) {
                    throw new IllegalArgumentException("a count is not negative");
                }
                columns[c] += row[c];
            }
        }
        n = Arrays.stream(rows).sum();
        filledRows = (int) Arrays.stream(rows).filter(sum -> sum > 0).count();
        filledColumns = (int) Arrays.stream(columns).filter(sum -> sum > 0).count();
    }

    /** @param counts rows of equal length */
    public static Contingency of(long[][] counts) {
        return new Contingency(counts);
    }

    /**
     * Pearson's χ² (1900) without continuity correction.
     *
     * @return method {@code chi-square}; warning {@code small-expected} where its approximation is doubtful; not
     *     computable with fewer than two filled rows or columns
     */
    public TestOutcome chiSquare() {
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        if (filledRows < 2 || filledColumns < 2) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double degrees = (filledRows - 1.0) * (filledColumns - 1.0);
        double x = statistic(counts);
        TestResult result = TestResult.of("chi-square", x, degrees, Tails.chiSquare(x, degrees), n);
        return smallExpected() ? result.warn("small-expected") : result;
    }

    /** Whether an expected count is below 1, or more than a fifth of them below 5 (Cochran 1954). */
    public boolean smallExpected() {
        int small = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                double expected = expected(r, c);
                if (expected > 0 && expected < 1) {
                    return true;
                }
                small += expected > 0 && expected < SMALL ? 1 : 0;
            }
        }
        return small > SHARE_OF_SMALL * filledRows * filledColumns;
    }

    /**
     * How far a cell is from independence in standard errors (Haberman 1973): {@code
     * (o − e)/√(e(1 − row/n)(1 − column/n))}; beyond ±1.96 at about 5 %.
     *
     * @return method {@code adjusted-residual}; not computable in an empty row or column, or where one holds everybody
     */
    public Statistic residual(int row, int column) {
        double expected = expected(row, column);
        double variance = expected * (1 - (double) rows[row] / n) * (1 - (double) columns[column] / n);
        if (!(variance > 0)) {
            return new NotComputable(n == 0 ? Reason.NO_ANSWERS : Reason.NO_VARIANCE, n);
        }
        double residual = (counts[row][column] - expected) / StrictMath.sqrt(variance);
        return Estimate.plain(residual, n, "adjusted-residual");
    }

    /** Cramér's V (1946), 0..1: {@code √(χ²/(n(min(r, c) − 1)))}. Not computable as {@link #chiSquare}. */
    public Statistic cramersV() {
        if (!(chiSquare() instanceof TestResult x)) {
            return (NotComputable) chiSquare();
        }
        return Estimate.plain(StrictMath.sqrt(Math.min(1, x.statistic() / n / (smaller() - 1))), n, "cramers-v");
    }

    /** V without its upward bias (Bergsma 2013, J Korean Stat Soc 42:323), 0..1. */
    public Statistic correctedV() {
        if (!(chiSquare() instanceof TestResult x)) {
            return (NotComputable) chiSquare();
        }
        double less = n - 1.0;
        double r = filledRows - (filledRows - 1.0) * (filledRows - 1.0) / less;
        double c = filledColumns - (filledColumns - 1.0) * (filledColumns - 1.0) / less;
        double phi = Math.max(0, x.statistic() / n - (filledRows - 1.0) * (filledColumns - 1.0) / less);
        double most = Math.min(r, c) - 1;
        if (!(most > 0)) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        return Estimate.plain(StrictMath.sqrt(Math.min(1, phi / most)), n, "cramers-v-corrected");
    }

    /** The smaller number of filled rows or columns. */
    public int smaller() {
        return Math.min(filledRows, filledColumns);
    }

    /** The same without empty rows and columns. */
    long[][] filled() {
        return IntStream.range(0, rows.length)
                .filter(r -> rows[r] > 0)
                .mapToObj(r -> IntStream.range(0, columns.length)
                        .filter(c -> columns[c] > 0)
                        .mapToLong(c -> counts[r][c])
                        .toArray())
                .toArray(long[][]::new);
    }

    /** χ² of a table with the same margins. */
    private double statistic(long[][] table) {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                double expected = expected(r, c);
                if (expected > 0) {
                    sum += (table[r][c] - expected) * (table[r][c] - expected) / expected;
                }
            }
        }
        return sum;
    }

    private double expected(int row, int column) {
        return n == 0 ? 0 : (double) rows[row] * columns[column] / n;
    }
}
