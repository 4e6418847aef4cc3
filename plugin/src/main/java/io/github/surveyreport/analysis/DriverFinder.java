package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.model.Importance;
import io.github.surveyreport.stats.model.ImportanceIntervals;
import io.github.surveyreport.stats.model.ImportancePerformance;
import io.github.surveyreport.stats.model.LinearModel;
import io.github.surveyreport.stats.model.ProportionalOdds;
import io.github.surveyreport.stats.model.Resampling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the outcome goes with in the last wave. */
final class DriverFinder {
    private static final int INDICATIVE_BELOW = 100;
    private static final int ROWS_PER_DRIVER = 10;

    private final ModelScope scope;
    private final Optional<Drivers> drivers;

    DriverFinder(Scope scope) {
        this.scope = new ModelScope(scope);
        this.drivers = scope.study().methods().drivers();
    }

    List<Measure> measures() {
        drivers.ifPresent(declared -> new Models(declared).put());
        return scope.measures();
    }

    /** The models of one outcome. */
    private final class Models {
        private final Drivers declared;
        private final List<String> used = new ArrayList<>();
        private final Observations data;
        private final Fit<LinearModel> linear;
        private final boolean indicative;

        Models(Drivers declared) {
            this.declared = declared;
            List<String> all = new ArrayList<>(List.of(declared.outcome()));
            all.addAll(declared.questions());
            Observations everything = scope.complete(all);
            List<Integer> columns = new ArrayList<>(List.of(0));
            for (int i = 1; i < all.size(); i++) {
                if (everything.n() == 0 || !everything.constant(i)) {
                    columns.add(i);
                    used.add(all.get(i));
                }
            }
            data = everything.select(
                    columns.stream().mapToInt(Integer::intValue).toArray());
            linear = scope.forbidden(data.n())
                    .map(none -> Fit.<LinearModel>none(none.reason(), none.n()))
                    .orElseGet(() -> used.isEmpty() ? Fit.none(Reason.NO_VARIANCE, data.n()) : LinearModel.fit(data));
            indicative = data.n() < INDICATIVE_BELOW || data.n() < (long) ROWS_PER_DRIVER * used.size();
            scope.putCorrelations(all, everything);
        }

        void put() {
            scope.putBase("drivers", data.n());
            regression();
            for (String question : declared.questions()) {
                slope(question);
            }
            importance();
            ordinal();
        }

        private void regression() {
            number("r2", model -> plain(model.r2(), "r2"));
            number("r2-adjusted", model -> plain(model.adjustedR2(), "r2"));
            number("sigma", model -> plain(model.sigma(), "least-squares"));
            number("intercept", model -> slope(model.intercept()));
            scope.putTest("drivers", "", outcome(linear, LinearModel::f));
        }

        private void number(String statistic, Function<LinearModel, Statistic> number) {
            scope.put("drivers", statistic, Unit.NUMBER, linear.statistic(number));
        }

        private void slope(String question) {
            put(question, "r", Unit.NUMBER, model -> correlation(question));
            put(question, "b", Unit.NUMBER, model -> slope(coefficient(model, question)));
            put(
                    question,
                    "se",
                    Unit.NUMBER,
                    model -> plain(coefficient(model, question).se(), "least-squares"));
            put(
                    question,
                    "t",
                    Unit.NUMBER,
                    model -> plain(coefficient(model, question).t(), "least-squares"));
            put(
                    question,
                    "p",
                    Unit.P_VALUE,
                    model -> plain(coefficient(model, question).p(), "least-squares"));
            put(
                    question,
                    "beta",
                    Unit.NUMBER,
                    model -> plain(coefficient(model, question).beta(), "least-squares"));
            put(
                    question,
                    "vif",
                    Unit.NUMBER,
                    model -> plain(coefficient(model, question).vif(), "least-squares"));
        }

        private void put(String question, String statistic, Unit unit, Function<LinearModel, Statistic> number) {
            Statistic result = used.contains(question) || linear.model().isEmpty()
                    ? linear.statistic(number)
                    : new NotComputable(Reason.NO_VARIANCE, data.n());
            scope.put("driver." + question, statistic, unit, result);
        }

        private Statistic correlation(String question) {
            int[] both = {0, 1 + used.indexOf(question)};
            double[][] covariance = data.select(both).covariance();
            return plain(Symmetric.correlation(covariance)[0][1], "pearson");
        }

        private LinearModel.Coefficient coefficient(LinearModel model, String question) {
            return model.slopes().get(used.indexOf(question));
        }

        private Statistic slope(LinearModel.Coefficient coefficient) {
            double half = Quantiles.t(scope.confidence(), data.n() - used.size() - 1.0) * coefficient.se();
            return warned(Estimate.withInterval(
                    coefficient.b(), coefficient.b() - half, coefficient.b() + half, data.n(), "least-squares"));
        }

        private void importance() {
            Optional<double[][]> r = linear.model().map(model -> Symmetric.correlation(data.covariance()));
            Optional<Resampling> samples =
                    r.map(correlations -> ImportanceIntervals.resampling(data, declared.resamples()));
            List<Statistic> johnson = shares(
                    "johnson",
                    r.map(Importance::johnson),
                    samples.flatMap(drawn -> ImportanceIntervals.johnson(drawn, scope.confidence())));
            boolean few = used.size() <= Importance.MOST_FOR_SHAPLEY;
            List<Statistic> shapley = shares(
                    "shapley",
                    r.filter(correlations -> few).map(Importance::shapley),
                    samples.filter(drawn -> few)
                            .flatMap(drawn -> ImportanceIntervals.shapley(drawn, scope.confidence())));
            plane(declared.importance() == Drivers.Importance.SHAPLEY && few ? shapley : johnson);
        }

