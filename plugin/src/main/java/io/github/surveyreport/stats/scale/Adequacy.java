package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;

/**
 * Whether correlations are worth a factor analysis.
 *
 * @param kmo Kaiser–Meyer–Olkin measure of all items, 0..1 (Kaiser and Rice 1974)
 * @param items the measure of sampling adequacy of each item
 */
public record Adequacy(double kmo, double[] items) {

    /** Squared correlations against squared partial correlations; {@link Reason#COLLINEAR} when R is singular. */
    public static Fit<Adequacy> kmo(double[][] r, long n) {
        double[][] root = Symmetric.root(r, Symmetric.COLLINEAR);
        if (!Symmetric.positive(root)) {
            return Fit.none(Reason.COLLINEAR, n);
        }
        double[][] inverse = Symmetric.inverse(root);
        double[] each = new double[r.length];
        double all = 0;
        double allPartial = 0;
        for (int i = 0; i < r.length; i++) {
            double squares = 0;
            double partial = 0;
            for (int j = 0; j < r.length; j++) {
                if (j != i) {
                    squares += r[i][j] * r[i][j];
                    partial += inverse[i][j] * inverse[i][j] / (inverse[i][i] * inverse[j][j]);
                }
            }
            each[i] = squares + partial > 0 ? squares / (squares + partial) : 0;
            all += squares;
            allPartial += partial;
        }
        if (!(all + allPartial > 0)) {
            return Fit.none(Reason.NO_VARIANCE, n);
        }
        return Fit.of(new Adequacy(all / (all + allPartial), each));
    }

    /** Bartlett's test of sphericity (1950): {@code −(n − 1 − (2p + 5)/6)·ln|R|}, p(p−1)/2 degrees of freedom. */
    public static TestOutcome bartlett(double[][] r, long n) {
        return bartlett(r, n, n, "bartlett");
    }

    /**
     * The same from weighted correlations, on the effective number of respondents.
     *
     * @return method {@code bartlett-effective} where respondents do not all weigh the same
     */
    public static TestOutcome bartlett(Observations data) {
        double[][] r = Symmetric.correlation(data.covariance());
        return bartlett(r, data.n(), data.effective(), data.weighted() ? "bartlett-effective" : "bartlett");
    }

    private static TestOutcome bartlett(double[][] r, long n, double effective, String method) {
        int p = r.length;
        double[][] root = Symmetric.root(r, Symmetric.COLLINEAR);
        double factor = effective - 1 - (2 * p + 5) / 6.0;
        if (factor <= 0 || p < 2) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        if (!Symmetric.positive(root)) {
            return new NotComputable(Reason.COLLINEAR, n);
        }
        double statistic = Math.max(0, -factor * Symmetric.logDeterminant(root));
        double degrees = p * (p - 1) / 2.0;
        return TestResult.of(method, statistic, degrees, Tails.chiSquare(statistic, degrees), n);
    }
}
