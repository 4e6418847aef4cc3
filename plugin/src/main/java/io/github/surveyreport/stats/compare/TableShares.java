package io.github.surveyreport.stats.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The weighted shares of a table of respondents, each in one cell, and what can be said of them without knowing how they were drawn. */
final class TableShares {
    /** Weight of one respondent of each stratum, over that of all. */
    private final double[] each;
    /** Respondents of each cell, every one counted once. */
    private final long[][] sums;

    private final double[][] shares;
    private final double[] rows;
    private final double[] columns;
    /** Σw² and Σw⁴ of each row, w over the weight of all. */
    private final double[] squares;

    private final double[] fourths;

    /**
     * @param weights of each stratum
     * @param counts per stratum and row, rows of equal length
     */
    TableShares(double[] weights, long[][][] counts) {
        int height = counts[0].length;
        int width = height == 0 ? 0 : counts[0][0].length;
        double total = IntStream.range(0, weights.length)
                .mapToDouble(s -> weights[s] * filled(counts[s]))
                .sum();
        each = Arrays.stream(weights)
                .map(weight -> total > 0 ? weight / total : 0)
                .toArray();
        sums = new long[height][width];
        shares = new double[height][width];
        rows = new double[height];
        columns = new double[width];
        squares = new double[height];
        fourths = new double[height];
        for (int s = 0; s < weights.length; s++) {
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    add(r, c, each[s], counts[s][r][c]);
                }
            }
        }
    }

    private void add(int row, int column, double weight, long count) {
        sums[row][column] += count;
        shares[row][column] += weight * count;
        rows[row] += weight * count;
        columns[column] += weight * count;
        squares[row] += weight * weight * count;
        fourths[row] += weight * weight * weight * weight * count;
    }

    private static long filled(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    double[] each() {
        return each;
    }

    long[][] sums() {
        return sums;
    }

    /** Respondents. */
    long n() {
        return filled(sums);
    }

    int height() {
        return rows.length;
    }

    int width() {
        return columns.length;
    }

    double share(int row, int column) {
        return shares[row][column];
    }

    double row(int row) {
        return rows[row];
    }

    double column(int column) {
        return columns[column];
    }

    int[] filledRows() {
        return filled(rows);
    }

    int[] filledColumns() {
        return filled(columns);
    }

    private static int[] filled(double[] margin) {
        return IntStream.range(0, margin.length).filter(i -> margin[i] > 0).toArray();
    }

    /** The shares of some rows and columns. */
    double[][] part(int[] someRows, int[] someColumns) {
        return Arrays.stream(someRows)
                .mapToObj(r -> Arrays.stream(someColumns)
                        .mapToDouble(c -> shares[r][c])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** (Σw)²/Σw² (Kish 1965); 0 of nobody. */
    double effective() {
        double sum = Arrays.stream(squares).sum();
        return sum > 0 ? 1 / sum : 0;
    }

    /**
     * Degrees of freedom of the variance of a comparison of the rows, after Satterthwaite (1946, Biometrics Bulletin 2:110):
     * {@code (Σv)²/Σ(v²/ν)}, a row of share p with e = (Σw)²/Σw² effective respondents adding v = p(1 − p)/e, which is known
     * as well as ν = (Σw²)²/Σw⁴ − 1, at least 1, respondents of one weight would make it. At most n less the rows.
     */
    double degrees() {
        double sum = 0;
        double uncertainty = 0;
        for (int r : filledRows()) {
            double variance = (1 - rows[r]) * squares[r] / rows[r];
            sum += variance;
            uncertainty += variance * variance / Math.max(1, squares[r] * squares[r] / fourths[r] - 1);
        }
        return sum * sum / uncertainty;
    }

    /** φ² = Σ(p − p₊p₊)²/(p₊p₊), which is X²/n. */
    double meanSquareContingency() {
        double sum = 0;
        for (int r : filledRows()) {
            for (int c : filledColumns()) {
                double expected = rows[r] * columns[c];
                sum += (shares[r][c] - expected) * (shares[r][c] - expected) / expected;
            }
        }
        return sum;
    }

    /** Σp·ln(p/(p₊p₊)), 0·ln 0 being 0. */
    double divergence() {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                double p = shares[r][c];
                sum += p > 0 ? p * StrictMath.log(p / (rows[r] * columns[c])) : 0;
            }
        }
        return sum;
    }
}
