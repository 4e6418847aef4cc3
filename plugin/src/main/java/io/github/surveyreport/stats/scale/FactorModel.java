package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.Symmetric.Eigen;

/**
 * Common factors of a correlation matrix, unrotated.
 *
 * @param loadings {@code loadings[item][factor]}; each factor turned so that its loadings sum to 0 or more
 * @param uniquenesses variance of each item that is its own, {@link #LEAST}..1
 * @param discrepancy the minimum of the criterion
 * @param heywood whether a uniqueness ran to its bound: the solution is not proper
 */
public record FactorModel(double[][] loadings, double[] uniquenesses, double discrepancy, boolean heywood) {
    /** Smallest uniqueness, as in R's factanal. */
    static final double LEAST = 0.005;

    private static final int MOST_STEPS = 2000;

    /** What is made small. */
    public enum Criterion {
        /** Maximum likelihood (Lawley 1940; Jöreskog 1967). */
        MAXIMUM_LIKELIHOOD,
        /** Least squares of the residual correlations (Harman and Jones 1966). */
        MINRES
    }

    /**
     * Newton's method on the uniquenesses (Jöreskog 1967, with the approximate second derivatives), bounded and with
     * step halving.
     *
     * @param r correlations, not singular
     * @param n as stated when there is no result
     * @return {@link Reason#TOO_FEW} when the items do not suffice for so many factors; {@link Reason#COLLINEAR};
     *     {@link Reason#NOT_CONVERGED}
     */
    public static Fit<FactorModel> fit(double[][] r, int factors, Criterion criterion, long n) {
        if (degrees(r.length, factors) < 0 || factors < 1) {
            return Fit.none(Reason.TOO_FEW, n);
        }
        double[][] root = Symmetric.root(r, Symmetric.COLLINEAR);
        if (!Symmetric.positive(root)) {
            return Fit.none(Reason.COLLINEAR, n);
        }
        Uniquenesses search = new Uniquenesses(r, factors, criterion);
        double[] at = start(root, factors);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = search.step(at);
            double moved = 0;
            for (int i = 0; i < at.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] - at[i]));
            }
            at = next;
            if (moved < 1e-10) {
                return Fit.of(model(search, at, factors));
            }
        }
        return Fit.none(Reason.NOT_CONVERGED, n);
    }

    /** Degrees of freedom of the fit: {@code ((p − k)² − p − k)/2}. */
    public static int degrees(int items, int factors) {
        return ((items - factors) * (items - factors) - items - factors) / 2;
    }

    /** Jöreskog's start: {@code (1 − k/(2p))/rⁱⁱ}. */
    private static double[] start(double[][] root, int factors) {
        double[][] inverse = Symmetric.inverse(root);
        double[] at = new double[root.length];
        for (int i = 0; i < at.length; i++) {
            double guess = (1 - 0.5 * factors / at.length) / inverse[i][i];
            at[i] = Math.max(LEAST, Math.min(1, guess));
        }
        return at;
    }

    private static FactorModel model(Uniquenesses search, double[] at, int factors) {
        Eigen eigen = search.eigen(at);
        double[][] loadings = new double[at.length][factors];
        boolean heywood = false;
        for (int k = 0; k < factors; k++) {
            double sum = 0;
            for (int i = 0; i < at.length; i++) {
                loadings[i][k] = search.loading(eigen, at, i, k);
                sum += loadings[i][k];
            }
            for (int i = 0; i < at.length && sum < 0; i++) {
                loadings[i][k] = -loadings[i][k];
            }
        }
        for (double uniqueness : at) {
            heywood |= uniqueness <= LEAST * (1 + 1e-6);
        }
        return new FactorModel(loadings, at, search.value(at), heywood);
    }
}
