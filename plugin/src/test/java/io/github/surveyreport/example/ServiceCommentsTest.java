package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.example.LabelledReviews.Agreement;
import io.github.surveyreport.example.ServiceComments.Comment;
import io.github.surveyreport.text.Spoken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/text.md} says of short comments; those of the test part are not read here. */
class ServiceCommentsTest {
    private static final LabelledReviews LEXICON = new LabelledReviews();

    @ParameterizedTest
    @CsvSource({"zh, 0.83, 146", "en, 0.84, 61"})
    void commentsAreReadNoWorseThanDocumentedAndBetterThanByCountingWords(String language, double f1, int right) {
        List<Comment> comments = ServiceComments.of("dev", language);
        List<Spoken.About> rules = read(comments, LEXICON.engine());
        List<Spoken.About> words = read(comments, LEXICON.wordCounting());
        double found = complaints(comments, rules).f1();
        assertTrue(found >= f1, () -> "complaints: " + found);
        assertTrue(found > complaints(comments, words).f1());
        Verdicts verdicts = ServiceComments.verdicts(comments, rules);
        assertTrue(verdicts.right() >= right, verdicts::toString);
        assertTrue(
                verdicts.macroF1() > ServiceComments.verdicts(comments, words).macroF1() + 0.2);
    }

    @Test
    void partsAreAsLargeAsDocumentedAndShareNoComment() {
        assertEquals(169, ServiceComments.of("dev", "zh").size());
        assertEquals(60, ServiceComments.of("test", "zh").size());
        assertEquals(70, ServiceComments.of("dev", "en").size());
        assertEquals(30, ServiceComments.of("test", "en").size());
        List<Comment> test = ServiceComments.of("test", "zh");
        assertTrue(ServiceComments.of("dev", "zh").stream().noneMatch(test::contains));
    }

    private static List<Spoken.About> read(List<Comment> comments, Spoken.Reader reader) {
        return comments.stream().map(c -> reader.read(c.text())).toList();
    }

    private static Agreement complaints(List<Comment> comments, List<Spoken.About> read) {
        return ServiceComments.complaints(
                comments, read.stream().map(a -> LEXICON.names(a.blamed())).toList());
    }
}
