package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.model.LinearModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the models of one outcome share.
 *
 * @param used drivers whose answers vary, in declared order
 * @param data complete answers: the outcome, then the used drivers
 * @param linear the regression of the outcome on the used drivers
 * @param indicative whether there are too few respondents for more than a hint
 */
record DriverData(Drivers declared, List<String> used, Observations data, Fit<LinearModel> linear, boolean indicative) {
    private static final int INDICATIVE_BELOW = 100;
    private static final int ROWS_PER_DRIVER = 10;

    /** @param everything complete answers: the outcome, then all declared drivers */
    static DriverData of(ModelScope scope, Drivers declared, Observations everything) {
        List<Integer> columns = new ArrayList<>(List.of(0));
        List<String> used = new ArrayList<>();
        for (int i = 0; i < declared.questions().size(); i++) {
            if (everything.n() == 0 || !everything.constant(i + 1)) {
                columns.add(i + 1);
                used.add(declared.questions().get(i));
            }
        }
        Observations data =
                everything.select(columns.stream().mapToInt(Integer::intValue).toArray());
        boolean few = data.n() < INDICATIVE_BELOW || data.n() < (long) ROWS_PER_DRIVER * used.size();
        return new DriverData(declared, used, data, fit(scope, used, data), few);
    }

    private static Fit<LinearModel> fit(ModelScope scope, List<String> used, Observations data) {
        return scope.forbidden(data.n())
                .map(none -> Fit.<LinearModel>none(none.reason(), none.n()))
                .orElseGet(() -> used.isEmpty()
                        ? Fit.none(Reason.CONSTANT_QUESTION, data.n())
                        : ModelScope.ofAll(LinearModel.fit(data), data));
    }

    long n() {
        return data.n();
    }

    /** Place among the used drivers; −1 for one that does not vary. */
    int place(String question) {
        return used.indexOf(question);
    }

    /** Why a driver has no numbers: its own answers do not vary, or what the regression says. */
    Optional<NotComputable> none(String question) {
        Optional<NotComputable> reason = linear.reason();
        boolean forbidden = reason.map(NotComputable::reason)
                .filter(Set.of(Reason.NO_ANSWERS, Reason.SUPPRESSED, Reason.SMALL_BASE)::contains)
                .isPresent();
        return place(question) >= 0 || forbidden ? reason : Optional.of(new NotComputable(Reason.NO_VARIANCE, n()));
    }

    /** @param method without weights; {@code weighted-} before it where respondents do not all weigh the same */
    Estimate plain(double value, String method) {
        return marked(Estimate.plain(value, n(), method(method)));
    }

    String method(String plain) {
        return ModelScope.method(data, plain);
    }

    /** A coefficient or its error, whose covariance is linearised with weights. */
    Estimate coefficient(double value, String method) {
        return marked(Estimate.plain(value, n(), linearised(method)));
    }

    String linearised(String plain) {
        return data.weighted() ? "linearised-" + plain : plain;
    }

    /** With the warning that all numbers of a small sample carry. */
    Estimate marked(Estimate estimate) {
        return indicative ? estimate.warn("indicative") : estimate;
    }
}
