package io.github.surveyreport.analysis;

import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.scale.Adequacy;
import io.github.surveyreport.stats.scale.FactorModel;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import io.github.surveyreport.stats.scale.Omega;
import io.github.surveyreport.stats.scale.ParallelAnalysis;
import io.github.surveyreport.stats.scale.Reliability;
import io.github.surveyreport.stats.scale.Rotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How well the questions of the last wave measure what they are meant to measure. */
final class ScaleFinder {
    private static final int FACTORS_FROM = 50;
    private static final int ROWS_PER_ITEM = 5;
    private static final int SAMPLES = 500;

    private final ModelScope scope;
    private final List<MultiItemScale> scales;

    ScaleFinder(Scope scope) {
        this.scope = new ModelScope(scope);
        this.scales = scope.study().methods().scales();
    }

    List<Measure> measures() {
        scales.forEach(this::scale);
        Set<String> items = new LinkedHashSet<>();
        scales.forEach(scale -> scale.questions().stream().filter(scope::asked).forEach(items::add));
        if (items.size() > 2) {
            factors(List.copyOf(items));
        }
        return scope.measures();
    }

    private void scale(MultiItemScale scale) {
        String id = "scale." + scale.id();
        boolean asked = scale.questions().stream().allMatch(scope::asked);
        Observations data = scope.complete(scale.questions());
        Optional<NotComputable> forbidden =
                asked ? scope.forbidden(data.n()) : Optional.of(new NotComputable(Reason.NOT_ASKED, 0));
        Fit<Reliability> fit = forbidden
                .map(none -> Fit.<Reliability>none(none.reason(), none.n()))
                .orElseGet(() -> Reliability.of(data, scope.confidence()));
        long n = data.n();
        scope.putBase(id, n);
        scope.put(id, "alpha", Unit.NUMBER, fit.statistic(Reliability::alpha));
        scope.put(
                id,
                "alpha-standardised",
                Unit.NUMBER,
                fit.statistic(model -> Estimate.plain(model.standardised(), n, "alpha")));
        scope.put(
                id,
                "mean-r",
                Unit.NUMBER,
                fit.statistic(model -> Estimate.plain(model.meanCorrelation(), n, "pearson")));
        for (Criterion criterion : Criterion.values()) {
            String name = criterion == Criterion.MINRES ? "omega-minres" : "omega";
            scope.put(
                    id,
                    name,
                    Unit.NUMBER,
                    fit.statistic(model -> Omega.total(Symmetric.correlation(data.covariance()), criterion, n)));
        }
        Fit<FactorModel> one = fit.reason()
                .map(none -> Fit.<FactorModel>none(none.reason(), none.n()))
                .orElseGet(() ->
                        FactorModel.fit(Symmetric.correlation(data.covariance()), 1, Criterion.MAXIMUM_LIKELIHOOD, n));
        for (int i = 0; i < scale.questions().size(); i++) {
            int item = i;
            String of = "item." + scale.id() + "." + scale.questions().get(i);
            scope.put(
                    of,
                    "item-total",
                    Unit.NUMBER,
                    fit.statistic(model -> model.items().get(item).itemTotal()));
            scope.put(
                    of,
                    "alpha-dropped",
                    Unit.NUMBER,
                    fit.statistic(model -> model.items().get(item).alphaDropped()));
            scope.put(of, "loading", Unit.NUMBER, one.statistic(model -> loading(model, model.loadings()[item][0], n)));
        }
    }

    private static Statistic loading(FactorModel model, double value, long n) {
        Estimate loading = Estimate.plain(value, n, "factor-ml");
        return model.heywood() ? loading.warn("heywood") : loading;
    }

