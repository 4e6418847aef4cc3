package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Symmetric;
import java.util.Arrays;

/** How R² divides among predictors that hang together. The parts sum to R² and are never negative. */
public final class Importance {
    /** Above this number of predictors the subsets become too many for {@link #shapley}. */
    public static final int MOST_FOR_SHAPLEY = 15;

    private Importance() {}

    /**
     * Relative weights (Johnson 2000, Multivariate Behavioral Research 35:1): {@code R_xx = QΔQᵀ, Λ = QΔ^½Qᵀ, β* =
     * Λ⁻¹r_xy, ε = Λ²·β*²} (squares element by element).
     *
     * @param r correlations with the outcome first; the predictors not collinear
     */
    public static double[] johnson(double[][] r) {
        int p = r.length - 1;
        Symmetric.Eigen eigen = Symmetric.eigen(Symmetric.part(r, LinearModel.predictors(p)));
        double[][] lambda = new double[p][p];
        double[][] inverse = new double[p][p];
        for (int k = 0; k < p; k++) {
            double root = StrictMath.sqrt(eigen.values()[k]);
            double[] q = eigen.vectors()[k];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    lambda[i][j] += q[i] * root * q[j];
                    inverse[i][j] += q[i] / root * q[j];
                }
            }
        }
        double[] weights = new double[p];
        for (int j = 0; j < p; j++) {
            double beta = 0;
            for (int i = 0; i < p; i++) {
                beta += inverse[j][i] * r[0][i + 1];
            }
            for (int i = 0; i < p; i++) {
                weights[i] += lambda[i][j] * lambda[i][j] * beta * beta;
            }
        }
        return weights;
    }

    /**
     * The Shapley value of R² (Lindeman, Merenda and Gold 1980): a predictor's gain in R² averaged over all orders of
     * entry, {@code Σ_S |S|!(p−|S|−1)!/p! · (R²(S∪j) − R²(S))}; exact, over all 2ᵖ subsets.
     *
     * @param r correlations with the outcome first; at most {@link #MOST_FOR_SHAPLEY} predictors
     */
    public static double[] shapley(double[][] r) {
        int p = r.length - 1;
        if (p > MOST_FOR_SHAPLEY) {
            throw new IllegalArgumentException("too many predictors: " + p);
        }
        double[] r2 = subsets(r);
        double[] weight = new double[p];
        Arrays.setAll(weight, size -> 1 / (p * binomial(p - 1, size)));
        double[] shares = new double[p];
        for (int set = 0; set < r2.length; set++) {
            for (int j = 0; j < p; j++) {
                if ((set >> j & 1) == 0) {
                    shares[j] += weight[Integer.bitCount(set)] * (r2[set | 1 << j] - r2[set]);
                }
            }
        }
        return shares;
    }

    /** R² of every subset of predictors, the bits of the index naming them. */
    private static double[] subsets(double[][] r) {
        int p = r.length - 1;
        int[] order = new int[p + 1];
        Arrays.setAll(order, i -> i < p ? i + 1 : 0);
        double[][][] room = new double[p + 1][p + 1][p + 1];
        room[0] = Symmetric.part(r, order);
        double[] r2 = new double[1 << p];
        fill(room, 0, 0, 0, r2);
        return r2;
    }

    /** Sweeps in one predictor after the other; {@code room[depth]} holds what is left of the correlations. */
    private static void fill(double[][][] room, int depth, int next, int set, double[] r2) {
        double[][] left = room[depth];
        int p = left.length - 1;
        for (int in = next; in < p; in++) {
            double[][] rest = room[depth + 1];
            double pivot = left[in][in];
            for (int i = in + 1; i <= p; i++) {
                double factor = pivot > Symmetric.COLLINEAR ? left[i][in] / pivot : 0;
                for (int j = in + 1; j <= i; j++) {
                    rest[i][j] = left[i][j] - factor * left[j][in];
                }
            }
            r2[set | 1 << in] = 1 - rest[p][p];
            fill(room, depth + 1, in + 1, set | 1 << in, r2);
        }
    }

    private static double binomial(int n, int k) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }

    /** Each part as a share of their sum; all 0 when the sum is. */
    public static double[] shares(double[] parts) {
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> sum > 0 ? part / sum : 0).toArray();
    }
}
