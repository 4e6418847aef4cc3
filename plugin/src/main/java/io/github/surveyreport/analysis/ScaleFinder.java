package io.github.surveyreport.analysis;

import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.scale.FactorModel;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import io.github.surveyreport.stats.scale.Omega;
import io.github.surveyreport.stats.scale.Reliability;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How well the questions of the last wave measure what they are meant to measure. */
final class ScaleFinder {
    private final Scope study;
    private final ModelScope scope;
    private final List<MultiItemScale> scales;

    ScaleFinder(Scope scope) {
        this.study = scope;
        this.scope = new ModelScope(scope);
        this.scales = scope.study().methods().scales();
    }

    List<Measure> measures() {
        scales.forEach(this::scale);
        List<String> items = items(study);
        if (items.size() > 2) {
            new FactorFinder(scope, items).put();
        }
        return scope.measures();
    }

    /** The items of all scales that the last wave asked, each once. */
    static List<String> items(Scope scope) {
        Set<String> items = new LinkedHashSet<>();
        for (MultiItemScale scale : scope.study().methods().scales()) {
            scale.questions().stream()
                    .filter(item -> scope.asked(scope.study().question(item), scope.lastIndex()))
                    .forEach(items::add);
        }
        return List.copyOf(items);
    }

    private void scale(MultiItemScale scale) {
        String id = "scale." + scale.id();
        boolean asked = scale.questions().stream().allMatch(scope::asked);
        Observations data = scope.complete(scale.questions());
        Optional<NotComputable> forbidden =
                asked ? scope.forbidden(data.n()) : Optional.of(new NotComputable(Reason.NOT_ASKED, 0));
        Fit<Reliability> fit = forbidden
                .map(none -> Fit.<Reliability>none(none.reason(), none.n()))
                .orElseGet(() -> ModelScope.ofAll(Reliability.of(data, scope.confidence()), data));
        scope.putBase(id, data.n(), scale.questions());
        number(id, "alpha", fit, Reliability::alpha);
        number(id, "alpha-standardised", fit, model -> plain(data, model.standardised(), "alpha"));
        if (asked && scale.questions().size() > 2) {
            scope.put(id, "alpha-pairwise", Unit.NUMBER, pairwise(scale, fit, AvailableAnswers::alpha));
            scope.put(
                    id,
                    "alpha-pairwise-standardised",
                    Unit.NUMBER,
                    pairwise(scale, fit, AvailableAnswers::standardisedAlpha));
        }
        number(id, "mean-r", fit, model -> plain(data, model.meanCorrelation(), "pearson"));
        for (Criterion criterion : Criterion.values()) {
            String name = criterion == Criterion.MINRES ? "omega-minres" : "omega";
            number(id, name, fit, model -> Omega.total(data, criterion));
        }
        items(scale, data, fit);
    }

    /** Of everybody who answered some of it, unless that and α together would tell what few answered. */
    private Statistic pairwise(
            MultiItemScale scale, Fit<Reliability> fit, Function<AvailableAnswers, Statistic> alpha) {
        if (fit.reason().isPresent()) {
            return fit.reason().get();
        }
        AvailableAnswers answers = scope.available(scale.questions());
        return scope.tells(answers) ? Disclosure.suppressed() : alpha.apply(answers);
    }

    private void items(MultiItemScale scale, Observations data, Fit<Reliability> all) {
        boolean constant = all.reason()
                .filter(none -> none.reason() == Reason.CONSTANT_QUESTION)
                .isPresent();
        Fit<FactorModel> factor = all.reason()
                .map(none -> Fit.<FactorModel>none(none.reason(), none.n()))
                .orElseGet(() -> FactorModel.fit(
                        Symmetric.correlation(data.covariance()), 1, Criterion.MAXIMUM_LIKELIHOOD, data.n()));
        for (int i = 0; i < scale.questions().size(); i++) {
            int item = i;
            Optional<NotComputable> own = constant && data.constant(i)
                    ? Optional.of(new NotComputable(Reason.NO_VARIANCE, data.n()))
                    : Optional.empty();
            Fit<Reliability> fit = own(all, own);
            Fit<FactorModel> one = own(factor, own);
            String of = "item." + scale.id() + "." + scale.questions().get(i);
            number(of, "item-total", fit, model -> model.items().get(item).itemTotal());
            number(of, "alpha-dropped", fit, model -> model.items().get(item).alphaDropped());
            number(of, "loading", one, model -> FactorFinder.loading(model, model.loadings()[item][0], data));
        }
    }

    /** What a question has for a reason of its own, before that of the whole. */
    private static <T> Fit<T> own(Fit<T> all, Optional<NotComputable> reason) {
        return reason.map(none -> Fit.<T>none(none.reason(), none.n())).orElse(all);
    }

    private static Estimate plain(Observations data, double value, String method) {
        return Estimate.plain(value, data.n(), ModelScope.method(data, method));
    }

    private <T> void number(String id, String statistic, Fit<T> fit, Function<T, Statistic> number) {
        scope.put(id, statistic, Unit.NUMBER, fit.statistic(number));
    }
}
