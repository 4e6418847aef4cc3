package io.github.surveyreport.stats;

import java.util.Arrays;

/**
 * Complete answer vectors with how often each occurs: all that regressions, reliabilities and factors need. The order of
 * the vectors carries no meaning, but sums are taken in it, so whoever builds one sorts them.
 */
public final class Observations {
    private final double[][] rows;
    private final long[] counts;
    private final int columns;
    private final long n;

    private Observations(double[][] rows, long[] counts, int columns) {
        this.rows = rows;
        this.counts = counts;
        this.columns = columns;
        this.n = Arrays.stream(counts).sum();
    }

    /**
     * @param rows vectors of {@code columns} finite numbers; not to be changed afterwards
     * @param counts how often each occurs, at least once
     */
    public static Observations of(double[][] rows, long[] counts, int columns) {
        if (rows.length != counts.length) {
            throw new IllegalArgumentException("one count per vector");
        }
        return new Observations(rows, counts, columns);
    }

    /** Vectors that occur once each; at least one. */
    public static Observations of(double[][] rows) {
        long[] once = new long[rows.length];
        Arrays.fill(once, 1);
        return of(rows, once, rows[0].length);
    }

    /** How many observations, not how many distinct vectors. */
    public long n() {
        return n;
    }

    public int columns() {
        return columns;
    }

    /** How many vectors. */
    public int size() {
        return rows.length;
    }

    public double value(int row, int column) {
        return rows[row][column];
    }

    public long count(int row) {
        return counts[row];
    }

    /** Some of the columns, in that order. */
    public Observations select(int... chosen) {
        double[][] selected = new double[rows.length][chosen.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < chosen.length; i++) {
                selected[row][i] = rows[row][chosen[i]];
            }
        }
        return new Observations(selected, counts, chosen.length);
    }

    /** Mean of every column; {@code n} at least 1. */
    public double[] means() {
        double[] means = new double[columns];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < columns; i++) {
                means[i] += counts[row] * rows[row][i];
            }
        }
        for (int i = 0; i < columns; i++) {
            means[i] /= n;
        }
        return means;
    }

    /** The sample covariance matrix, Σ(x − x̄)(y − ȳ)/(n − 1), in two passes; {@code n} at least 2. */
    public double[][] covariance() {
        double[] means = means();
        double[][] sums = new double[columns][columns];
        double[] centred = new double[columns];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < columns; i++) {
                centred[i] = rows[row][i] - means[i];
                for (int j = 0; j <= i; j++) {
                    sums[i][j] += counts[row] * centred[i] * centred[j];
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                sums[i][j] /= n - 1;
                sums[j][i] = sums[i][j];
            }
        }
        return sums;
    }

    /** Whether all values of a column are equal. */
    public boolean constant(int column) {
        return Arrays.stream(rows).allMatch(row -> row[column] == rows[0][column]);
    }

    /** Whether any column has no spread. */
    public boolean anyConstant() {
        for (int column = 0; column < columns; column++) {
            if (constant(column)) {
                return true;
            }
        }
        return false;
    }
}
