package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.model.LinearModel.Coefficient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The working of one linear model: centred and scaled predictors, so that far-off means cost no digits. */
final class LeastSquares {
    private final Observations data;
    private final int p;
    private final double degrees;
    private final double[] means;
    private final double[] deviations;
    private final double total;
    private final double[][] inverse;
    private final double[] betas;

    private LeastSquares(Observations data, double[][] covariance, double[][] inverse, double[] betas) {
        this.data = data;
        this.p = data.columns() - 1;
        this.degrees = data.n() - p - 1.0;
        this.means = data.means();
        this.deviations = new double[p + 1];
        for (int i = 0; i <= p; i++) {
            deviations[i] = StrictMath.sqrt(covariance[i][i]);
        }
        this.total = covariance[0][0] * (data.n() - 1);
        this.inverse = inverse;
        this.betas = betas;
    }

    /** @param data no column constant; {@link #model} is empty when the predictors are collinear */
    static LeastSquares of(Observations data) {
        double[][] covariance = data.covariance();
        double[][] r = Symmetric.correlation(covariance);
        double[][] among = Symmetric.part(r, LinearModel.predictors(data.columns() - 1));
        if (Symmetric.eigen(among).smallest() < Symmetric.COLLINEAR) {
            return new LeastSquares(data, covariance, new double[0][], new double[0]);
        }
        double[][] root = Symmetric.root(among, 0);
        double[] betas = Symmetric.solve(root, LinearModel.withOutcome(r));
        return new LeastSquares(data, covariance, Symmetric.inverse(root), betas);
    }

    Optional<LinearModel> model() {
        if (betas.length == 0) {
            return Optional.empty();
        }
        double residual = 0;
        for (int row = 0; row < data.size(); row++) {
            double rest = rest(row);
            residual += data.mass(row) * rest * rest;
        }
        if (residual <= 1e-24 * total) {
            return Optional.empty();
        }
        double left = residual;
        return data.weighted() ? linearised(left) : Optional.of(classical(left));
    }

    /** Residual from the data: 1 − R² would lose digits where the fit is good. */
    private double rest(int row) {
        double rest = data.value(row, 0) - means[0];
        for (int i = 1; i <= p; i++) {
            rest -= slope(i) * (data.value(row, i) - means[i]);
        }
        return rest;
    }

    private double slope(int i) {
        return betas[i - 1] * deviations[0] / deviations[i];
    }

    private LinearModel classical(double residual) {
        double variance = residual / degrees;
        double[] errors = new double[p + 1];
        double spread = 1.0 / data.n();
        for (int i = 1; i <= p; i++) {
            errors[i] = StrictMath.sqrt(variance * inverse[i - 1][i - 1] / (data.n() - 1)) / deviations[i];
            for (int j = 1; j <= p; j++) {
                spread += means[i] / deviations[i] * inverse[i - 1][j - 1] * means[j] / deviations[j] / (data.n() - 1);
            }
        }
        errors[0] = StrictMath.sqrt(variance * spread);
        double f = (total - residual) / p / variance;
        return model(errors, residual, "f-regression", f);
    }

    /**
     * With the linearised covariance of the coefficients (Binder 1983; R {@code survey::svyglm} without clusters), {@code
     * n/(n − 1)·Σdᵢdᵢᵀ} over respondents, dᵢ being what respondent i moves the coefficients by; n − p − 1 degrees of
     * freedom, those of the design plus one less the coefficients. F is Wald's statistic by p.
     */
    private Optional<LinearModel> linearised(double residual) {
        double[][] covariance = Wald.covariance(data, this::influence);
        int[] predictors = LinearModel.predictors(p);
        double[] slopes = new double[p];
        for (int i = 1; i <= p; i++) {
            slopes[i - 1] = slope(i);
        }
        double[] errors = new double[p + 1];
        for (int i = 0; i <= p; i++) {
            errors[i] = StrictMath.sqrt(covariance[i][i]);
        }
        return Wald.statistic(slopes, Symmetric.part(covariance, predictors))
                .map(wald -> model(errors, residual, "wald-linearised", wald / p));
    }

    /** What one respondent of a vector moves the intercept and the slopes by. */
    private double[] influence(int row) {
        double pull = data.weight(row) * rest(row);
        double[] moves = new double[p + 1];
        moves[0] = pull / data.n();
        for (int i = 1; i <= p; i++) {
            for (int j = 1; j <= p; j++) {
                double scaled = (data.value(row, j) - means[j]) / deviations[j];
                moves[i] += inverse[i - 1][j - 1] * scaled * pull / (data.n() - 1);
            }
            moves[i] /= deviations[i];
            moves[0] -= moves[i] * means[i];
        }
        return moves;
    }

    private LinearModel model(double[] errors, double residual, String test, double f) {
        List<Coefficient> slopes = new ArrayList<>();
        double intercept = means[0];
        for (int i = 1; i <= p; i++) {
            slopes.add(coefficient(slope(i), errors[i], betas[i - 1], inverse[i - 1][i - 1]));
            intercept -= slope(i) * means[i];
        }
        double r2 = 1 - residual / total;
        return new LinearModel(
                data.n(),
                coefficient(intercept, errors[0], 0, 0),
                slopes,
                r2,
                1 - (1 - r2) * (data.n() - 1) / degrees,
                StrictMath.sqrt(residual / degrees),
                TestResult.of(test, f, p, degrees, Tails.fisher(f, p, degrees), data.n()));
    }

    private Coefficient coefficient(double b, double se, double beta, double vif) {
        double ratio = b / se;
        return new Coefficient(b, se, ratio, Tails.student(ratio, degrees), beta, vif);
    }
}
