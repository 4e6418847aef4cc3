package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An improvement action (G1).
 *
 * @param issue id of the issue it answers
 * @param owner responsible department
 * @param person responsible person; shown only where {@link Tracking.Owners} says so
 * @param progress 0..100
 * @param supports supporting departments
 * @param completed when it was finished; given exactly when {@code status} is DONE
 * @param goal what it is to reach, in words
 * @param target what it is to reach, measurable and dated
 * @param budget in the study's currency unit
 * @param benefit expected benefit in the same unit
 * @param benefitMonths months over which the benefit is expected to come in
 * @param note lesson learned, or analysis of why it did not work; Markdown
 * @param at where it is written
 */
public record Action(
        String id,
        String title,
        Optional<String> issue,
        Kind kind,
        String owner,
        Optional<String> person,
        List<String> supports,
        LocalDate start,
        LocalDate due,
        Optional<LocalDate> completed,
        Status status,
        int progress,
        Optional<String> goal,
        Optional<Target> target,
        Optional<Double> budget,
        Optional<Double> benefit,
        int benefitMonths,
        Optional<String> note,
        Location at) {
    public Action {
        supports = List.copyOf(supports);
    }

    /** What an action changes: how work is done, who does it, or with what. */
    public enum Kind {
        PROCESS,
        PEOPLE,
        RESOURCE
    }

    /** As its owner reports it; whether that is in time is computed. */
    public enum Status {
        PLANNED,
        IN_PROGRESS,
        DONE,
        CANCELLED
    }

    /**
     * A SMART target: measurable and dated.
     *
     * @param measure what is measured: a question's statistic, a scorecard indicator or a service level
     * @param better whether the value must reach {@code value} from below or from above
     * @param value in the measure's own unit (shares in per cent)
     * @param before id of the wave before the action
     * @param after id of the wave in which the effect is judged
     */
    public record Target(Subject measure, Scorecard.Better better, double value, String before, String after) {}

    /** What a target is set on. */
    public sealed interface Subject permits OnQuestion, OnIndicator, OnService {}

    /** @param groups grouping id → value id; empty for all respondents */
    public record OnQuestion(String question, Scorecard.Of statistic, java.util.Map<String, String> groups)
            implements Subject {
        public OnQuestion {
            groups = java.util.Map.copyOf(groups);
        }
    }

    /** An indicator of the scorecard, by id; its actual value, in its own unit. */
    public record OnIndicator(String indicator) implements Subject {}

    /** The share of all records that meet a service level, in per cent. */
    public record OnService(String level) implements Subject {}
}
