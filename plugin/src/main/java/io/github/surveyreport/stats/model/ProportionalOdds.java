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
 * @param logLikelihood at the maximum, weights being 1 on average
 * @param ratio test that all slopes are 0: {@code likelihood-ratio}, weighted {@code wald-linearised}
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
     * Maximum likelihood by Newton's method with step halving; standard errors from the observed information H. Where
     * respondents do not all weigh the same, the weighted likelihood (weights of mean 1) and the linearised covariance
     * {@code n/(n − 1)·H⁻¹(Σuᵢuᵢᵀ)H⁻¹} of the weighted scores u (R {@code survey::svyolr} without clusters), which with
     * equal weights is not the classical one.
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
        return Symmetric.eigen(among).smallest() < Symmetric.COLLINEAR
                ? Fit.none(Reason.COLLINEAR, data.n())
                : climb(data, likelihood);
    }

    private static Fit<ProportionalOdds> climb(Observations data, CumulativeLikelihood likelihood) {
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
                return new Top(data, likelihood, at, root, value).model(empty);
            }
            at = likelihood.better(at, move, value);
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

    /** Where the likelihood is largest, with the root of the information there. */
    private record Top(Observations data, CumulativeLikelihood likelihood, double[] at, double[][] root, double value) {

        Fit<ProportionalOdds> model(double empty) {
            int p = data.columns() - 1;
            double[][] covariance = data.weighted()
                    ? Wald.covariance(data, row -> Symmetric.solve(root, likelihood.score(at, row)))
                    : Symmetric.inverse(root);
            if (!data.weighted()) {
                double ratio = Math.max(0, 2 * (value - empty));
                return Fit.of(model(covariance, test("likelihood-ratio", ratio, p)));
            }
            int[] slopes = new int[p];
            double[] b = new double[p];
            for (int i = 0; i < p; i++) {
                slopes[i] = likelihood.thresholds() + i;
                b[i] = at[slopes[i]];
            }
            return Wald.statistic(b, Symmetric.part(covariance, slopes))
                    .map(wald -> Fit.of(model(covariance, test("wald-linearised", wald, p))))
                    .orElseGet(() -> Fit.none(Reason.COLLINEAR, data.n()));
        }

        private TestResult test(String method, double statistic, int p) {
            return TestResult.of(method, statistic, p, Tails.chiSquare(statistic, p), data.n());
        }

        private ProportionalOdds model(double[][] covariance, TestResult test) {
            List<Coefficient> all = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                double se = StrictMath.sqrt(covariance[i][i]);
                double z = at[i] / se;
                all.add(new Coefficient(at[i], se, z, Tails.normal(z)));
            }
            int first = likelihood.thresholds();
            return new ProportionalOdds(data.n(), all.subList(0, first), all.subList(first, all.size()), value, test);
        }
    }
}
