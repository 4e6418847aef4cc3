package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.KnownMetrics;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrivacyFinderTest {
    private static final TextAnalyzer ANALYZER =
            TextAnalyzers.create(new Vocabulary(Map.of(), List.of(), List.of(), List.of()));
    private static final String MOBILE = "电话13800138000";
    private static final String NAME = "王先生态度好";
    private static final String EMAIL = "a.b@example.com";

    @Test
    void commentsAreCountedByKind() {
        Map<String, String> found = found(Map.of(MOBILE, 6, NAME, 5, MOBILE + "，" + NAME, 2, "很好", 10));
        assertEquals(Map.of("masked", "13", "masked:mobile", "8", "masked:name", "7"), found);
    }

    @Test
    void commentThatIsNothingElseCountsToo() {
        assertEquals(Map.of("masked", "6", "masked:mobile", "6"), found(Map.of("13800138000", 6, "很好", 5)));
    }

    /** 11 comments, 8 with a mobile number, would tell that 3 hold an address of mail alone. */
    @Test
    void kindOfFewTakesAnotherWithIt() {
        Map<String, String> found = found(Map.of(MOBILE, 8, EMAIL, 3, "很好", 10));
        assertEquals(Map.of("masked", "11", "masked:mobile", "-", "masked:email", "-"), found);
    }

    @Test
    void totalOfFewIsWithheld() {
        assertEquals(Map.of("masked", "-", "masked:email", "-"), found(Map.of(EMAIL, 3, "很好", 10)));
    }

    @Test
    void totalThatLeavesFewIsWithheld() {
        assertEquals(Map.of("masked", "-", "masked:email", "-"), found(Map.of(EMAIL, 9, "很好", 3)));
    }

    @Test
    void whereNothingIsFoundZeroIsTold() {
        assertEquals(Map.of("masked", "0"), found(Map.of("很好", 10)));
    }

    private static Map<String, String> found(Map<String, Integer> comments) {
        StudyDraft draft = new StudyDraft().waves("w1").comments("comment");
        draft.minimumCell = 5;
        Study study = draft.study();
        Tallies tallies = Tallies.empty(study);
        CommentReader reader = new CommentReader(study, ANALYZER);
        comments.forEach((comment, times) -> {
            for (int i = 0; i < times; i++) {
                Response response =
                        new Data.Row(study, "w1").says("comment", comment).response();
                tallies.add(response, reader.read(response));
            }
        });
        Map<String, String> found = new TreeMap<>();
        for (Measure measure :
                new PrivacyFinder(new Scope(study, tallies, List.of(), new KnownMetrics().values())).measures()) {
            boolean hidden = measure.result().equals(Disclosure.suppressed());
            found.put(
                    measure.key().statistic(),
                    hidden ? "-" : String.valueOf((long) measure.estimate().value()));
        }
        return found;
    }
}
