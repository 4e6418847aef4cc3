package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Causes;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyFinderTest {
    /**
     * Both questions: 40 × (5, 4), 20 × (3, 2), 30 × (1, –), 10 × (–, –). Sums 200 + 60 + 30 = 290 of 90 answers and 160 +
     * 40 = 200 of 60.
     */
    @Test
    void scoreLowRatingsAndRatersComeOutByHand() {
        Found found = Found.in(data(1));

        found.is((100 * (290.0 / 90 - 1) / 4 + 100 * (200.0 / 60 - 1) / 4) / 2, "stage.reach", "score", "w1");
        found.is(50.0 / 90, "stage.reach", "low", "w1");
        found.is(0.9, "stage.reach", "rated", "w1");
        assertEquals(90, found.estimate("stage.reach", "low", "w1").n());
    }

    /** Of one question the score is its mean on 0..100; so is, up to the finite-sample factor, its interval. */
    @Test
    void aStageOfOneQuestionIsThatQuestion() {
        Found found = Found.in(data(1));
        Estimate score = found.estimate("stage.one", "score", "w1");
        Estimate mean = found.estimate("question.q1", "mean", "w1");

        assertEquals(100 * (mean.value() - 1) / 4, score.value(), 1e-9);
        assertEquals(100 * (mean.low().getAsDouble() - 1) / 4, score.low().getAsDouble(), 1e-9);
        assertEquals(
                found.estimate("question.q1", "bottom2", "w1").value(),
                found.estimate("stage.one", "low", "w1").value(),
                1e-12);
    }

    @Test
    void detractorsAreTheLowRatingsOfARecommendation() {
        Found.in(data(1)).is(20.0 / 70, "stage.loyal", "low", "w1");
    }

    @Test
    void aStageThatFewRatedIsWithheld() {
        Found found = Found.in(data(95));

        for (String statistic : List.of("score", "low", "rated")) {
            found.none(Reason.SUPPRESSED, "stage.reach", statistic, "w1");
        }
    }

    @Test
    void aStageWhoseQuestionsWereNotAskedSaysSo() {
        Found.in(data(1)).none(Reason.NO_DATA, "stage.later", "score", "w1");
    }

    private static Data data(int minimumCell) {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("q1")
                .rating("q2")
                .rating("q3", "w2")
                .nps("nps");
        draft.minimumCell = minimumCell;
        draft.journey.add(stage("reach", "q1", "q2"));
        draft.journey.add(stage("one", "q1"));
        draft.journey.add(stage("later", "q3"));
        draft.journey.add(stage("loyal", "nps"));
        Data data = new Data(draft.study());
        data.add(40, data.row("w1").rates("q1", 5).rates("q2", 4).rates("nps", 9));
        data.add(20, data.row("w1").rates("q1", 3).rates("q2", 2).rates("nps", 6));
        data.add(30, data.row("w1").rates("q1", 1));
        return data.add(10, data.row("w1").rates("nps", 7));
    }

    private static Causes.Stage stage(String id, String... questions) {
        return new Causes.Stage(id, id, List.of(), List.of(questions), List.of(), List.of());
    }
}
