package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;

/** McDonald's ω_total of one factor (McDonald 1999). */
public final class Omega {
    private Omega() {}

    /**
     * {@code (Σλ)²/((Σλ)² + Σψ)} on the correlation matrix.
     *
     * @return method {@code omega-ml} or {@code omega-minres}; warning {@code heywood} when a uniqueness is at its bound;
     *     {@link Reason#TOO_FEW} for fewer than three items
     */
    public static Statistic total(double[][] r, Criterion criterion, long n) {
        if (r.length < 3) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        Fit<FactorModel> fit = FactorModel.fit(r, 1, criterion, n);
        return fit.statistic(model -> of(model, criterion, n));
    }

    /** The same of answers; method {@code weighted-omega-ml} … where respondents do not all weigh the same. */
    public static Statistic total(Observations data, Criterion criterion) {
        Statistic omega = total(Symmetric.correlation(data.covariance()), criterion, data.n());
        return data.weighted() && omega instanceof Estimate estimate
                ? estimate.by("weighted-" + estimate.method())
                : omega;
    }

    private static Estimate of(FactorModel model, Criterion criterion, long n) {
        double loadings = 0;
        double own = 0;
        for (int i = 0; i < model.uniquenesses().length; i++) {
            loadings += model.loadings()[i][0];
            own += model.uniquenesses()[i];
        }
        double common = loadings * loadings;
        String method = criterion == Criterion.MINRES ? "omega-minres" : "omega-ml";
        Estimate omega = Estimate.plain(common / (common + own), n, method);
        return model.heywood() ? omega.warn("heywood") : omega;
    }
}
