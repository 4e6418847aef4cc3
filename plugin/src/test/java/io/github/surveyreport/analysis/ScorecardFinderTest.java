package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.Metrics.Metric;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.FromMetric;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Scorecard.Source;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardFinderTest {
    /** A published satisfaction report: 82.3, 79.5, 75.2, 77.0 with weights 20/30/40/10 give 78.09. */
    @Test
    void compositeOfAKnownReportComesOut() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .dimension("efficiency", 0.2, metric("m1", 1, 0, 100))
                .dimension("quality", 0.3, metric("m2", 1, 0, 100))
                .dimension("experience", 0.4, metric("m3", 1, 0, 100))
                .dimension("proactive", 0.1, metric("m4", 1, 0, 100));
        draft.target = Optional.of(80.0);
        Data data = new Data(draft.study());
        data.metrics
                .with("w1", "m1", 82.3)
                .with("w1", "m2", 79.5)
                .with("w1", "m3", 75.2)
                .with("w1", "m4", 77.0);
        Found found = Found.in(data);

        found.is(78.09, "composite", "score", "w1");
        found.is(-1.91, "composite", "gap", "w1");
        found.is(16.46, "dimension.efficiency", "weighted", "w1");
        found.is(30.08, "dimension.experience", "weighted", "w1");
        found.none(Reason.NO_PREVIOUS, "composite", "change", "w1");
        found.none(Reason.NO_TARGET, "dimension.quality", "gap", "w1");
    }

    @Test
    void gapIsNegativeWhenALowerIsBetterValueIsTooHigh() {
        Indicator reply = new Indicator(
                "reply", "reply", 1, new FromMetric("reply"), Better.LOWER, "s", 0, Optional.of(15.0), 60, 5);
        Data data = new Data(
                new StudyDraft().waves("w1", "w2").dimension("d", 1, reply).study());
        data.metrics.with("w1", "reply", 22).with("w2", "reply", 19);
        Found found = Found.in(data);

        found.is(19, "indicator.reply", "value", "w2");
        found.is(-4, "indicator.reply", "gap", "w2");
        found.is(-3, "indicator.reply", "change", "w2");
        found.is(100 * 41 / 55.0, "indicator.reply", "score", "w2");
        found.is(19, "indicator.reply", "value", "w2");
    }

    @Test
    void sharesAreInPerCent() {
        Data data = satisfied();
        Found found = Found.in(data);

        found.is(75, "indicator.csat", "value", "w2");
        found.is(75, "indicator.csat", "score", "w2");
        found.is(-10, "indicator.csat", "gap", "w2");
        found.is(25, "indicator.csat", "change", "w2");
        found.is(25, "composite", "change", "w2");
    }

    /**
     * R 4.2.2: {@code prop.test(81, 263, correct = FALSE)}: .2552885 to .3662096. The composite as the mean of 81 times
     * 100 and 182 times 0: {@code t.test(rep(c(100, 0), c(81, 182)))}: 25.18243 to 36.41453.
     */
    @Test
    void intervalOfTheValueIsCarriedToTheScoreAndTheCompositeHasItsOwn() {
        Data data = satisfied();
        data.add(6, data.row("w2").rates("overall", 4)).add(157, data.row("w2").rates("overall", 3));
        Found found = Found.in(data);

        found.is(100 * 81 / 263.0, "indicator.csat", "value", "w2");
        assertEquals(
                25.52885, found.estimate("indicator.csat", "score", "w2").low().orElseThrow(), 1e-5);
        assertEquals(25.18243, found.estimate("composite", "score", "w2").low().orElseThrow(), 1e-5);
        assertEquals(36.41453, found.estimate("composite", "score", "w2").high().orElseThrow(), 1e-5);
    }

    /** R 4.2.2: {@code prop.test(81, 263, correct = FALSE)}: .2552885 to .3662096. */
    @Test
    void percentageMetricWithABaseHasABinomialIntervalAndOthersHaveNone() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .dimension("d", 1, metric("solved", 1, 0, 100), metric("seconds", 1, 60, 0));
        draft.metrics = Optional.of(new Metrics(
                "m.csv",
                "wave",
                "metric",
                "value",
                Optional.of("base"),
                List.of(new Metric("solved", "solved", "%", 1), new Metric("seconds", "seconds", "s", 0)),
                Optional.empty()));
        Data data = new Data(draft.study());
        data.metrics.with("w1", "solved", 100 * 81 / 263.0, 263).with("w1", "seconds", 30, 263);
        Found found = Found.in(data);

        Estimate solved = found.estimate("indicator.solved", "value", "w1");
        assertEquals("wilson", solved.method());
        assertEquals(25.52885, solved.low().orElseThrow(), 1e-5);
        assertEquals(36.62096, solved.high().orElseThrow(), 1e-5);
        assertTrue(found.estimate("indicator.seconds", "value", "w1").low().isEmpty());
        double middle = (100 * 81 / 263.0 + 50) / 2;
        double half = (36.62096 - 25.52885) / 2 / 2;
        assertEquals(
                middle - half, found.estimate("composite", "score", "w1").low().orElseThrow(), 1e-5);
    }

    @Test
    void composedScoresRestOnCountedResponsesAndOnNoneWithoutQuestions() {
        Data asked = satisfied();
        asked.add(10, asked.row("w2"));
        Data recorded = new Data(new StudyDraft()
                .waves("w1")
                .dimension("d", 1, metric("m", 1, 0, 100))
                .study());
        recorded.metrics.with("w1", "m", 50, 5000);

        assertEquals(110, Found.in(asked).estimate("composite", "score", "w2").n());
        assertEquals(110, Found.in(asked).estimate("dimension.d", "score", "w2").n());
        assertEquals(210, Found.in(asked).estimate("composite", "change", "w2").n());
        assertEquals(0, Found.in(recorded).estimate("composite", "score", "w1").n());
    }

    @Test
    void excludedRowsPutBackGiveTheUncleanedScore() {
        Data data = satisfied();
        data.exclude(50, data.row("w2").rates("overall", 1));
        Found found = Found.in(data);

        found.is(50, "uncleaned.composite", "score", "w2");
        found.is((75 * 5 + 25 * 1 + 50 * 1) / 150.0, "uncleaned.overall", "mean", "w2");
        found.is(75, "composite", "score", "w2");
    }

    @Test
    void missingMetricLeavesItsWeightOutUntilCoverageIsTooLow() {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2", "w3")
                .dimension("d", 1, metric("big", 0.75, 0, 100), metric("small", 0.25, 0, 100));
        Data data = new Data(draft.study());
        data.metrics
                .with("w1", "big", 60)
                .with("w1", "small", 100)
                .with("w2", "big", 60)
                .with("w3", "small", 90);
        Found found = Found.in(data);

        found.is(70, "composite", "score", "w1");
        found.is(60, "composite", "score", "w2");
        found.none(Reason.LOW_COVERAGE, "dimension.d", "score", "w3");
        found.none(Reason.LOW_COVERAGE, "composite", "score", "w3");
        found.none(Reason.NO_DATA, "indicator.big", "value", "w3");
        assertTrue(found.estimate("composite", "change", "w2").warnings().contains("different-parts"));
    }

    @Test
    void studyWithoutAScorecardHasNoComposite() {
        Found found = Found.in(new Data(new StudyDraft().waves("w1").rating("q").study()));

        assertTrue(found.measures().find("composite", "score", "w1").isEmpty());
    }

    /** Top-2 box of 50 of 100 in w1 and of 75 of 100 in w2, against a target of 85 %. */
    private static Data satisfied() {
        Indicator csat = indicator("csat", new FromQuestion("overall", Of.TOP2), 1, Optional.of(85.0), 0, 100);
        Data data = new Data(new StudyDraft()
                .waves("w1", "w2")
                .rating("overall")
                .dimension("d", 1, csat)
                .study());
        data.add(50, data.row("w1").rates("overall", 4)).add(50, data.row("w1").rates("overall", 2));
        data.add(75, data.row("w2").rates("overall", 5)).add(25, data.row("w2").rates("overall", 1));
        return data;
    }

    static Indicator metric(String id, double weight, double zeroAt, double hundredAt) {
        return indicator(id, new FromMetric(id), weight, Optional.empty(), zeroAt, hundredAt);
    }

    static Indicator indicator(
            String id, Source source, double weight, Optional<Double> target, double zeroAt, double hundredAt) {
        return new Indicator(id, id, weight, source, Better.HIGHER, "", 1, target, zeroAt, hundredAt);
    }

    @Test
    void headlinesAreWhatTheScorecardRecommendationAndPriorityUse() {
        StudyDraft draft =
                new StudyDraft().waves("w1").rating("a").rating("b").rating("c").nps("rec");
        draft.dimension("d", 1, indicator("i", new FromQuestion("b", Of.MEAN), 1, Optional.empty(), 1, 5));
        draft.satisfaction = Optional.of("c");

        assertEquals(List.of("b", "c", "rec"), List.copyOf(Headlines.of(draft.study())));
    }
}
