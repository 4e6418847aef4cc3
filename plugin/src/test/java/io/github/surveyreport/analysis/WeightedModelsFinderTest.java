package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.config.Weighting.Margin;
import io.github.surveyreport.config.Weighting.ValueShare;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One switch for means and models: what everybody in a cell weighs, the models rest on. */
class WeightedModelsFinderTest {
    private static final int ROWS = 240;
    private static final double R2 = .8614168086064018;
    private static final double SLOPE = .5575757575757578;
    private static final double ERROR = .021100709774051672;
    private static final double ALPHA = .70433907653321;

    /** statsmodels 0.13.5: {@code WLS(y, add_constant([a, b]), weights).fit()} of the planted rows; HC0·√(240/239). */
    @Test
    void regressionOfPlantedAnswersAgreesWithStatsmodels() {
        Found found = Found.in(planted(0.5, true));

        found.is(ROWS, "drivers", "n", "w");
        found.is(R2, "drivers", "r2", "w");
        found.is(SLOPE, "driver.a", "b", "w");
        found.is(ERROR, "driver.a", "se", "w");
        assertEquals(
                "linearised-least-squares",
                found.estimate("driver.a", "se", "w").method());
        assertEquals(
                "weighted-least-squares", found.estimate("driver.a", "vif", "w").method());
        assertEquals(
                "weighted-johnson-bootstrap",
                found.estimate("driver.a", "johnson-share", "w").method());
        assertEquals(
                "pearson-effective", found.estimate("correlation.y.a", "r", "w").method());
        assertEquals(
                "linearised-proportional-odds",
                found.estimate("ordinal.a", "odds-ratio", "w").method());
        assertEquals(ROWS, found.estimate("driver.a", "b", "w").n());
    }

    /** numpy 1.24.2: {@code 3/2*(1-trace(C)/C.sum())} with {@code C = cov(rows.T, aweights=w)}. */
    @Test
    void alphaOfTheSameAnswers() {
        found().is(ALPHA, "scale.all", "alpha", "w");
        assertEquals(
                "feldt-effective", found().estimate("scale.all", "alpha", "w").method());
        assertEquals(
                "weighted-omega-ml", found().estimate("scale.all", "omega", "w").method());
        assertEquals("weighted-kmo", found().estimate("factors", "kmo", "w").method());
    }

    /** The plane stands on the means that the satisfaction page shows. */
    @Test
    void performanceIsTheWeightedMean() {
        Found found = found();
        Estimate mean = found.estimate("question.a", "mean", "w");

        assertEquals(mean, found.estimate("ipa.a", "performance", "w"));
        assertEquals("linearised-t", mean.method());
        double line = (mean.value() + found.estimate("question.b", "mean", "w").value()) / 2;
        assertEquals(line, found.estimate("ipa", "performance-line", "w").value(), 1e-12);
    }

    /** 60 on the phone see O, 180 online M: 1 to 3 as they come, 1 to 1 with halves. */
    @Test
    void kanoSharesAreWeighted() {
        found().is(.5, "kano.app", "share:O", "w");
        found().is(.5, "kano.app", "share:M", "w");
        found().is(.5, "kano.app", "better", "w");
        assertEquals(
                "wilson-effective", found().estimate("kano.app", "share:O", "w").method());
        Found.in(planted(0.5, false)).is(.25, "kano.app", "share:O", "w");
    }

    /** A score that rests on one mean is as sure as that mean, whose error is linearised on its own. */
    @Test
    void compositeOfOneQuestionIsAsSureAsItsMean() {
        Estimate mean = found().estimate("question.y", "mean", "w");
        Estimate score = found().estimate("composite", "score", "w");

        assertEquals((mean.value() - 1) * 25, score.value(), 1e-10);
        assertEquals((mean.low().orElseThrow() - 1) * 25, score.low().orElseThrow(), 1e-9);
        assertEquals((mean.high().orElseThrow() - 1) * 25, score.high().orElseThrow(), 1e-9);
    }

