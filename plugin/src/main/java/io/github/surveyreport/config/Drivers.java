package io.github.surveyreport.config;

import java.util.List;

/**
 * What the outcome is explained by.
 *
 * @param outcome id of a scale question
 * @param questions ids of the scale questions that may drive it, at least two, not the outcome
 * @param importance what counts as derived importance in the importance–performance plane
 * @param resamples bootstrap samples for the intervals of importance
 */
public record Drivers(String outcome, List<String> questions, Importance importance, int resamples) {
    public Drivers {
        questions = List.copyOf(questions);
    }

    /** A measure of relative importance. */
    public enum Importance {
        /** Johnson 2000, relative weights. */
        JOHNSON,
        /** Lindeman, Merenda and Gold 1980; the Shapley value of R². */
        SHAPLEY
    }
}
