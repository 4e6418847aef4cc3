package io.github.surveyreport.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Complete answer vectors with how often each occurs and what one respondent of it weighs: all that regressions,
 * reliabilities and factors need. The order of the vectors carries no meaning, but sums are taken in it, so whoever
 * builds one sorts them. Weights count by their ratios: they are brought to a mean of 1, and equal ones are none.
 */
public final class Observations {
    private final double[][] rows;
    private final long[] counts;
    private final double[] weights;
    private final int columns;
    private final long n;

    private Observations(double[][] rows, long[] counts, double[] weights, int columns) {
        this.rows = rows;
        this.counts = counts;
        this.weights = weights;
        this.columns = columns;
        this.n = Arrays.stream(counts).sum();
    }

    /**
     * @param rows vectors of {@code columns} finite numbers; not to be changed afterwards
     * @param counts how often each occurs, at least once
     */
    public static Observations of(double[][] rows, long[] counts, int columns) {
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return of(rows, counts, ones, columns);
    }

    /** @param weights of one respondent of each vector, above 0 and finite, on any scale */
    public static Observations of(double[][] rows, long[] counts, double[] weights, int columns) {
        if (rows.length != counts.length || rows.length != weights.length) {
            throw new IllegalArgumentException("one count and one weight per vector");
        }
        for (double weight : weights) {
            if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a weight is positive and finite");
            }
        }
        return new Observations(rows, counts, ofMeanOne(counts, weights), columns);
    }

    private static double[] ofMeanOne(long[] counts, double[] weights) {
        double[] scaled = new double[weights.length];
        if (Arrays.stream(weights).distinct().count() <= 1) {
            Arrays.fill(scaled, 1);
            return scaled;
        }
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += counts[row] * weights[row];
        }
        double mean = sum / Arrays.stream(counts).sum();
        Arrays.setAll(scaled, row -> weights[row] / mean);
        return scaled;
    }

    /** Vectors that occur once each; at least one. */
    public static Observations of(double[][] rows) {
        long[] once = new long[rows.length];
        Arrays.fill(once, 1);
        return of(rows, once, rows[0].length);
    }

    /** How many observations, not how many distinct vectors; everybody counts once. */
    public long n() {
        return n;
    }

    /** Whether respondents do not all weigh the same. */
    public boolean weighted() {
        return Arrays.stream(weights).distinct().count() > 1;
    }

    /** Effective number of observations, (Σw)²/Σw² (Kish 1965, Survey Sampling, 8.2); {@link #n} without weights. */
    public double effective() {
        double squares = 0;
        for (int row = 0; row < rows.length; row++) {
            squares += counts[row] * weights[row] * weights[row];
        }
        return weighted() ? (double) n * n / squares : n;
    }

    /** How many numbers a vector has. */
    public int columns() {
        return columns;
    }

    /** How many vectors. */
    public int size() {
        return rows.length;
    }

    /** The number of a vector in a column, both from 0. */
    public double value(int row, int column) {
        return rows[row][column];
    }

    /** How many respondents gave the vector. */
    public long count(int row) {
        return counts[row];
    }

    /** Weight of one respondent of the vector; 1 on average over respondents. */
    public double weight(int row) {
        return weights[row];
    }

    /** Weight of all respondents of the vector, which sums to {@link #n}. */
    public double mass(int row) {
        return counts[row] * weights[row];
    }

    /** Some of the columns, in that order. */
    public Observations select(int... chosen) {
        double[][] selected = new double[rows.length][chosen.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < chosen.length; i++) {
                selected[row][i] = rows[row][chosen[i]];
            }
        }
        return new Observations(selected, counts, weights, chosen.length);
    }

    /** Weighted mean of every column; {@code n} at least 1. */
    public double[] means() {
        double[] means = new double[columns];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < columns; i++) {
                means[i] += mass(row) * rows[row][i];
            }
        }
        for (int i = 0; i < columns; i++) {
            means[i] /= n;
        }
        return means;
    }

    /**
     * The sample covariance matrix, {@code n/(n − 1)·Σw(x − x̄)(y − ȳ)/Σw} as R {@code survey::svyvar}, without weights
     * Σ(x − x̄)(y − ȳ)/(n − 1); in two passes, {@code n} at least 2.
     */
    public double[][] covariance() {
        double[] means = means();
        double[][] sums = new double[columns][columns];
        double[] centred = new double[columns];
        for (int row = 0; row < rows.length; row++) {
            double mass = mass(row);
            for (int i = 0; i < columns; i++) {
                centred[i] = rows[row][i] - means[i];
                for (int j = 0; j <= i; j++) {
                    sums[i][j] += mass * centred[i] * centred[j];
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

    /**
     * Every number replaced by its mid-rank in its column: the weight of lower numbers plus half the weight of equal ones.
     * Without weights that is the mean of the ranks that equal numbers share, less ½.
     */
    public Observations midRanks() {
        double[][] ranks = new double[rows.length][columns];
        for (int column = 0; column < columns; column++) {
            TreeMap<Double, Double> masses = new TreeMap<>();
            for (int row = 0; row < rows.length; row++) {
                masses.merge(rows[row][column], mass(row), Double::sum);
            }
            TreeMap<Double, Double> middles = new TreeMap<>();
            double below = 0;
            for (Map.Entry<Double, Double> value : masses.entrySet()) {
                middles.put(value.getKey(), below + value.getValue() / 2);
                below += value.getValue();
            }
            for (int row = 0; row < rows.length; row++) {
                ranks[row][column] = middles.get(rows[row][column]);
            }
        }
        return new Observations(ranks, counts, weights, columns);
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
