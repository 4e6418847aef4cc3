package io.github.surveyreport.config;

import io.github.surveyreport.config.Scorecard.Better;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised about service, as a share of records.
 *
 * @param better whether a larger share is better
 * @param target share 0..1
 * @param by what the share is broken down by, besides months
 */
public record ServiceLevel(String id, String label, Rule rule, Better better, Optional<Double> target, List<By> by) {
    public ServiceLevel {
        by = List.copyOf(by);
    }

    /** A breakdown. */
    public enum By {
        CHANNEL,
        TEAM
    }

    /** The limit in seconds where something is to be done within one. */
    public Optional<Long> limit() {
        return rule instanceof Within within ? Optional.of(within.limit()) : Optional.empty();
    }

    /** How a record is judged. */
    public sealed interface Rule permits Within, Marked, Recontact {}

    /**
     * Something is done within a limit.
     *
     * @param limit seconds, inclusive
     */
    public record Within(Span span, long limit) implements Rule {}

    /** Where the time that something took comes from. */
    public sealed interface Span permits Between, Taken {}

    /**
     * From one point in time to another.
     *
     * @param from header of the column; empty: the date of the record
     * @param to header of the column
     */
    public record Between(Optional<String> from, String to, Open open) implements Span {}

    /** What a record is whose end is blank. One whose end holds a text for missing values is left out always. */
    public enum Open {
        LEFT_OUT,
        LATE
    }

    /**
     * A duration as written, such as {@code 19秒} or {@code 00:00:19}.
     *
     * @param unit seconds that a number without unit stands for
     */
    public record Taken(String column, long unit) implements Span {}

    /**
     * A cell holds one of certain texts.
     *
     * @param yes texts that count
     * @param no texts that do not; empty: every other text that is not blank
     */
    public record Marked(String column, Set<String> yes, Set<String> no) implements Rule {
        public Marked {
            yes = Set.copyOf(yes);
            no = Set.copyOf(no);
        }
    }

    /**
     * The same customer comes again.
     *
     * @param window seconds after the contact, inclusive
     */
    public record Recontact(long window) implements Rule {}
}
