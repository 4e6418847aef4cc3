package io.github.surveyreport.stats;

import java.util.Optional;
import java.util.function.Function;

/**
 * A fitted model of several numbers, or the reason why there is none.
 *
 * @param model empty when it cannot be fitted
 * @param reason present exactly when {@code model} is empty
 */
public record Fit<T>(Optional<T> model, Optional<NotComputable> reason) {
    public Fit {
        if (model.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("either a model or a reason");
        }
    }

    /** A model that could be fitted. */
    public static <T> Fit<T> of(T model) {
        return new Fit<>(Optional.of(model), Optional.empty());
    }

    /** @param n observations there were */
    public static <T> Fit<T> none(NotComputable.Reason reason, long n) {
        return new Fit<>(Optional.empty(), Optional.of(new NotComputable(reason, n)));
    }

    /** A number of the model, or the reason. */
    public Statistic statistic(Function<T, Statistic> number) {
        return model.map(number).orElseGet(reason::orElseThrow);
    }

    /** A test of the model, or the reason. */
    public TestOutcome outcome(Function<T, TestOutcome> test) {
        return model.map(test).orElseGet(reason::orElseThrow);
    }
}
