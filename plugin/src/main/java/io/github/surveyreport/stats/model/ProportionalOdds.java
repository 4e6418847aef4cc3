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
 * Proportional-odds regression (McCullagh 1980): {@code logit P(Y ≤ k) = θₖ − xβ}, so that {@code e^β} is how the odds
 * of a higher answer change per unit of a predictor.
 *
 * @param n observations
 * @param thresholds θ between neighbouring levels that occur, ascending
 * @param slopes β, one per predictor
 * @param logLikelihood at the maximum
 * @param ratio likelihood-ratio test that all slopes are 0
 */
public record ProportionalOdds(
        long n, List<Coefficient> thresholds, List<Coefficient> slopes, double logLikelihood, TestResult ratio) {
    private static final int MOST_STEPS = 100;

    /** A slope that moves the log odds by this much over a standard deviation tells the answers apart perfectly. */
    private static final double SEPARATED = 30;

    public ProportionalOdds {
        thresholds = List.copyOf(thresholds);
        slopes = List.copyOf(slopes);
    }

    /** @param p two-sided, normal */
    public record Coefficient(double value, double se, double z, double p) {}

    /** −2 · log-likelihood. */
    public double deviance() {
        return -2 * logLikelihood;
    }

    /**
     * Maximum likelihood by Newton's method with step halving; standard errors from the observed information.
     *
     * @param data outcome in column 0, predictors after it
     * @return {@link Reason#NO_VARIANCE} when a column is constant; {@link Reason#TOO_FEW} when there are not more
     *     observations than coefficients; {@link Reason#COLLINEAR}; {@link Reason#SEPARATION} when a slope grows
     *     without bound; {@link Reason#NOT_CONVERGED}
     */
    public static Fit<ProportionalOdds> fit(Observations data) {
        if (data.n() == 0 || data.anyConstant()) {
            return Fit.none(data.n() == 0 ? Reason.NO_ANSWERS : Reason.NO_VARIANCE, data.n());
        }
        CumulativeLikelihood likelihood = new CumulativeLikelihood(data);
        if (data.n() <= likelihood.size()) {
            return Fit.none(Reason.TOO_FEW, data.n());
        }
        double[][] r = Symmetric.correlation(data.covariance());
        double[][] among = Symmetric.part(r, LinearModel.predictors(data.columns() - 1));
        if (Symmetric.eigen(among).smallest() < Symmetric.COLLINEAR) {
            return Fit.none(Reason.COLLINEAR, data.n());
        }
        double[] at = likelihood.start();
        double value = likelihood.value(at);
        double empty = value;
        for (int step = 0; step < MOST_STEPS; step++) {
            CumulativeLikelihood.Slope slope = likelihood.slope(at);
            double[][] root = Symmetric.root(slope.information(), 0);
            if (separated(at, data, likelihood)) {
                return Fit.none(Reason.SEPARATION, data.n());
            }
            if (!Symmetric.positive(root)) {
                return Fit.none(Reason.NOT_CONVERGED, data.n());
            }
            double[] move = Symmetric.solve(root, slope.gradient());
            if (dot(move, slope.gradient()) < 1e-16 * Math.abs(value)) {
                return Fit.of(model(data, likelihood, at, root, value, empty));
            }
            double[] next = likelihood.better(at, move, value);
            at = next;
            value = likelihood.value(at);
        }
        return Fit.none(Reason.NOT_CONVERGED, data.n());
    }

    private static boolean separated(double[] at, Observations data, CumulativeLikelihood likelihood) {
        double[][] covariance = data.covariance();
        for (int i = 1; i < data.columns(); i++) {
            double slope = at[likelihood.thresholds() + i - 1];
            if (Math.abs(slope) * StrictMath.sqrt(covariance[i][i]) > SEPARATED) {
                return true;
            }
        }
        return false;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static ProportionalOdds model(
            Observations data,
            CumulativeLikelihood likelihood,
            double[] at,
            double[][] root,
            double value,
            double empty) {
        double[][] covariance = Symmetric.inverse(root);
        List<Coefficient> all = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            double se = StrictMath.sqrt(covariance[i][i]);
            double z = at[i] / se;
            all.add(new Coefficient(at[i], se, z, Tails.normal(z)));
        }
        int p = data.columns() - 1;
        double ratio = Math.max(0, 2 * (value - empty));
        return new ProportionalOdds(
                data.n(),
                all.subList(0, likelihood.thresholds()),
                all.subList(likelihood.thresholds(), all.size()),
                value,
                TestResult.of("likelihood-ratio", ratio, p, Tails.chiSquare(ratio, p), data.n()));
    }
}
