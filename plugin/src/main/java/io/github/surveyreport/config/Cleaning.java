package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules that make a questionnaire invalid (C1). An absent rule is switched off. A row may break several; the first in
 * the order of {@link Rule} is its reason in counts, all are listed.
 *
 * @param minimumSeconds answered in fewer seconds
 * @param contradictions declared pairs of conditions that cannot both be meant
 * @param straightLining the same answer in all of these questions
 * @param maximumBlankShare more than this share (0..1) of the closed questions unanswered
 * @param duplicateId the same response id twice in a wave: the latest stays
 * @param sameCustomer the same customer twice in a wave: the latest stays
 * @param outOfPeriod submitted outside the wave's fieldwork, with days of grace
 * @param outOfRange an answer that is no level of its question; when switched off such an answer counts as missing
 * @param careless several signs of careless answering agree ({@link Careless#exclude()})
 */
public record Cleaning(
        OptionalInt minimumSeconds,
        List<Contradiction> contradictions,
        Optional<StraightLining> straightLining,
        Optional<Double> maximumBlankShare,
        boolean duplicateId,
        boolean sameCustomer,
        OptionalInt outOfPeriod,
        boolean outOfRange,
        boolean careless) {
    public Cleaning {
        contradictions = List.copyOf(contradictions);
    }

    /** Whether a rule is switched on. */
    public boolean has(Rule rule) {
        return switch (rule) {
            case OUT_OF_RANGE -> outOfRange;
            case OUT_OF_PERIOD -> outOfPeriod.isPresent();
            case MINIMUM_TIME -> minimumSeconds.isPresent();
            case TOO_MANY_BLANKS -> maximumBlankShare.isPresent();
            case CONTRADICTION -> !contradictions.isEmpty();
            case STRAIGHT_LINING -> straightLining.isPresent();
            case DUPLICATE_ID -> duplicateId;
            case SAME_CUSTOMER -> sameCustomer;
            case CARELESS -> careless;
        };
    }

    /** The rules in the order in which they become the reason of an exclusion. */
    public enum Rule {
        OUT_OF_RANGE("out-of-range"),
        OUT_OF_PERIOD("out-of-period"),
        MINIMUM_TIME("minimum-time"),
        TOO_MANY_BLANKS("too-many-blanks"),
        CONTRADICTION("contradiction"),
        STRAIGHT_LINING("straight-lining"),
        DUPLICATE_ID("duplicate-id"),
        SAME_CUSTOMER("same-customer"),
        CARELESS("careless");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** All {@code when} conditions hold for one respondent: the answers contradict each other. */
    public record Contradiction(String id, String label, List<Condition> when) {
        public Contradiction {
            when = List.copyOf(when);
        }
    }

    /** Every one of these scale questions is answered, with a score within the (inclusive) bounds. */
    public record Condition(List<String> questions, OptionalInt atLeast, OptionalInt atMost) {
        public Condition {
            questions = List.copyOf(questions);
        }
    }

    /**
     * @param questions scale questions in questionnaire order
     * @param minimumQuestions how many of them must be answered for the rule to apply
     * @param exceptHighest whether giving the highest score throughout is accepted as genuine
     */
    public record StraightLining(List<String> questions, int minimumQuestions, boolean exceptHighest) {
        public StraightLining {
            questions = List.copyOf(questions);
        }
    }
}
