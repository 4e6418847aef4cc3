package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Correlation;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.model.LinearModel;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The linear regression of the outcome: how well it fits, and a slope per driver. */
final class DriverRegression {
    private static final String METHOD = "least-squares";

    private final ModelScope scope;
    private final DriverData data;

    DriverRegression(ModelScope scope, DriverData data) {
        this.scope = scope;
        this.data = data;
    }

    void put() {
        whole("r2", model -> data.plain(model.r2(), "r2"));
        whole("r2-adjusted", model -> data.plain(model.adjustedR2(), "r2"));
        whole("sigma", model -> data.plain(model.sigma(), METHOD));
        whole("intercept", model -> withInterval(model.intercept()));
        scope.putTest("drivers", "", data.linear().outcome(LinearModel::f));
        data.declared().questions().forEach(this::slope);
    }

    private void whole(String statistic, Function<LinearModel, Statistic> number) {
        scope.put("drivers", statistic, Unit.NUMBER, data.linear().statistic(number));
    }

    private void slope(String question) {
        put(question, "r", Unit.NUMBER, model -> correlation(question));
        put(question, "b", Unit.NUMBER, model -> withInterval(coefficient(model, question)));
        error(question, "se", Unit.NUMBER, LinearModel.Coefficient::se);
        error(question, "t", Unit.NUMBER, LinearModel.Coefficient::t);
        error(question, "p", Unit.P_VALUE, LinearModel.Coefficient::p);
        number(question, "beta", LinearModel.Coefficient::beta);
        number(question, "vif", LinearModel.Coefficient::vif);
    }

    private void error(String question, String statistic, Unit unit, ToDoubleFunction<LinearModel.Coefficient> of) {
        put(
                question,
                statistic,
                unit,
                model -> data.coefficient(of.applyAsDouble(coefficient(model, question)), METHOD));
    }

    private void number(String question, String statistic, ToDoubleFunction<LinearModel.Coefficient> of) {
        put(
                question,
                statistic,
                Unit.NUMBER,
                model -> data.plain(of.applyAsDouble(coefficient(model, question)), METHOD));
    }

    private void put(String question, String statistic, Unit unit, Function<LinearModel, Statistic> number) {
        Statistic result = data.none(question)
                .<Statistic>map(none -> none)
                .orElseGet(() -> data.linear().statistic(number));
        scope.put("driver." + question, statistic, unit, result);
    }

    private Statistic correlation(String question) {
        int[] both = {0, 1 + data.place(question)};
        double[][] covariance = data.data().select(both).covariance();
        double r = Symmetric.correlation(covariance)[0][1];
        return data.marked(Correlation.pearson(r, data.data(), scope.confidence()));
    }

    private LinearModel.Coefficient coefficient(LinearModel model, String question) {
        return model.slopes().get(data.place(question));
    }

    private Statistic withInterval(LinearModel.Coefficient coefficient) {
        double df = data.n() - data.used().size() - 1.0;
        double half = Quantiles.t(scope.confidence(), df) * coefficient.se();
        return data.marked(Estimate.withInterval(
                coefficient.b(), coefficient.b() - half, coefficient.b() + half, data.n(), data.linearised(METHOD)));
    }
}
