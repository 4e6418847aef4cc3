package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriverFinderTest {
    /** statsmodels 0.13.5: {@code OLS(y, add_constant([a, b, c])).fit()} of the planted rows. */
    @Test
    void regressionOfPlantedAnswersAgreesWithStatsmodels() {
        Found found = Found.in(planted(200));

        found.is(200, "drivers", "n", "w");
        found.is(.8911316186, "drivers", "r2", "w");
        found.is(534.7796885734, "drivers", "statistic", "w");
        found.is(.01148816, "drivers", "intercept", "w");
        found.is(.66537399, "driver.a", "b", "w");
        found.is(.01862046, "driver.b", "se", "w");
        Estimate slope = found.estimate("driver.a", "b", "w");
        assertEquals(.6280282, slope.low().orElseThrow(), 1e-6);
        assertEquals(.70271978, slope.high().orElseThrow(), 1e-6);
    }

    @Test
    void importanceSumsToOneAndHasIntervals() {
        Found found = Found.in(planted(200));
        double johnson = 0;
        double shapley = 0;
        for (String question : List.of("a", "b", "c")) {
            Estimate share = found.estimate("driver." + question, "johnson-share", "w");
            assertTrue(share.low().orElseThrow() <= share.value());
            assertTrue(share.high().orElseThrow() >= share.value());
            johnson += share.value();
            shapley +=
                    found.estimate("driver." + question, "shapley-share", "w").value();
        }

        assertEquals(1, johnson, 1e-12);
        assertEquals(1, shapley, 1e-12);
        assertTrue(found.estimate("ipa.a", "quadrant", "w").value() <= 2, "a is important");
    }

    @Test
    void fewAnswersAreIndicativeAndTooFewGiveNoModel() {
        assertTrue(
                Found.in(planted(60)).estimate("driver.a", "b", "w").warnings().contains("indicative"));
        Found.in(planted(20)).none(Reason.SMALL_BASE, "driver.a", "b", "w");
        Found.in(planted(20)).none(Reason.SMALL_BASE, "correlation.y.a", "r", "w");
        Found.in(planted(4)).none(Reason.SUPPRESSED, "drivers", "n", "w");
    }

    /** b repeats a, so that the regression cannot tell them apart; c has only one answer. */
    @Test
    void aDriverThatDoesNotVaryIsNotSaidToRepeatOthers() {
        Data data = data();
        for (int i = 0; i < 100; i++) {
            int a = 1 + i % 5;
            data.add(
                    1,
                    data.row("w")
                            .rates("y", 1 + i % 3)
                            .rates("a", a)
                            .rates("b", a)
                            .rates("c", 4));
        }
        Found found = Found.in(data);

        found.none(Reason.COLLINEAR, "driver.a", "b", "w");
        found.none(Reason.COLLINEAR, "driver.a", "johnson-share", "w");
        found.none(Reason.NO_VARIANCE, "driver.c", "b", "w");
        found.none(Reason.NO_VARIANCE, "driver.c", "johnson-share", "w");
        found.none(Reason.CONSTANT_QUESTION, "scale.all", "alpha", "w");
        found.none(Reason.CONSTANT_QUESTION, "item.all.a", "item-total", "w");
        found.none(Reason.CONSTANT_QUESTION, "item.all.a", "loading", "w");
        found.none(Reason.NO_VARIANCE, "item.all.c", "item-total", "w");
        found.none(Reason.NO_VARIANCE, "item.all.c", "loading", "w");
        found.none(Reason.NO_VARIANCE, "correlation.y.c", "rho", "w");
    }

    @Test
    void anOutcomeThatDoesNotVaryIsNotBlamedOnTheDrivers() {
        Data data = data();
        for (int i = 0; i < 100; i++) {
            data.add(
                    1,
                    data.row("w")
                            .rates("y", 5)
                            .rates("a", 1 + i % 5)
                            .rates("b", 1 + i % 3)
                            .rates("c", 4));
        }
        Found found = Found.in(data);

        found.none(Reason.CONSTANT_QUESTION, "driver.a", "b", "w");
        found.none(Reason.CONSTANT_QUESTION, "drivers", "r2", "w");
        found.none(Reason.NO_VARIANCE, "driver.c", "b", "w");
    }

    /** numpy 1.24.2: {@code k/(k-1)*(1-trace(C)/C.sum())} with {@code C = cov([y, a, b, c])}. */
    @Test
    void alphaOfTheSameAnswers() {
        Found.in(planted(200)).is(.562045560, "scale.all", "alpha", "w");
    }

    /** 40 like it and dislike its lack (O), 20 like it and do not mind (A), 10 find it normal and dislike its lack (M). */
    @Test
    void kanoOfPairsOfQuestions() {
        Data data = data();
        data.add(40, data.row("w").rates("with", 5).rates("without", 1))
                .add(20, data.row("w").rates("with", 5).rates("without", 3))
                .add(10, data.row("w").rates("with", 4).rates("without", 1));
        Found found = Found.in(data);

        found.is(60 / 70.0, "kano.app", "better", "w");
        found.is(-50 / 70.0, "kano.app", "worse", "w");
        found.is(40 / 70.0, "kano.app", "share:O", "w");
        found.is(2, "kano.app", "category", "w");
    }

    /**
     * One of 80 left b out. Means of all, less that one's answers, must lie on the regression of the others; without
     * anybody set aside exactly one combination of answers does.
     */
    @Test
    void answersOfTheOneWhoLeftAQuestionOutDoNotFollowFromTheRegression() {
        Found found = Found.in(oneLeftBOut(5));
        Found unguarded = Found.in(oneLeftBOut(1));

        assertEquals(1, fitting(unguarded, 79));
        assertEquals(79 - 5, found.estimate("drivers", "n", "w").value());
        assertEquals(79 - 5, found.estimate("scale.all", "alpha", "w").n());
        assertEquals(0, fitting(found, 79));
        found.is(5, "drivers", "set-aside", "w");
        found.is(5, "scale.all", "set-aside", "w");
        found.none(Reason.SUPPRESSED, "scale.all", "alpha-pairwise", "w");
    }

    /** R 4.2.2: {@code V <- cov(d, use = "pairwise"); 4/3*(1 - sum(diag(V))/sum(V))}; five left b out. */
    @Test
    void alphaOfAllAvailableAnswersTakesEveryPair() {
        Found found = Found.in(leftOut(5));

        found.is(.55458739106168, "scale.all", "alpha-pairwise", "w");
        assertEquals(205, found.estimate("scale.all", "alpha-pairwise", "w").n());
        assertEquals(200, found.estimate("scale.all", "alpha", "w").n());
    }

    @Test
    void nobodyIsSetAsideWhereAllAnsweredAllOrEnoughDidNot() {
        found(0, 200);
        found(5, 200);
        found(4, 195);
        found(1, 195);
    }

    private static Data oneLeftBOut(int minimumCell) {
        Data data = planted(data(minimumCell), 79);
        return data.add(1, data.row("w").rates("y", 1).rates("a", 5).rates("c", 2));
    }

    private static void found(int incomplete, long expected) {
        Found.in(leftOut(incomplete)).is(expected, "drivers", "n", "w");
    }

    private static Data leftOut(int incomplete) {
        Data data = planted(200);
        for (int i = 0; i < incomplete; i++) {
            data.add(1, data.row("w").rates("y", 1 + i).rates("a", 2).rates("c", 4));
        }
        return data;
    }

    /** How many combinations of one person's answers agree with what is published of everybody and of the complete. */
    private static int fitting(Found found, int complete) {
        double intercept = found.estimate("drivers", "intercept", "w").value();
        int fitting = 0;
        for (int y = 1; y <= 5; y++) {
            for (int a = 1; a <= 5; a++) {
                for (int c = 1; c <= 5; c++) {
                    double left = mean(found, "y", y, complete) - intercept;
                    left -= slope(found, "a") * mean(found, "a", a, complete);
                    left -= slope(found, "b") * mean(found, "b", 0, complete);
                    left -= slope(found, "c") * mean(found, "c", c, complete);
                    fitting += Math.abs(left) < 1e-9 ? 1 : 0;
                }
            }
        }
        return fitting;
    }

    private static double slope(Found found, String question) {
        return found.estimate("driver." + question, "b", "w").value();
    }

    /** Of the complete, were that the answer of the one who is not. */
    private static double mean(Found found, String question, int answer, int complete) {
        Estimate all = found.estimate("question." + question, "mean", "w");
        return (all.value() * all.n() - answer) / complete;
    }

    private static Data data() {
        return data(5);
    }

    private static Data data(int minimumCell) {
        StudyDraft draft = new StudyDraft().waves("w");
        List.of("y", "a", "b", "c", "with", "without").forEach(id -> draft.rating(id));
        draft.minimumBase = 30;
        draft.minimumCell = minimumCell;
        draft.methods = new Methods(
                Optional.empty(),
                Methods.DEFAULT.comparisons(),
                Optional.of(new Drivers("y", List.of("a", "b", "c"), Drivers.Importance.JOHNSON, 200)),
                List.of(new MultiItemScale("all", "All", List.of("y", "a", "b", "c"))),
                List.of(new KanoPair("app", "App", "with", "without")),
                Methods.DEFAULT.time(),
                Methods.DEFAULT.careless());
        return new Data(draft.study());
    }

    private static Data planted(int rows) {
        return planted(data(), rows);
    }

    private static Data planted(Data data, int rows) {
        for (int i = 0; i < rows; i++) {
            int a = 1 + i % 5;
            int b = 1 + i / 5 % 5;
            int c = 1 + i * 7 / 3 % 5;
            int y = Math.max(1, Math.min(5, (2 * a + b + i % 3) / 3));
            data.add(1, data.row("w").rates("y", y).rates("a", a).rates("b", b).rates("c", c));
        }
        return data;
    }
}