    /** A quarter of the sample and of the population are on the phone: all weigh 1. */
    @Test
    void equalWeightsGiveTheVeryNumbersOfNone() {
        Map<MeasureKey, Measure> weighted =
                planted(0.25, true).findings().measures().byKey();
        Map<MeasureKey, Measure> plain =
                planted(0.25, false).findings().measures().byKey();

        assertTrue(plain.keySet().stream().anyMatch(key -> key.id().startsWith("driver.")));
        plain.forEach((key, measure) -> assertEquals(measure, weighted.get(key)));
    }

    @Test
    void switchedOffModelsAreNotWeighted() {
        Found off = Found.in(planted(0.5, false));

        assertEquals("least-squares", off.estimate("driver.a", "b", "w").method());
        assertNotEquals(SLOPE, off.estimate("driver.a", "b", "w").value(), 1e-6);
    }

    /** Bases are judged by respondents: 20 of them are too few for a model whatever they weigh. */
    @Test
    void minimumBaseCountsRespondents() {
        Data data = new Data(study(0.5, true));
        for (int i = 0; i < 20; i++) {
            add(data, i);
        }

        Found.in(data).none(Reason.SMALL_BASE, "driver.a", "b", "w");
        Found.in(data).none(Reason.SMALL_BASE, "scale.all", "alpha", "w");
    }

    /** What a group is called, and so which number its cell has, changes no number, not even of the bootstrap. */
    @Test
    void orderOfGroupValuesChangesNothing() {
        Map<MeasureKey, Measure> one = planted(0.5, true).findings().measures().byKey();
        Data turned = new Data(study(0.5, true, "online", "phone"));
        for (int i = 0; i < ROWS; i++) {
            add(turned, i);
        }
        Map<MeasureKey, Measure> other = turned.findings().measures().byKey();

        one.forEach((key, measure) -> {
            if (key.id().startsWith("driver") || key.id().startsWith("scale")) {
                assertEquals(measure, other.get(key));
            }
        });
    }

    private static Found found() {
        return Found.in(planted(0.5, true));
    }

    private static Data planted(double phone, boolean apply) {
        Data data = new Data(study(phone, apply));
        for (int i = 0; i < ROWS; i++) {
            add(data, i);
        }
        return data;
    }

    /** Every fourth row is from the phone, where b matters more. */
    private static void add(Data data, int i) {
        boolean phone = i % 4 == 0;
        int a = 1 + i / 4 % 5;
        int b = 1 + i * 7 / 3 % 5;
        int y = Math.max(1, Math.min(5, ((phone ? a + 2 * b : 2 * a + b) + i % 3) / 3));
        data.add(
                1,
                data.row("w")
                        .rates("y", y)
                        .rates("a", a)
                        .rates("b", b)
                        .rates("with", phone ? 5 : 4)
                        .rates("without", 1)
                        .in("channel", phone ? "phone" : "online"));
    }

    private static Study study(double phone, boolean apply) {
        return study(phone, apply, "phone", "online");
    }

    private static Study study(double phone, boolean apply, String first, String second) {
        StudyDraft draft = new StudyDraft().waves("w");
        List.of("y", "a", "b", "with", "without").forEach(draft::rating);
        draft.group("channel", first, second);
        draft.dimension(
                "d", 1, ScorecardFinderTest.indicator("y", new FromQuestion("y", Of.MEAN), 1, Optional.empty(), 1, 5));
        draft.minimumBase = 30;
        draft.minimumCell = 5;
        Margin margin =
                new Margin("channel", List.of(new ValueShare("phone", phone), new ValueShare("online", 1 - phone)));
        draft.methods = new Methods(
                Optional.of(new Weighting(apply, List.of(margin), List.of(), 0.1, 10)),
                Methods.DEFAULT.comparisons(),
                Optional.of(new Drivers("y", List.of("a", "b"), Drivers.Importance.JOHNSON, 200)),
                List.of(new MultiItemScale("all", "All", List.of("y", "a", "b"))),
                List.of(new KanoPair("app", "App", "with", "without")),
                Methods.DEFAULT.time(),
                Methods.DEFAULT.careless());
        return draft.study();
    }
}
