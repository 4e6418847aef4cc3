package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionFinderTest {
    /** R 4.2.2 on counts 1, 2, 6, 12, 9: mean 3.866667, sd 1.041661, t interval 3.477704 to 4.255629, top-2 .70. */
    @Test
    void ratingQuestionHasMeanSpreadAndBoxes() {
        Data data = rated("w1", 1, 2, 6, 12, 9);
        Found found = Found.in(data);

        found.is(30, "question.q", "n", "w1");
        found.is(0, "question.q", "missing", "w1");
        found.is(3.866667, "question.q", "mean", "w1");
        assertEquals(3.477704, found.estimate("question.q", "mean", "w1").low().orElseThrow(), 1e-6);
        found.is(1.041661, "question.q", "sd", "w1");
        found.is(4, "question.q", "median", "w1");
        found.is(0.7, "question.q", "top2", "w1");
        found.is(0.1, "question.q", "bottom2", "w1");
        found.is(0.6, "question.q", "net", "w1");
        found.is(0.4, "question.q", "share:4", "w1");
    }

    @Test
    void levelNobodyChoseHasAShareOfZero() {
        Found.in(rated("w1", 0, 0, 0, 0, 3)).is(0, "question.q", "share:1", "w1");
    }

    @Test
    void recommendationHasAScoreWithoutBoxes() {
        Study study = new StudyDraft().waves("w1").nps("rec").study();
        Data data = new Data(study);
        data.add(50, data.row("w1").rates("rec", 9));
        data.add(30, data.row("w1").rates("rec", 7));
        data.add(20, data.row("w1").rates("rec", 6));
        Found found = Found.in(data);

        found.is(30, "question.rec", "nps", "w1");
        found.is(0.5, "question.rec", "promoters", "w1");
        found.is(0.3, "question.rec", "passives", "w1");
        found.is(0.2, "question.rec", "detractors", "w1");
        assertTrue(found.measures().find("question.rec", "top2", "w1").isEmpty());
    }

    @Test
    void multipleChoiceSharesAreOfRespondents() {
        Study study = new StudyDraft()
                .waves("w1")
                .question("t", Type.MULTIPLE, StudyDraft.choices("x", "y"))
                .study();
        Data data = new Data(study);
        data.add(1, data.row("w1").chooses("t", "x", "y"));
        data.add(2, data.row("w1").chooses("t", "x"));
        data.add(1, data.row("w1").chooses("t"));
        data.add(4, data.row("w1"));
        Found found = Found.in(data);

        found.is(4, "question.t", "n", "w1");
        found.is(4, "question.t", "missing", "w1");
        found.is(0.75, "question.t", "share:x", "w1");
        found.is(0.25, "question.t", "share:y", "w1");
    }

    @Test
    void numbersHaveAMeanAndAMedian() {
        Study study = new StudyDraft()
                .waves("w1")
                .question("age", Type.NUMBER, List.of())
                .study();
        Data data = new Data(study);
        data.add(1, data.row("w1").says("age", "20"));
        data.add(1, data.row("w1").says("age", "20.0"));
        data.add(1, data.row("w1").says("age", "35.5"));
        Found found = Found.in(data);

        found.is(3, "question.age", "n", "w1");
        found.is(75.5 / 3, "question.age", "mean", "w1");
        found.is(20, "question.age", "median", "w1");
        found.is(20, "question.age", "lower-quartile", "w1");
        found.is(27.75, "question.age", "upper-quartile", "w1");
    }

    @Test
    void quarterOfFewerThanACellHasNoQuartile() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").question("age", Type.NUMBER, List.of());
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        for (int age = 1; age <= 20; age++) {
            data.add(1, data.row("w1").says("age", "" + age));
            data.add(age < 20 ? 1 : 0, data.row("w2").says("age", "" + age));
        }
        Found found = Found.in(data);

        found.is(5.75, "question.age", "lower-quartile", "w1");
        found.is(10, "question.age", "median", "w2");
        found.none(Reason.SUPPRESSED, "question.age", "lower-quartile", "w2");
        found.none(Reason.SUPPRESSED, "question.age", "upper-quartile", "w2");
    }

    @Test
    void waveThatDidNotAskHasNoMeasureAndIsNoPrevious() {
        Study study = new StudyDraft().waves("w1", "w2").rating("q", "w2").study();
        Data data = new Data(study);
        data.add(3, data.row("w2").rates("q", 4));
        Found found = Found.in(data);

        assertTrue(found.measures().find("question.q", "mean", "w1").isEmpty());
        found.none(Reason.NO_PREVIOUS, "question.q", "change", "w2");
    }

    @Test
    void emptyWaveHasReasonsInsteadOfNumbers() {
        Found found = Found.in(new Data(new StudyDraft().waves("w1").rating("q").study()));

        found.is(0, "question.q", "n", "w1");
        found.none(Reason.NO_ANSWERS, "question.q", "mean", "w1");
        found.none(Reason.NO_ANSWERS, "question.q", "top2", "w1");
        found.none(Reason.NO_ANSWERS, "sample", "margin-of-error", "w1");
        found.none(Reason.NO_DATA, "sample", "valid-rate", "w1");
    }

    /** 2, 3, 4 have mean 3; 4, 4, 5 have mean 13/3. */
    @Test
    void changeIsTheMeanMinusThatOfThePreviousWave() {
        Study study = new StudyDraft().waves("w1", "w2").rating("q").study();
        Data data = new Data(study);
        for (int score : new int[] {2, 3, 4}) {
            data.add(1, data.row("w1").rates("q", score));
        }
        for (int score : new int[] {4, 4, 5}) {
            data.add(1, data.row("w2").rates("q", score));
        }

        Found.in(data).is(13 / 3.0 - 3, "question.q", "change", "w2");
    }

    @Test
    void groupIsComparedWithEverybodyElse() {
        Study study =
                new StudyDraft().waves("w1").rating("q").group("c", "a", "b").study();
        Data data = new Data(study);
        data.add(2, data.row("w1").rates("q", 2).in("c", "a"));
        data.add(1, data.row("w1").rates("q", 4).in("c", "b"));
        data.add(1, data.row("w1").rates("q", 5));
        Found found = Found.in(data);

        found.is(2, "question.q", "mean", "w1", "c", "a");
        found.is(4.5, "question.q", "rest-mean", "w1", "c", "a");
        found.is(-2.5, "question.q", "versus-rest", "w1", "c", "a");
    }

    @Test
    void fewAnswersCarryAWarning() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        data.add(29, data.row("w1").rates("q", 4));

        assertTrue(
                Found.in(data).estimate("question.q", "top2", "w1").warnings().contains("small-base"));
        data.add(1, data.row("w1").rates("q", 4));
        assertEquals(
                List.of(), Found.in(data).estimate("question.q", "top2", "w1").warnings());
    }

    private static Data rated(String wave, int... counts) {
        Data data = new Data(new StudyDraft().waves(wave).rating("q").study());
        for (int i = 0; i < counts.length; i++) {
            data.add(counts[i], data.row(wave).rates("q", i + 1));
        }
        return data;
    }
}
