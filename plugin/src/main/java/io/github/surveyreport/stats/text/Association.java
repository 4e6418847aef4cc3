package io.github.surveyreport.stats.text;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;

/**
 * How far two terms go together in comments.
 *
 * @param comments all of them
 * @param first with the first term
 * @param second with the second term
 * @param both with both
 * @param minimum comments with both below which nothing is computed ({@link Reason#TOO_FEW}): a rare pair is together by
 *     chance
 */
public record Association(long comments, long first, long second, long both, long minimum) {
    public Association {
        if (both < 0 || both > Math.min(first, second) || first + second - both > comments) {
            throw new IllegalArgumentException("both terms are in some of the comments with either");
        }
    }

    /**
     * Of the comments with either term, the share with both (Jaccard 1901), 0..1.
     *
     * @return method {@code jaccard}; not computable where neither is said
     */
    public Statistic jaccard() {
        long either = first + second - both;
        return either == 0 ? none(Reason.NO_ANSWERS) : of((double) both / either, "jaccard");
    }

    /**
     * How many times as often together as by chance: {@code P(a, b)/(P(a)·P(b))}; 1 for independent terms.
     *
     * @return method {@code lift}; not computable where one is never said
     */
    public Statistic lift() {
        return first == 0 || second == 0 ? none(Reason.NO_ANSWERS) : of(ratio(), "lift");
    }

    /**
     * Normalised pointwise mutual information, {@code ln lift / −ln P(a, b)} (Bouma 2009): 1 only together, 0
     * independent, −1 never together.
     *
     * @return method {@code npmi}; not computable where one is never said ({@link Reason#NO_ANSWERS}) or both in every
     *     comment ({@link Reason#NO_VARIANCE})
     */
    public Statistic npmi() {
        if (first == 0 || second == 0) {
            return none(Reason.NO_ANSWERS);
        }
        if (both == comments) {
            return none(Reason.NO_VARIANCE);
        }
        double value = both == 0 ? -1 : StrictMath.log(ratio()) / -StrictMath.log((double) both / comments);
        return of(Math.max(-1, Math.min(1, value)), "npmi");
    }

    private double ratio() {
        return (double) both * comments / ((double) first * second);
    }

    private Statistic of(double value, String method) {
        return both < minimum ? none(Reason.TOO_FEW) : Estimate.plain(value, comments, method);
    }

    private NotComputable none(Reason reason) {
        return new NotComputable(reason, comments);
    }
}
