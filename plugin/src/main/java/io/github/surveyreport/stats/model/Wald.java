package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import java.util.Optional;
import java.util.function.IntFunction;

/** Linearised covariance matrices of coefficients, and Wald's test with them. */
final class Wald {
    private Wald() {}

    /**
     * {@code n/(n − 1)·Σdᵢdᵢᵀ} over respondents, drawn with replacement (Binder 1983, International Statistical Review
     * 51:279; R {@code survey::svyrecvar} without clusters).
     *
     * @param influence what one respondent of a vector moves each coefficient by, weight included; sums to 0
     */
    static double[][] covariance(Observations data, IntFunction<double[]> influence) {
        double[][] sum = null;
        for (int row = 0; row < data.size(); row++) {
            double[] moves = influence.apply(row);
            sum = sum == null ? new double[moves.length][moves.length] : sum;
            for (int i = 0; i < moves.length; i++) {
                for (int j = 0; j < moves.length; j++) {
                    sum[i][j] += data.count(row) * moves[i] * moves[j];
                }
            }
        }
        for (double[] line : sum) {
            for (int j = 0; j < line.length; j++) {
                line[j] *= data.n() / (data.n() - 1.0);
            }
        }
        return sum;
    }

    /** {@code bᵀV⁻¹b}; empty when a coefficient has no error or the errors cannot be told apart. */
    static Optional<Double> statistic(double[] b, double[][] covariance) {
        double[] scaled = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            if (!(covariance[i][i] > 0)) {
                return Optional.empty();
            }
            scaled[i] = b[i] / StrictMath.sqrt(covariance[i][i]);
        }
        double[][] root = Symmetric.root(Symmetric.correlation(covariance), Symmetric.COLLINEAR);
        if (!Symmetric.positive(root)) {
            return Optional.empty();
        }
        double[] solved = Symmetric.solve(root, scaled);
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            sum += scaled[i] * solved[i];
        }
        return Optional.of(sum);
    }
}
