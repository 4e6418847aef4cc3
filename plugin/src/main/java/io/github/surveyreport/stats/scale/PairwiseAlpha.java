package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.Arrays;

/**
 * Cronbach's α with all available answers: each covariance from those who answered both items, each variance from those who
 * answered the item (R {@code psych::alpha(use = "pairwise")}).
 */
public final class PairwiseAlpha {
    private final double[][] rows;
    private final long[] counts;
    private final double[] weights;

    private PairwiseAlpha(double[][] rows, long[] counts, double[] weights) {
        this.rows = rows;
        this.counts = counts;
        this.weights = weights;
    }

    /**
     * @param rows vectors of answers, NaN for none; each with an answer
     * @param counts how often each occurs
     * @param weights of one respondent of each vector
     * @return method {@code alpha-pairwise}, {@code weighted-alpha-pairwise}; n of those who answered any item. {@link
     *     Reason#TOO_FEW} for fewer than two items, or respondents to a pair; {@link Reason#NO_VARIANCE} where the sum has none
     */
    public static Statistic of(double[][] rows, long[] counts, double[] weights) {
        return new PairwiseAlpha(rows, counts, weights).alpha(false);
    }

    /** The same of answers brought to one spread, {@code k·r̄/(1 + (k − 1)·r̄)}: psych's {@code std.alpha}. */
    public static Statistic standardised(double[][] rows, long[] counts, double[] weights) {
        return new PairwiseAlpha(rows, counts, weights).alpha(true);
    }

    private Statistic alpha(boolean standardised) {
        long n = Arrays.stream(counts).sum();
        int k = rows.length == 0 ? 0 : rows[0].length;
        if (k < 2) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        double[][] covariances = covariances(k);
        double own = 0;
        double total = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double spread = standardised ? StrictMath.sqrt(covariances[i][i] * covariances[j][j]) : 1;
                own += i == j ? covariances[i][j] / spread : 0;
                total += covariances[i][j] / spread;
            }
        }
        if (Arrays.stream(covariances).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        if (!(total > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        boolean weighted = Arrays.stream(weights).distinct().count() > 1;
        double alpha = k / (k - 1.0) * (1 - own / total);
        return Estimate.plain(alpha, n, weighted ? "weighted-alpha-pairwise" : "alpha-pairwise");
    }

    private double[][] covariances(int k) {
        double[][] covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                covariances[i][j] = covariance(i, j);
            }
        }
        return covariances;
    }

    /** {@code n/(n − 1)·Σw(x − x̄)(y − ȳ)/Σw} of those who answered both; NaN for fewer than two. */
    private double covariance(int i, int j) {
        long n = 0;
        double weight = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < rows.length; row++) {
            if (both(row, i, j)) {
                n += counts[row];
                weight += counts[row] * weights[row];
                x += counts[row] * weights[row] * rows[row][i];
                y += counts[row] * weights[row] * rows[row][j];
            }
        }
        if (n < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            if (both(row, i, j)) {
                sum += counts[row] * weights[row] * (rows[row][i] - x / weight) * (rows[row][j] - y / weight);
            }
        }
        return sum / weight * n / (n - 1);
    }

    private boolean both(int row, int i, int j) {
        return !Double.isNaN(rows[row][i]) && !Double.isNaN(rows[row][j]);
    }
}
