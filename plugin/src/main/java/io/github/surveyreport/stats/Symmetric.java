package io.github.surveyreport.stats;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/** Symmetric matrices as rows of numbers: what correlations are computed with. */
public final class Symmetric {
    /** Below this smallest eigenvalue of a correlation matrix its variables cannot be told apart. */
    public static final double COLLINEAR = 1e-8;

    private Symmetric() {}

    /**
     * Eigenvalues from the largest to the smallest.
     *
     * @param vectors {@code vectors[k]} belongs to {@code values[k]}; unit length, the sum of its parts not negative
     */
    public record Eigen(double[] values, double[][] vectors) {
        public double smallest() {
            return values[values.length - 1];
        }
    }

    /** @param matrix symmetric, at least 1 × 1; not changed */
    public static Eigen eigen(double[][] matrix) {
        EigenDecompositionSymmetric found = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, false));
        int p = matrix.length;
        double[][] vectors = new double[p][];
        for (int k = 0; k < p; k++) {
            vectors[k] = turned(found.getEigenvector(k).toArray());
        }
        return new Eigen(found.getEigenvalues(), vectors);
    }

    private static double[] turned(double[] vector) {
        double sum = 0;
        for (double part : vector) {
            sum += part;
        }
        for (int i = 0; i < vector.length && sum < 0; i++) {
            vector[i] = -vector[i];
        }
        return vector;
    }

    /** Correlations of a covariance matrix whose variances are all above 0. */
    public static double[][] correlation(double[][] covariance) {
        int p = covariance.length;
        double[][] r = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                r[i][j] = covariance[i][j] / StrictMath.sqrt(covariance[i][i] * covariance[j][j]);
                r[j][i] = r[i][j];
            }
            r[i][i] = 1;
        }
        return r;
    }

    /** The part of a matrix in the given rows and columns. */
    public static double[][] part(double[][] matrix, int... chosen) {
        double[][] part = new double[chosen.length][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < chosen.length; j++) {
                part[i][j] = matrix[chosen[i]][chosen[j]];
            }
        }
        return part;
    }

    /**
     * Lower triangle L with L·Lᵀ = matrix (Cholesky). A direction without spread (pivot below {@code least}) has a column
     * of zeros.
     */
    public static double[][] root(double[][] matrix, double least) {
        int p = matrix.length;
        double[][] root = new double[p][p];
        for (int j = 0; j < p; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= root[j][k] * root[j][k];
            }
            if (pivot > least) {
                root[j][j] = StrictMath.sqrt(pivot);
                for (int i = j + 1; i < p; i++) {
                    double sum = matrix[i][j];
                    for (int k = 0; k < j; k++) {
                        sum -= root[i][k] * root[j][k];
                    }
                    root[i][j] = sum / root[j][j];
                }
            }
        }
        return root;
    }

    /** Whether all pivots of the root are above 0. */
    public static boolean positive(double[][] root) {
        for (int i = 0; i < root.length; i++) {
            if (!(root[i][i] > 0)) {
                return false;
            }
        }
        return true;
    }

    /** The x with L·Lᵀ·x = b, for the root L of a positive definite matrix. */
    public static double[] solve(double[][] root, double[] b) {
        int p = b.length;
        double[] x = b.clone();
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= root[i][k] * x[k];
            }
            x[i] /= root[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int k = i + 1; k < p; k++) {
                x[i] -= root[k][i] * x[k];
            }
            x[i] /= root[i][i];
        }
        return x;
    }

    /** The inverse of the positive definite matrix with that root. */
    public static double[][] inverse(double[][] root) {
        int p = root.length;
        double[][] inverse = new double[p][];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            inverse[j] = solve(root, unit);
        }
        return inverse;
    }

    /** ln|A| of the positive definite matrix with that root. */
    public static double logDeterminant(double[][] root) {
        double sum = 0;
        for (int i = 0; i < root.length; i++) {
            sum += 2 * StrictMath.log(root[i][i]);
        }
        return sum;
    }

    /** The inverse of a matrix that need not be symmetric. */
    public static double[][] inverseOf(double[][] matrix) {
        RealMatrix inverse = org.hipparchus.linear.MatrixUtils.inverse(new Array2DRowRealMatrix(matrix, true));
        return inverse.getData();
    }
}
