package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Symmetric;

/**
 * The oblique axes T (columns of unit length) that make {@code ¼·Σᵢ Σ_{j≠k} l²ᵢⱼ l²ᵢₖ} smallest for the pattern {@code L =
 * A·T⁻ᵀ}: gradient projection after Bernaards and Jennrich (2005, Educational and Psychological Measurement 65:676).
 */
final class ObliminSearch {
    private static final int MOST_STEPS = 2000;
    private static final double SETTLED = 1e-8;

    private final double[][] start;
    private final int k;

    ObliminSearch(double[][] loadings) {
        start = loadings;
        k = loadings[0].length;
    }

    double[][] axes() {
        double[][] axes = new double[k][k];
        for (int i = 0; i < k; i++) {
            axes[i][i] = 1;
        }
        double length = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] down = projected(axes);
            double slope = norm(down);
            if (slope < SETTLED) {
                return axes;
            }
            double value = value(axes);
            length *= 2;
            double[][] next = moved(axes, down, length);
            while (value - value(next) <= 0.5 * slope * slope * length && length > 1e-14) {
                length /= 2;
                next = moved(axes, down, length);
            }
            axes = next;
        }
        return axes;
    }

    private double value(double[][] axes) {
        double sum = 0;
        for (double[] row : pattern(start, axes)) {
            double squares = 0;
            double fourths = 0;
            for (double l : row) {
                squares += l * l;
                fourths += l * l * l * l;
            }
            sum += squares * squares - fourths;
        }
        return sum / 4;
    }

    /** The gradient −(Lᵀ·Gq·T⁻¹)ᵀ without what would change the lengths of the axes. */
    private double[][] projected(double[][] axes) {
        double[][] pattern = pattern(start, axes);
        double[][] slope = new double[pattern.length][k];
        for (int i = 0; i < pattern.length; i++) {
            double squares = 0;
            for (double l : pattern[i]) {
                squares += l * l;
            }
            for (int j = 0; j < k; j++) {
                slope[i][j] = pattern[i][j] * (squares - pattern[i][j] * pattern[i][j]);
            }
        }
        double[][] inner = times(product(pattern, slope), Symmetric.inverseOf(axes));
        double[][] down = new double[k][k];
        for (int j = 0; j < k; j++) {
            double along = 0;
            for (int i = 0; i < k; i++) {
                down[i][j] = -inner[j][i];
                along += axes[i][j] * down[i][j];
            }
            for (int i = 0; i < k; i++) {
                down[i][j] -= axes[i][j] * along;
            }
        }
        return down;
    }

    private double[][] moved(double[][] axes, double[][] down, double length) {
        double[][] next = new double[k][k];
        for (int j = 0; j < k; j++) {
            double squares = 0;
            for (int i = 0; i < k; i++) {
                next[i][j] = axes[i][j] - length * down[i][j];
                squares += next[i][j] * next[i][j];
            }
            for (int i = 0; i < k; i++) {
                next[i][j] /= StrictMath.sqrt(squares);
            }
        }
        return next;
    }

    private static double norm(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double x : row) {
                sum += x * x;
            }
        }
        return StrictMath.sqrt(sum);
    }

    /** A·T⁻ᵀ. */
    static double[][] pattern(double[][] loadings, double[][] axes) {
        double[][] inverse = Symmetric.inverseOf(axes);
        int k = axes.length;
        double[][] transposed = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                transposed[i][j] = inverse[j][i];
            }
        }
        return times(loadings, transposed);
    }

    /** AᵀB. */
    static double[][] product(double[][] a, double[][] b) {
        int k = a[0].length;
        double[][] product = new double[k][k];
        for (int row = 0; row < a.length; row++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    product[i][j] += a[row][i] * b[row][j];
                }
            }
        }
        return product;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
