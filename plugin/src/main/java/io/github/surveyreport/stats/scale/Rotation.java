package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Symmetric;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Factors turned until each item loads on few of them.
 *
 * @param loadings {@code loadings[item][factor]}: pattern; factors by the variance they carry, the largest first, each
 *     turned so that its loadings sum to 0 or more
 * @param correlations between the factors; the identity after an orthogonal rotation
 */
public record Rotation(double[][] loadings, double[][] correlations) {
    private static final int MOST_STEPS = 1000;
    private static final double SETTLED = 1e-9;

    /** Varimax (Kaiser 1958) with Kaiser's normalisation, plane by plane. */
    public static Rotation varimax(double[][] loadings) {
        int p = loadings.length;
        int k = loadings[0].length;
        double[] lengths = new double[p];
        double[][] turned = new double[p][];
        for (int i = 0; i < p; i++) {
            double length =
                    StrictMath.sqrt(Arrays.stream(loadings[i]).map(x -> x * x).sum());
            lengths[i] = length > 0 ? length : 1;
            turned[i] = Arrays.stream(loadings[i])
                    .map(x -> x / (length > 0 ? length : 1))
                    .toArray();
        }
        double most = 1;
        for (int step = 0; step < MOST_STEPS && most > SETTLED; step++) {
            most = 0;
            for (int a = 0; a < k; a++) {
                for (int b = a + 1; b < k; b++) {
                    most = Math.max(most, Math.abs(turn(turned, a, b)));
                }
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < k; j++) {
                turned[i][j] *= lengths[i];
            }
        }
        return ordered(turned, identity(k));
    }

    /** Turns two columns by the angle that is best for them; returns the angle. */
    private static double turn(double[][] x, int a, int b) {
        double sumU = 0;
        double sumV = 0;
        double difference = 0;
        double product = 0;
        for (double[] row : x) {
            double u = row[a] * row[a] - row[b] * row[b];
            double v = 2 * row[a] * row[b];
            sumU += u;
            sumV += v;
            difference += u * u - v * v;
            product += 2 * u * v;
        }
        double up = product - 2 * sumU * sumV / x.length;
        double across = difference - (sumU * sumU - sumV * sumV) / x.length;
        double angle = StrictMath.atan2(up, across) / 4;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (double[] row : x) {
            double first = row[a];
            row[a] = first * cos + row[b] * sin;
            row[b] = row[b] * cos - first * sin;
        }
        return angle;
    }

    /** Direct oblimin with γ = 0 (quartimin; Jennrich and Sampson 1966), by gradient projection (Jennrich 2002). */
    public static Rotation oblimin(double[][] loadings) {
        double[][] axes = new ObliminSearch(loadings).axes();
        return ordered(ObliminSearch.pattern(loadings, axes), ObliminSearch.product(axes, axes));
    }

    private static double[][] identity(int k) {
        double[][] identity = new double[k][k];
        for (int i = 0; i < k; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static Rotation ordered(double[][] loadings, double[][] correlations) {
        int k = correlations.length;
        double[] squares = new double[k];
        double[] signs = new double[k];
        for (int j = 0; j < k; j++) {
            double sum = 0;
            for (double[] row : loadings) {
                squares[j] += row[j] * row[j];
                sum += row[j];
            }
            signs[j] = sum < 0 ? -1 : 1;
        }
        Integer[] boxed = new Integer[k];
        Arrays.setAll(boxed, j -> j);
        Arrays.sort(boxed, Comparator.comparingDouble((Integer j) -> -squares[j]));
        int[] order = Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
        double[][] sorted = new double[loadings.length][k];
        double[][] between = Symmetric.part(correlations, order);
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < loadings.length; i++) {
                sorted[i][j] = signs[order[j]] * loadings[i][order[j]];
            }
            for (int i = 0; i < k; i++) {
                between[i][j] *= signs[order[i]] * signs[order[j]];
            }
        }
        return new Rotation(sorted, between);
    }
}
