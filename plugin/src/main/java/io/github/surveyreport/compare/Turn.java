package io.github.surveyreport.compare;

import io.github.surveyreport.config.Scorecard.Better;
import java.util.Optional;

/** Which way a number went. */
public enum Turn {
    BETTER,
    WORSE,
    /** It did not change, or nobody can say whether more of it is good. */
    NEITHER;

    /** @param difference later minus earlier */
    static Turn of(Optional<Better> better, double difference) {
        if (better.isEmpty() || difference == 0) {
            return NEITHER;
        }
        return difference > 0 == (better.get() == Better.HIGHER) ? BETTER : WORSE;
    }
}
