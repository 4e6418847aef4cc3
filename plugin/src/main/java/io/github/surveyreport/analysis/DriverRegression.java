package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.model.LinearModel;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The linear regression of the outcome: how well it fits, and a slope per driver. */
final class DriverRegression {
    private final ModelScope scope;
    private final DriverData data;

    DriverRegression(ModelScope scope, DriverData data) {
        this.scope = scope;
        this.data = data;
    }

    void put() {
        whole("r2", model -> data.plain(model.r2(), "r2"));
        whole("r2-adjusted", model -> data.plain(model.adjustedR2(), "r2"));
        whole("sigma", model -> data.plain(model.sigma(), "least-squares"));
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
        number(question, "se", Unit.NUMBER, LinearModel.Coefficient::se);
        number(question, "t", Unit.NUMBER, LinearModel.Coefficient::t);
        number(question, "p", Unit.P_VALUE, LinearModel.Coefficient::p);
        number(question, "beta", Unit.NUMBER, LinearModel.Coefficient::beta);
        number(question, "vif", Unit.NUMBER, LinearModel.Coefficient::vif);
    }

    private void number(String question, String statistic, Unit unit, ToDoubleFunction<LinearModel.Coefficient> of) {
        put(
                question,
                statistic,
                unit,
                model -> data.plain(of.applyAsDouble(coefficient(model, question)), "least-squares"));
    }

    private void put(String question, String statistic, Unit unit, Function<LinearModel, Statistic> number) {
        boolean told = data.place(question) >= 0 || data.linear().model().isEmpty();
        Statistic result = told ? data.linear().statistic(number) : new NotComputable(Reason.NO_VARIANCE, data.n());
        scope.put("driver." + question, statistic, unit, result);
    }

    private Statistic correlation(String question) {
        int[] both = {0, 1 + data.place(question)};
        double[][] covariance = data.data().select(both).covariance();
        return data.plain(Symmetric.correlation(covariance)[0][1], "pearson");
    }

    private LinearModel.Coefficient coefficient(LinearModel model, String question) {
        return model.slopes().get(data.place(question));
    }

    private Statistic withInterval(LinearModel.Coefficient coefficient) {
        double df = data.n() - data.used().size() - 1.0;
        double half = Quantiles.t(scope.confidence(), df) * coefficient.se();
        return data.marked(Estimate.withInterval(
                coefficient.b(), coefficient.b() - half, coefficient.b() + half, data.n(), "least-squares"));
    }
}
