package io.github.surveyreport.stats;

import java.util.OptionalDouble;

/** The result of a statistical procedure: a number with what it rests on, or the reason why there is none. */
public sealed interface Statistic permits Estimate, NotComputable {

    /** Number of valid observations, also when nothing could be computed. */
    long n();

    /** The value; empty when not computable. */
    OptionalDouble valueIfComputable();

    default boolean computable() {
        return valueIfComputable().isPresent();
    }
}
