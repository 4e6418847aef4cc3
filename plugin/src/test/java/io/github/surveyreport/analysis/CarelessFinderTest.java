package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarelessFinderTest {
    @Test
    void signsAreCountedAloneAndTogether() {
        Measures found = data(false).findings().measures();

        assertEquals(60, value(found, "careless", "rows"));
        assertEquals(10, value(found, "careless", "suspect"));
        assertEquals(15, value(found, "careless.speeder", "rows"));
        assertEquals(0.25, value(found, "careless.speeder", "share"));
        assertEquals(10, value(found, "careless", "rows:speeder+long-string+little-variability"));
        assertEquals(5, value(found, "careless", "rows:speeder"));
        assertEquals(0, value(found, "careless.outlier", "rows"));
    }

    @Test
    void headlinesAreGivenWithAndWithoutTheSuspectRows() {
        Measures found = data(false).findings().measures();

        assertEquals(3.5, value(found, "careless-effect.overall", "mean-with"));
        assertEquals(4, value(found, "careless-effect.overall", "mean-without"));
        assertEquals(3.5, value(found, "question.overall", "mean"));
    }

    @Test
    void excludedRowsArePutBackForTheComparison() {
        Measures found = data(true).findings().measures();

        assertEquals(3.5, value(found, "careless-effect.overall", "mean-with"));
        assertEquals(4, value(found, "careless-effect.overall", "mean-without"));
        assertEquals(4, value(found, "question.overall", "mean"));
        assertEquals(10, value(found, "cleaning.careless", "excluded"));
        assertEquals(60, value(found, "careless", "rows"));
    }

    /**
     * Phone 30 fours and 10 suspect ones, online 10 twos, to be half each: with the suspect rows 5/8 and 5/2 weigh in,
     * which leaves (25·3.25 + 25·2)/50; without them the same weights of the cells of all who count.
     */
    @Test
    void theEffectIsWeighted() {
        Measures found = channels(false).findings().measures();

        assertEquals(2.625, value(found, "careless-effect.overall", "mean-with"), 1e-12);
        assertEquals(2.625, value(found, "question.overall", "mean"), 1e-12);
        double without = (30 * 0.625 * 4 + 10 * 2.5 * 2) / (30 * 0.625 + 10 * 2.5);
        assertEquals(without, value(found, "careless-effect.overall", "mean-without"), 1e-12);
        assertEquals(10, value(found, "careless", "suspect"));
    }

    /** Excluded, 30 fours and 10 twos are left, which weigh 2/3 and 2; a suspect row weighs as its cell. */
    @Test
    void excludedRowsArePutBackAtTheWeightOfTheirCell() {
        Measures found = channels(true).findings().measures();

        assertEquals(3, value(found, "question.overall", "mean"), 1e-12);
        assertEquals(3, value(found, "careless-effect.overall", "mean-without"), 1e-12);
        double with = (30 * 2 / 3.0 * 4 + 10 * 2 / 3.0 + 10 * 2.0 * 2) / (40 * 2 / 3.0 + 20);
        assertEquals(with, value(found, "careless-effect.overall", "mean-with"), 1e-12);
    }

    private static Data channels(boolean exclude) {
        Data data = new Data(draft(exclude)
                .group("channel", "phone", "online")
                .weighted("channel", Map.of("phone", 0.5, "online", 0.5))
                .study());
        data.add(30, data.row("w1").in("channel", "phone").rates("overall", 4).shows());
        data.add(10, data.row("w1").in("channel", "online").rates("overall", 2).shows());
        Data.Row suspect =
                data.row("w1").in("channel", "phone").rates("overall", 1).shows(Sign.SPEEDER, Sign.LITTLE_VARIABILITY);
        return exclude ? data.exclude(10, suspect, Rule.CARELESS) : data.add(10, suspect);
    }

    @Test
    void whatFewSuspectRowsAnsweredIsNotTold() {
        Data data = new Data(study(false));
        data.add(30, data.row("w1").rates("overall", 4).shows());
        data.add(2, data.row("w1").rates("overall", 1).shows(Sign.SPEEDER, Sign.OUTLIER));
        Measures found = data.findings().measures();

        assertEquals(
                new NotComputable(Reason.SUPPRESSED, 0),
                found.find("careless-effect.overall", "mean-without", "w1")
                        .orElseThrow()
                        .result());
        assertEquals(2, value(found, "careless", "rows:speeder+outlier"));
    }

    /** Three answered the question; none of them is suspect. */
    @Test
    void whatTheQuestionWithholdsIsWithheldHereToo() {
        for (boolean exclude : new boolean[] {false, true}) {
            Data data = new Data(study(exclude));
            data.add(3, data.row("w1").rates("overall", 1).shows());
            data.add(30, data.row("w1").shows());
            Measures found = data.findings().measures();

            for (String statistic : List.of("mean-with", "mean-without")) {
                assertEquals(
                        new NotComputable(Reason.SUPPRESSED, 0),
                        found.find("careless-effect.overall", statistic, "w1")
                                .orElseThrow()
                                .result());
            }
        }
    }

    @Test
    void nothingIsFoundWhenNothingIsLookedFor() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("overall");
        Data data = new Data(draft.study());
        data.add(30, data.row("w1").rates("overall", 4));

        assertTrue(data.findings().measures().all().stream()
                .noneMatch(measure -> measure.key().id().startsWith("careless")));
    }

    /** 50 rows of fours, 5 of them fast, and 10 of ones that are fast and all alike: mean 4 without, 3.5 with. */
    private static Data data(boolean exclude) {
        Data data = new Data(study(exclude));
        data.add(45, data.row("w1").rates("overall", 4).shows());
        data.add(5, data.row("w1").rates("overall", 4).shows(Sign.SPEEDER));
        Data.Row suspect =
                data.row("w1").rates("overall", 1).shows(Sign.SPEEDER, Sign.LONG_STRING, Sign.LITTLE_VARIABILITY);
        return exclude ? data.exclude(10, suspect, Rule.CARELESS) : data.add(10, suspect);
    }

    private static Study study(boolean exclude) {
        return draft(exclude).study();
    }

    private static StudyDraft draft(boolean exclude) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("overall");
        draft.minimumCell = 5;
        draft.satisfaction = Optional.of("overall");
        draft.methods = StudyDraft.months(new Careless(true, exclude, 2, List.of(), Careless.Thresholds.DEFAULT));
        return draft;
    }

    private static double value(Measures found, String id, String statistic) {
        return found.find(id, statistic, "w1").orElseThrow().estimate().value();
    }
}
