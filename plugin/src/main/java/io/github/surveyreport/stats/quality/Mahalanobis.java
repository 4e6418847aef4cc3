package io.github.surveyreport.stats.quality;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Squared distance of one respondent's answers from the mean of all, in units of their covariance (Mahalanobis 1936): what
 * is far from every common combination. Where questions are linear combinations of others, the pseudo-inverse is used and
 * the degrees of freedom are its rank.
 */
public final class Mahalanobis {
    private static final double SINGULAR = 1e-10;

    private final double[] mean;
    private final double[][] inverse;
    private final int rank;

    private Mahalanobis(double[] mean, double[][] inverse, int rank) {
        this.mean = mean;
        this.inverse = inverse;
        this.rank = rank;
    }

    /**
     * From exact sums over respondents who answered all questions.
     *
     * @param n how many respondents; more than questions
     * @param sums Σx per question
     * @param products Σxy per pair of questions, a full square
     */
    public static Mahalanobis of(long n, long[] sums, long[][] products) {
        if (n <= sums.length) {
            throw new IllegalArgumentException("more respondents than questions are needed");
        }
        double[] mean = new double[sums.length];
        double[][] covariance = new double[sums.length][sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (double) sums[i] / n;
            for (int j = 0; j < mean.length; j++) {
                double squares = (double) Math.subtractExact(
                                Math.multiplyExact(n, products[i][j]), Math.multiplyExact(sums[i], sums[j]))
                        / n;
                covariance[i][j] = squares / (n - 1);
            }
        }
        return inverted(mean, covariance);
    }

    private static Mahalanobis inverted(double[] mean, double[][] covariance) {
        int size = mean.length;
        var eigen = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(covariance));
        double largest = Math.abs(eigen.getEigenvalue(0));
        double[][] inverse = new double[size][size];
        int rank = 0;
        for (int k = 0; k < size; k++) {
            double value = eigen.getEigenvalue(k);
            if (value > SINGULAR * largest && value > 0) {
                rank++;
                double[] vector = eigen.getEigenvector(k).toArray();
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        inverse[i][j] += vector[i] * vector[j] / value;
                    }
                }
            }
        }
        return new Mahalanobis(mean, inverse, rank);
    }

    /** D² of the answers to all questions. */
    public double squaredDistance(int[] answers) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double row = 0;
            for (int j = 0; j < mean.length; j++) {
                row += inverse[i][j] * (answers[j] - mean[j]);
            }
            sum += row * (answers[i] - mean[i]);
        }
        return sum;
    }

    /** Number of independent questions: the degrees of freedom; 0 when nobody's answers vary. */
    public int rank() {
        return rank;
    }

    /** Whether some questions are linear combinations of others. */
    public boolean singular() {
        return rank < mean.length;
    }

    /** The D² that only {@code 1 − probability} of multivariate normal answers exceed; infinite for rank 0. */
    public double limit(double probability) {
        return rank == 0
                ? Double.POSITIVE_INFINITY
                : new ChiSquaredDistribution(rank).inverseCumulativeProbability(probability);
    }
}
