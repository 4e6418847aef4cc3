package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.model.ProportionalOdds;
import java.util.function.ToDoubleFunction;

/** The ordinal model of the outcome, which does not take the distances between its levels as equal. */
final class DriverOdds {
    private static final String METHOD = "proportional-odds";

    private final ModelScope scope;
    private final DriverData data;
    private final Fit<ProportionalOdds> odds;

    DriverOdds(ModelScope scope, DriverData data) {
        this.scope = scope;
        this.data = data;
        this.odds = data.linear()
                .reason()
                .map(none -> Fit.<ProportionalOdds>none(none.reason(), none.n()))
                .orElseGet(() -> ProportionalOdds.fit(data.data()));
    }

    void put() {
        scope.put(
                "ordinal",
                "log-likelihood",
                Unit.NUMBER,
                odds.statistic(model -> data.plain(model.logLikelihood(), METHOD)));
        scope.putTest("ordinal", "", odds.outcome(ProportionalOdds::ratio));
        odds.model().ifPresent(this::thresholds);
        for (int place = 0; place < data.used().size(); place++) {
            slope(place);
        }
    }

    private void thresholds(ProportionalOdds model) {
        for (int k = 0; k < model.thresholds().size(); k++) {
            double value = model.thresholds().get(k).value();
            scope.put("ordinal", "threshold:" + (k + 1), Unit.NUMBER, data.coefficient(value, METHOD));
        }
    }

    private void slope(int place) {
        number(place, "b", Unit.NUMBER, ProportionalOdds.Coefficient::value);
        number(place, "se", Unit.NUMBER, ProportionalOdds.Coefficient::se);
        number(place, "z", Unit.NUMBER, ProportionalOdds.Coefficient::z);
        number(place, "p", Unit.P_VALUE, ProportionalOdds.Coefficient::p);
        Statistic ratio = odds.statistic(model -> ratio(model.slopes().get(place)));
        scope.put(id(place), "odds-ratio", Unit.NUMBER, ratio);
    }

    private void number(int place, String statistic, Unit unit, ToDoubleFunction<ProportionalOdds.Coefficient> of) {
        Statistic number = odds.statistic(
                model -> data.coefficient(of.applyAsDouble(model.slopes().get(place)), METHOD));
        scope.put(id(place), statistic, unit, number);
    }

    private String id(int place) {
        return "ordinal." + data.used().get(place);
    }

    private Statistic ratio(ProportionalOdds.Coefficient slope) {
        double half = Quantiles.z(scope.confidence()) * slope.se();
        return data.marked(Estimate.withInterval(
                StrictMath.exp(slope.value()),
                StrictMath.exp(slope.value() - half),
                StrictMath.exp(slope.value() + half),
                data.n(),
                data.linearised(METHOD)));
    }
}
