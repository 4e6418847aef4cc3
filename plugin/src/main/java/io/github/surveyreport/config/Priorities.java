package io.github.surveyreport.config;

import io.github.surveyreport.config.IssueCategory.Grade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How issues are ranked (F2). The score of an issue is the weighted sum of four parts, each {@code min(1, value /
 * fullMark)} and not below 0; importance is its grade; importance × urgency gives the priority.
 *
 * @param weights sum to 1
 * @param fullMarks the values at which a part reaches 1
 * @param highFrom score from which importance is high
 * @param mediumFrom score from which importance is medium
 * @param matrix importance → urgency → priority 1..5; complete
 * @param core which customers are core customers, and their weight in the reach part
 * @param satisfaction the question whose mean is compared between customers who mention an issue and who do not
 * @param raiseRising whether an issue whose share rises beyond chance is one grade more urgent than declared
 * @param raiseRegister entries of the feedback register in the last wave from which an issue is one grade more urgent than
 *     declared; empty for never. An issue that rises as well is raised once
 * @param resamples how often the ranking is made anew of customers drawn with replacement; 0 for never
 */
public record Priorities(
        Parts weights,
        Parts fullMarks,
        double highFrom,
        double mediumFrom,
        Map<Grade, Map<Grade, Integer>> matrix,
        Optional<Core> core,
        Optional<String> satisfaction,
        boolean raiseRising,
        OptionalInt raiseRegister,
        int resamples) {
    public Priorities {
        matrix = Map.copyOf(matrix);
    }

    /**
     * @param reach share of commenting customers affected, core customers weighted
     * @param frequency share of comments that mention it
     * @param gap points on the satisfaction scale between customers who do not mention it and who do
     * @param trend rise of the frequency against the previous wave, as a share
     */
    public record Parts(double reach, double frequency, double gap, double trend) {}

    /** Respondents of this group are core customers; each counts {@code weight} times in the reach part. */
    public record Core(String grouping, List<String> values, double weight) {
        public Core {
            values = List.copyOf(values);
        }
    }
}
