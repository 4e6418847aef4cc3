package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary least squares.
 *
 * @param n observations
 * @param intercept with its test; {@code beta} and {@code vif} are 0
 * @param slopes one per predictor, in their order
 * @param r2 share of the outcome's variance that the predictors account for
 * @param adjustedR2 {@code 1 − (1 − R²)(n − 1)/(n − p − 1)}; may be negative
 * @param sigma residual standard deviation
 * @param f test that all slopes are 0
 */
public record LinearModel(
        long n,
        Coefficient intercept,
        List<Coefficient> slopes,
        double r2,
        double adjustedR2,
        double sigma,
        TestResult f) {
    public LinearModel {
        slopes = List.copyOf(slopes);
    }

    /**
     * @param b change of the outcome per unit of the predictor, the others held fixed
     * @param se its standard error
     * @param t {@code b/se}
     * @param p two-sided, t(n − p − 1)
     * @param beta slope in standard deviations
     * @param vif {@code 1/(1 − R²)} of this predictor on the others
     */
    public record Coefficient(double b, double se, double t, double p, double beta, double vif) {}

    /**
     * Least squares by the correlation matrix (centred and scaled, so that far-off means cost no digits).
     *
     * @param data outcome in column 0, predictors after it
     * @return {@link Reason#TOO_FEW} unless n > p + 1; {@link Reason#NO_VARIANCE} when a column is constant; {@link
     *     Reason#COLLINEAR} when predictors are combinations of each other (smallest eigenvalue below 1e-8), or the
     *     outcome is one of them
     */
    public static Fit<LinearModel> fit(Observations data) {
        int p = data.columns() - 1;
        if (data.n() <= p + 1) {
            return Fit.none(Reason.TOO_FEW, data.n());
        }
        if (data.anyConstant()) {
            return Fit.none(Reason.NO_VARIANCE, data.n());
        }
        Solution solution = new Solution(data, p);
        if (solution.collinear || solution.residual <= 1e-24 * solution.total) {
            return Fit.none(Reason.COLLINEAR, data.n());
        }
        return Fit.of(solution.model());
    }

    /** The working of one fit. */
    private static final class Solution {
        private final Observations data;
        private final int p;
        private final double[] means;
        private final double[] deviations;
        private final double total;
        private final boolean collinear;
        private double[][] inverse;
        private double[] betas;
        private double residual;

        Solution(Observations data, int p) {
            this.data = data;
            this.p = p;
            this.means = data.means();
            double[][] covariance = data.covariance();
            this.deviations = new double[p + 1];
            for (int i = 0; i <= p; i++) {
                deviations[i] = StrictMath.sqrt(covariance[i][i]);
            }
            this.total = covariance[0][0] * (data.n() - 1);
            double[][] r = Symmetric.correlation(covariance);
            double[][] among = Symmetric.part(r, predictors(p));
            this.collinear = Symmetric.eigen(among).smallest() < Symmetric.COLLINEAR;
            if (!collinear) {
                double[][] root = Symmetric.root(among, 0);
                this.inverse = Symmetric.inverse(root);
                this.betas = Symmetric.solve(root, withOutcome(r));
                this.residual = residual();
            }
        }

        /** Σ of squared residuals from the data: 1 − R² would lose digits where the fit is good. */
        private double residual() {
            double sum = 0;
            for (int row = 0; row < data.size(); row++) {
                double rest = data.value(row, 0) - means[0];
                for (int i = 1; i <= p; i++) {
                    rest -= slope(i) * (data.value(row, i) - means[i]);
                }
                sum += data.count(row) * rest * rest;
            }
            return sum;
        }

        private double slope(int i) {
            return betas[i - 1] * deviations[0] / deviations[i];
        }

        LinearModel model() {
            double degrees = data.n() - p - 1.0;
            double variance = residual / degrees;
            List<Coefficient> slopes = new ArrayList<>();
            double intercept = means[0];
            double spread = 1.0 / data.n();
            for (int i = 1; i <= p; i++) {
                double vif = inverse[i - 1][i - 1];
                double se = StrictMath.sqrt(variance * vif / (data.n() - 1)) / deviations[i];
                slopes.add(coefficient(slope(i), se, betas[i - 1], vif, degrees));
                intercept -= slope(i) * means[i];
                for (int j = 1; j <= p; j++) {
                    spread += means[i]
                            / deviations[i]
                            * inverse[i - 1][j - 1]
                            * means[j]
                            / deviations[j]
                            / (data.n() - 1);
                }
            }
            double r2 = 1 - residual / total;
            double f = (total - residual) / p / variance;
            return new LinearModel(
                    data.n(),
                    coefficient(intercept, StrictMath.sqrt(variance * spread), 0, 0, degrees),
                    slopes,
                    r2,
                    1 - (1 - r2) * (data.n() - 1) / degrees,
                    StrictMath.sqrt(variance),
                    TestResult.of("f-regression", f, p, degrees, Tails.fisher(f, p, degrees), data.n()));
        }

        private static Coefficient coefficient(double b, double se, double beta, double vif, double degrees) {
            double ratio = b / se;
            return new Coefficient(b, se, ratio, Tails.student(ratio, degrees), beta, vif);
        }
    }

    static int[] predictors(int p) {
        int[] columns = new int[p];
        for (int i = 0; i < p; i++) {
            columns[i] = i + 1;
        }
        return columns;
    }

    /** Correlations of column 0 with the others. */
    static double[] withOutcome(double[][] r) {
        double[] with = new double[r.length - 1];
        System.arraycopy(r[0], 1, with, 0, with.length);
        return with;
    }
}
