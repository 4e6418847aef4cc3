package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.text.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentReaderTest {
    private final Study study = new StudyDraft()
            .waves("w1")
            .comments("comment", "wish")
            .issue("slow", Grade.HIGH)
            .issue("rude", Grade.LOW)
            .study();
    private final CommentReader reader = new CommentReader(study, new Words(study));

    @Test
    void bothAnswersOfARespondentAreOneComment() {
        Reading reading = read("rude slow", "slow please").orElseThrow();

        assertEquals(List.of("please", "rude", "slow"), reading.terms());
        assertEquals(List.of(0, 1), reading.categories());
        assertEquals(List.of(List.of("slow"), List.of("rude")), reading.phrases());
    }

    @Test
    void emptyAnswerAddsNothingToTheOther() {
        assertEquals(read("slow", null), read("slow", "nothing"));
        assertEquals(read("slow", null), read("nothing", "slow"));
    }

    @Test
    void commentIsEmptyWhenAllOfItSaysNothing() {
        assertEquals(true, read("nothing", "nothing").orElseThrow().empty());
    }

    @Test
    void nothingWrittenIsNoComment() {
        assertEquals(Optional.empty(), read(null, null));
    }

    private Optional<Reading> read(String comment, String wish) {
        return reader.read(new Data.Row(study, "w1")
                .says("comment", comment)
                .says("wish", wish)
                .response());
    }
}
