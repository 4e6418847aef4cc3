package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.TestResult;
import java.util.List;

/**
 * Least squares, weighted where respondents do not all weigh the same. Then standard errors, t and F come from the
 * linearised covariance matrix of {@link LeastSquares}; with equal weights they are the classical ones, which differ from
 * it.
 *
 * @param n observations
 * @param intercept with its test; {@code beta} and {@code vif} are 0
 * @param slopes one per predictor, in their order
 * @param r2 share of the outcome's variance that the predictors account for
 * @param adjustedR2 {@code 1 − (1 − R²)(n − 1)/(n − p − 1)}; may be negative
 * @param sigma residual standard deviation, weights being 1 on average
 * @param f test that all slopes are 0: {@code f-regression}, weighted {@code wald-linearised}
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
     *     outcome is one of them; also when errors of weighted slopes cannot be told apart
     */
    public static Fit<LinearModel> fit(Observations data) {
        int p = data.columns() - 1;
        if (data.n() <= p + 1) {
            return Fit.none(Reason.TOO_FEW, data.n());
        }
        if (data.anyConstant()) {
            return Fit.none(Reason.NO_VARIANCE, data.n());
        }
        return LeastSquares.of(data).model().map(Fit::of).orElseGet(() -> Fit.none(Reason.COLLINEAR, data.n()));
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
