package io.github.surveyreport.stats;

import java.util.OptionalDouble;

/**
 * There is no number, for a stated reason.
 *
 * @param reason why
 * @param n number of valid observations (0 when suppressed: a suppressed cell does not give its size away)
 */
public record NotComputable(Reason reason, long n) implements Statistic, TestOutcome {

    /** Why a statistic has no value. The wording is in the theme's messages, {@code reason.<NAME>}. */
    public enum Reason {
        /** No valid answer. */
        NO_ANSWERS,
        /** One valid answer: no spread, no interval. */
        ONE_ANSWER,
        /** All answers are equal where the procedure needs spread. */
        NO_VARIANCE,
        /** All answers to one of several questions are equal where the procedure needs spread in each. */
        CONSTANT_QUESTION,
        /** Fewer than the configured minimum: the cell is hidden to protect respondents. */
        SUPPRESSED,
        /** No earlier wave holds this measure. */
        NO_PREVIOUS,
        /** Too little of the weighted parts is available. */
        LOW_COVERAGE,
        /** The input has no value for this wave. */
        NO_DATA,
        /** The configuration gives no target. */
        NO_TARGET,
        /** Levels have no numbers. */
        NO_SCORES,
        /** Fewer answers than the configured minimum base: no test is made. */
        SMALL_BASE,
        /** Too few observations for this procedure, whatever the minimum base. */
        TOO_FEW,
        /** Nothing differs between the pairs: no change to test. */
        NO_CHANGE,
        /** Variables are (nearly) linear combinations of each other. */
        COLLINEAR,
        /** An iteration did not settle. */
        NOT_CONVERGED,
        /** The groups are told apart perfectly: the estimate is infinite. */
        SEPARATION,
        /** Too few periods in time. */
        TOO_SHORT,
        /** The questions asked do not allow it. */
        NOT_ASKED,
        /** Nothing was paid: a return by the cost has no meaning. */
        NO_COST,
        /** Nothing comes in: the cost is never made up for. */
        NO_BENEFIT
    }

    @Override
    public OptionalDouble valueIfComputable() {
        return OptionalDouble.empty();
    }
}