        /** Parts of R² and their shares, per declared driver. */
        private List<Statistic> shares(
                String method, Optional<double[]> parts, Optional<ImportanceIntervals> intervals) {
            List<Statistic> shares = new ArrayList<>();
            for (String question : declared.questions()) {
                int place = used.indexOf(question);
                Statistic none = linear.reason()
                        .orElse(new NotComputable(place < 0 ? Reason.NO_VARIANCE : Reason.TOO_FEW, data.n()));
                boolean known = parts.isPresent() && place >= 0;
                Statistic share = known ? share(method, parts.get(), intervals, place) : none;
                Statistic part = known ? plain(parts.get()[place], method) : none;
                scope.put("driver." + question, method, Unit.NUMBER, part);
                scope.put("driver." + question, method + "-share", Unit.SHARE, share);
                shares.add(share);
            }
            return shares;
        }

        private Statistic share(String method, double[] parts, Optional<ImportanceIntervals> intervals, int place) {
            double share = Importance.shares(parts)[place];
            if (intervals.isEmpty()) {
                return warned(Estimate.plain(share, data.n(), method).warn("no-interval"));
            }
            double low = Math.min(share, intervals.get().low()[place]);
            double high = Math.max(share, intervals.get().high()[place]);
            return warned(Estimate.withInterval(share, low, high, data.n(), method + "-bootstrap"));
        }

        private void plane(List<Statistic> importance) {
            List<ImportancePerformance.Item> items = new ArrayList<>();
            List<String> placed = new ArrayList<>();
            for (int i = 0; i < importance.size(); i++) {
                String question = declared.questions().get(i);
                Statistic mean = Mean.of(scope.answers(question).histogram(), scope.confidence());
                if (importance.get(i) instanceof Estimate important && mean instanceof Estimate performance) {
                    items.add(new ImportancePerformance.Item(performance, important));
                    placed.add(question);
                    scope.put("ipa." + question, "performance", Unit.SCALE, performance);
                    scope.put("ipa." + question, "importance", Unit.SHARE, important);
                }
            }
            if (items.isEmpty()) {
                return;
            }
            ImportancePerformance plane = ImportancePerformance.of(items);
            scope.put("ipa", "performance-line", Unit.SCALE, plain(plane.performance(), "grand-mean"));
            scope.put("ipa", "importance-line", Unit.SHARE, plain(plane.importance(), "grand-mean"));
            for (int i = 0; i < placed.size(); i++) {
                ImportancePerformance.Place place = plane.places().get(i);
                Estimate quadrant = Estimate.plain(place.quadrant().number(), data.n(), "quadrant");
                scope.put(
                        "ipa." + placed.get(i),
                        "quadrant",
                        Unit.COUNT,
                        place.unstable() ? quadrant.warn("unstable-quadrant") : quadrant);
            }
        }

        private void ordinal() {
            Fit<ProportionalOdds> odds = linear.reason()
                    .map(none -> Fit.<ProportionalOdds>none(none.reason(), none.n()))
                    .orElseGet(() -> ProportionalOdds.fit(data));
            scope.put(
                    "ordinal",
                    "log-likelihood",
                    Unit.NUMBER,
                    odds.statistic(model -> plain(model.logLikelihood(), "proportional-odds")));
            scope.putTest("ordinal", "", outcome(odds, ProportionalOdds::ratio));
            odds.model().ifPresent(model -> {
                for (int k = 0; k < model.thresholds().size(); k++) {
                    scope.put(
                            "ordinal",
                            "threshold:" + (k + 1),
                            Unit.NUMBER,
                            plain(model.thresholds().get(k).value(), "proportional-odds"));
                }
            });
            for (String question : used) {
                int place = used.indexOf(question);
                odds(
                        question,
                        "b",
                        Unit.NUMBER,
                        odds,
                        model -> model.slopes().get(place).value());
                odds(
                        question,
                        "se",
                        Unit.NUMBER,
                        odds,
                        model -> model.slopes().get(place).se());
                odds(
                        question,
                        "z",
                        Unit.NUMBER,
                        odds,
                        model -> model.slopes().get(place).z());
                odds(
                        question,
                        "p",
                        Unit.P_VALUE,
                        odds,
                        model -> model.slopes().get(place).p());
                scope.put(
                        "ordinal." + question,
                        "odds-ratio",
                        Unit.NUMBER,
                        odds.statistic(model -> ratio(model.slopes().get(place))));
            }
        }

        private void odds(
                String question,
                String statistic,
                Unit unit,
                Fit<ProportionalOdds> odds,
                Function<ProportionalOdds, Double> number) {
            scope.put(
                    "ordinal." + question,
                    statistic,
                    unit,
                    odds.statistic(model -> plain(number.apply(model), "proportional-odds")));
        }

        private Statistic ratio(ProportionalOdds.Coefficient slope) {
            double half = Quantiles.z(scope.confidence()) * slope.se();
            return warned(Estimate.withInterval(
                    StrictMath.exp(slope.value()),
                    StrictMath.exp(slope.value() - half),
                    StrictMath.exp(slope.value() + half),
                    data.n(),
                    "proportional-odds"));
        }

        private Estimate plain(double value, String method) {
            return warned(Estimate.plain(value, data.n(), method));
        }

        private Estimate warned(Estimate estimate) {
            return indicative ? estimate.warn("indicative") : estimate;
        }
    }

    private static <T> TestOutcome outcome(Fit<T> fit, Function<T, TestOutcome> test) {
        return fit.model().map(test).orElseGet(() -> fit.reason().orElseThrow());
    }
}
