package io.github.surveyreport.proposal;

import java.util.List;
import java.util.Optional;

/**
 * A question as it will be written.
 *
 * @param heading of its first column
 * @param type as {@code survey.yml} names it
 * @param stem what it shares with the other questions of its matrix; empty when it is in none
 * @param scale of a rating
 * @param fields further keys with their YAML, in order
 * @param answered how many answered, for choosing among questions
 */
record DraftQuestion(
        Heading heading,
        String type,
        String stem,
        Optional<DraftScale> scale,
        List<Field> fields,
        List<Guess> guesses,
        long answered) {

    /** A key with its YAML. */
    record Field(String key, String yaml) {}

    DraftQuestion {
        fields = List.copyOf(fields);
        guesses = List.copyOf(guesses);
    }

    static DraftQuestion of(Heading heading, String type, long answered, List<Field> fields, Guess... guesses) {
        return new DraftQuestion(heading, type, "", Optional.empty(), fields, List.of(guesses), answered);
    }

    boolean isRating() {
        return type.equals("rating");
    }

    boolean isKano() {
        return scale.filter(DraftScale::kano).isPresent();
    }

    /** As the row of a matrix. */
    DraftQuestion inMatrix(Heading row, String newStem) {
        return new DraftQuestion(row, type, newStem, scale, fields, guesses, answered);
    }
}