    private void factors(List<String> items) {
        Observations data = scope.complete(items);
        long n = data.n();
        scope.putBase("factors", n);
        Optional<NotComputable> forbidden = scope.forbidden(n);
        if (forbidden.isEmpty() && data.anyConstant()) {
            forbidden = Optional.of(new NotComputable(Reason.NO_VARIANCE, n));
        }
        if (forbidden.isPresent()) {
            scope.put("factors", "kmo", Unit.NUMBER, forbidden.get());
            return;
        }
        double[][] r = Symmetric.correlation(data.covariance());
        adequacy(items, r, n);
        if (n < FACTORS_FROM || n < (long) ROWS_PER_ITEM * items.size()) {
            scope.put("factors", "count", Unit.COUNT, new NotComputable(Reason.TOO_FEW, n));
            return;
        }
        ParallelAnalysis parallel = ParallelAnalysis.of(r, n, SAMPLES);
        scope.put("factors", "count", Unit.COUNT, Estimate.plain(parallel.factors(), n, "parallel-analysis"));
        for (int k = 0; k < items.size(); k++) {
            scope.put(
                    "factors",
                    "eigenvalue:" + (k + 1),
                    Unit.NUMBER,
                    Estimate.plain(parallel.eigenvalues()[k], n, "eigenvalue"));
            scope.put(
                    "factors",
                    "chance:" + (k + 1),
                    Unit.NUMBER,
                    Estimate.plain(parallel.chance()[k], n, "parallel-analysis"));
        }
        int most = Math.max(1, parallel.factors());
        for (int k = 1; k <= most && FactorModel.degrees(items.size(), k) >= 0; k++) {
            loadings(items, r, k, n);
        }
    }

    private void adequacy(List<String> items, double[][] r, long n) {
        Fit<Adequacy> adequacy = Adequacy.kmo(r, n);
        scope.put("factors", "kmo", Unit.NUMBER, adequacy.statistic(found -> Estimate.plain(found.kmo(), n, "kmo")));
        TestOutcome bartlett = Adequacy.bartlett(r, n);
        scope.putTest("factors", "bartlett-", bartlett);
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            scope.put(
                    "factor." + items.get(i),
                    "msa",
                    Unit.NUMBER,
                    adequacy.statistic(found -> Estimate.plain(found.items()[item], n, "kmo")));
        }
    }

    /** Names such as {@code varimax:2:1}: of two factors, the first. */
    private void loadings(List<String> items, double[][] r, int factors, long n) {
        Fit<FactorModel> fit = FactorModel.fit(r, factors, Criterion.MAXIMUM_LIKELIHOOD, n);
        Optional<Rotation> varimax = fit.model().map(model -> Rotation.varimax(model.loadings()));
        Optional<Rotation> oblimin =
                fit.model().filter(model -> factors > 1).map(model -> Rotation.oblimin(model.loadings()));
        for (int i = 0; i < items.size(); i++) {
            String id = "factor." + items.get(i);
            int item = i;
            scope.put(
                    id,
                    "uniqueness:" + factors,
                    Unit.NUMBER,
                    fit.statistic(model -> loading(model, model.uniquenesses()[item], n)));
            for (int k = 0; k < factors; k++) {
                int factor = k;
                scope.put(
                        id,
                        "varimax:" + factors + ":" + (k + 1),
                        Unit.NUMBER,
                        fit.statistic(model -> loading(model, varimax.get().loadings()[item][factor], n)));
                if (factors > 1) {
                    scope.put(
                            id,
                            "oblimin:" + factors + ":" + (k + 1),
                            Unit.NUMBER,
                            fit.statistic(model -> loading(model, oblimin.get().loadings()[item][factor], n)));
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < factors; a++) {
            for (int b = a + 1; b < factors; b++) {
                pairs.add(new int[] {a, b});
            }
        }
        pairs.forEach(pair -> scope.put(
                "factors",
                "correlation:" + factors + ":" + (pair[0] + 1) + "-" + (pair[1] + 1),
                Unit.NUMBER,
                fit.statistic(model -> loading(model, oblimin.get().correlations()[pair[0]][pair[1]], n))));
    }
}
