package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.DraftQuestion.Field;
import java.util.List;
import java.util.Map;

/** Columns by which results can be compared. */
final class Groups {
    private static final int MOST_VALUES = 30;

    private Groups() {}

    /** A background, by its name, of which {@link #divides}. */
    static boolean fits(Column column) {
        return Words.group(column.heading()) && !Words.in(column.heading().full(), Words.RATED) && divides(column);
    }

    /** Whether enough respondents share at least two values, and these are not too many to compare. */
    static boolean divides(Column column) {
        Map<String, Long> values =
                column.values().map(Answers::of).map(Answers::given).orElse(Map.of());
        long shared = values.values().stream()
                .filter(count -> count >= Choices.SHARED)
                .count();
        return values.size() <= MOST_VALUES && shared >= 2;
    }

    /** Its type is {@code group}. */
    static DraftQuestion group(Column column, Answers answers) {
        boolean written = answers.allShared(Choices.SHARED) && answers.given().size() <= 12;
        String values = written ? Choices.written(Choices.ordered(answers.given())) : "auto";
        Guess guess = Guess.of(written ? "group" : "group-auto", answers.given().size(), Choices.SHARED);
        return DraftQuestion.of(
                column.heading(), "group", column.filled(), List.of(new Field("values", values)), guess);
    }
}
