package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import java.util.OptionalDouble;

/**
 * A number that went into another.
 *
 * @param measure the number itself: the share of a level, the score of an indicator, the value of the wave before
 * @param factor what it counts as (the score of a level) or its weight; empty where it goes in as it is
 * @param respondents how many gave this answer; empty where that is not the kind of part, or respondents are weighted
 */
public record Part(Measure measure, OptionalDouble factor, OptionalDouble respondents) {
    static Part of(Measure measure) {
        return new Part(measure, OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Part weighing(Measure measure, double weight) {
        return new Part(measure, OptionalDouble.of(weight), OptionalDouble.empty());
    }
}
