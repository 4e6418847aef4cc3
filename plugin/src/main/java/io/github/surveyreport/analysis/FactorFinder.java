package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.scale.Adequacy;
import io.github.surveyreport.stats.scale.FactorModel;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import io.github.surveyreport.stats.scale.ParallelAnalysis;
import io.github.surveyreport.stats.scale.Rotation;
import java.util.List;
import java.util.Optional;

/** Into how many groups the items of all scales fall, and which. */
final class FactorFinder {
    private static final int FACTORS_FROM = 50;
    private static final int ROWS_PER_ITEM = 5;
    private static final int SAMPLES = 500;

    private final ModelScope scope;
    private final List<String> items;
    private final Observations data;
    private final long n;

    FactorFinder(ModelScope scope, List<String> items) {
        this.scope = scope;
        this.items = items;
        this.data = scope.complete(items);
        this.n = data.n();
    }

    void put() {
        scope.putBase("factors", n, items);
        Optional<NotComputable> forbidden = forbidden();
        if (forbidden.isPresent()) {
            scope.put("factors", "kmo", Unit.NUMBER, forbidden.get());
            return;
        }
        double[][] r = Symmetric.correlation(data.covariance());
        adequacy(r);
        boolean few = n < FACTORS_FROM || n < (long) ROWS_PER_ITEM * items.size();
        if (few || data.effective() <= items.size() + 1) {
            scope.put("factors", "count", Unit.COUNT, new NotComputable(Reason.TOO_FEW, n));
            return;
        }
        int most = Math.max(1, count(r));
        for (int k = 1; k <= most && FactorModel.degrees(items.size(), k) >= 0; k++) {
            solution(r, k);
        }
    }

    private Optional<NotComputable> forbidden() {
        Optional<NotComputable> forbidden = scope.forbidden(n);
        return forbidden.isEmpty() && data.anyConstant()
                ? Optional.of(new NotComputable(Reason.CONSTANT_QUESTION, n))
                : forbidden;
    }

    private void adequacy(double[][] r) {
        Fit<Adequacy> adequacy = Adequacy.kmo(r, n);
        scope.put("factors", "kmo", Unit.NUMBER, adequacy.statistic(found -> plain(found.kmo(), "kmo")));
        scope.putTest("factors", "bartlett-", Adequacy.bartlett(data));
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            Statistic msa = adequacy.statistic(found -> plain(found.items()[item], "kmo"));
            scope.put("factor." + items.get(i), "msa", Unit.NUMBER, msa);
        }
    }

    /** How many factors stand out from chance. */
    private int count(double[][] r) {
        ParallelAnalysis parallel = ParallelAnalysis.of(r, data.effective(), SAMPLES);
        scope.put("factors", "count", Unit.COUNT, plain(parallel.factors(), "parallel-analysis"));
        for (int k = 0; k < items.size(); k++) {
            Estimate own = plain(parallel.eigenvalues()[k], "eigenvalue");
            Estimate chance = plain(parallel.chance()[k], "parallel-analysis");
            scope.put("factors", "eigenvalue:" + (k + 1), Unit.NUMBER, own);
            scope.put("factors", "chance:" + (k + 1), Unit.NUMBER, chance);
        }
        return parallel.factors();
    }

    /** Names such as {@code varimax:2:1}: of two factors, the first. */
    private void solution(double[][] r, int factors) {
        Fit<FactorModel> fit = FactorModel.fit(r, factors, Criterion.MAXIMUM_LIKELIHOOD, n);
        Optional<Rotation> varimax = fit.model().map(model -> Rotation.varimax(model.loadings()));
        Optional<Rotation> oblimin =
                fit.model().filter(model -> factors > 1).map(model -> Rotation.oblimin(model.loadings()));
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            scope.put(
                    "factor." + items.get(i),
                    "uniqueness:" + factors,
                    Unit.NUMBER,
                    fit.statistic(model -> loading(model, model.uniquenesses()[item], data)));
        }
        loadings("varimax:" + factors, factors, fit, varimax);
        if (factors > 1) {
            loadings("oblimin:" + factors, factors, fit, oblimin);
            correlations(factors, fit, oblimin);
        }
    }

    private void loadings(String name, int factors, Fit<FactorModel> fit, Optional<Rotation> rotation) {
        for (int i = 0; i < items.size(); i++) {
            for (int k = 0; k < factors; k++) {
                int item = i;
                int factor = k;
                Statistic loading = fit.statistic(
                        model -> loading(model, rotation.orElseThrow().loadings()[item][factor], data));
                scope.put("factor." + items.get(i), name + ":" + (k + 1), Unit.NUMBER, loading);
            }
        }
    }

    /** Of oblique factors, each pair once. */
    private void correlations(int factors, Fit<FactorModel> fit, Optional<Rotation> oblimin) {
        for (int a = 0; a < factors; a++) {
            for (int b = a + 1; b < factors; b++) {
                int one = a;
                int other = b;
                String name = "correlation:" + factors + ":" + (a + 1) + "-" + (b + 1);
                Statistic correlation = fit.statistic(
                        model -> loading(model, oblimin.orElseThrow().correlations()[one][other], data));
                scope.put("factors", name, Unit.NUMBER, correlation);
            }
        }
    }

    private Estimate plain(double value, String method) {
        return Estimate.plain(value, n, ModelScope.method(data, method));
    }

    /** Marked where a uniqueness fell to its bound. */
    static Statistic loading(FactorModel model, double value, Observations data) {
        Estimate loading = Estimate.plain(value, data.n(), ModelScope.method(data, "factor-ml"));
        return model.heywood() ? loading.warn("heywood") : loading;
    }
}
