package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.config.Weighting.CellShare;
import io.github.surveyreport.config.Weighting.Margin;
import io.github.surveyreport.config.Weighting.ValueShare;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The whole way: shares in the configuration, answers per cell, weighted numbers. */
class WeightingTest {
    private static final Weighting HALVES = weighting(true, margin("channel", "phone", 0.5, "online", 0.5));

    /** 80 on the phone give 5, 20 online give 1: unweighted 4.2, with halves 3. Weights .625 and 2.5. */
    @Test
    void meansAndSharesAreWeightedToTheMargins() {
        Found found = Found.in(skewed(HALVES));

        found.is(3, "question.speed", "mean", "w1");
        found.is(3, "question.speed", "median", "w1");
        found.is(0.5, "question.speed", "top2", "w1");
        found.is(0.5, "question.speed", "share:5", "w1");
        found.is(0, "question.speed", "net", "w1");
        found.is(0, "question.recommend", "nps", "w1");
        found.is(0.5, "question.recommend", "promoters", "w1");
        found.is(0.5, "question.reason", "share:a", "w1");
        found.is(0.5, "question.topics", "share:y", "w1");
        found.is(25, "question.age", "mean", "w1");
        assertEquals(
                "linearised-t", found.estimate("question.speed", "mean", "w1").method());
        assertEquals(
                "wilson-effective",
                found.estimate("question.speed", "top2", "w1").method());
    }

    @Test
    void numberOfRespondentsStaysWhatItIs() {
        Found found = Found.in(skewed(HALVES));

        assertEquals(100, found.estimate("question.speed", "mean", "w1").n());
        found.is(100, "question.speed", "n", "w1");
        found.is(100, "sample", "valid", "w1");
    }

    /** All of one group weigh the same, so that its own numbers are as without weights; the rest of it likewise. */
    @Test
    void groupsWeightedByAreAsWithoutWeights() {
        Found found = Found.in(skewed(HALVES));

        found.is(5, "question.speed", "mean", "w1", "channel", "phone");
        found.is(1, "question.speed", "rest-mean", "w1", "channel", "phone");
        assertEquals("t", ((Estimate) found.of("question.speed", "mean", "w1", "channel", "phone")).method());
    }

    /** Kish: (80·.625 + 20·2.5)²/(80·.390625 + 20·6.25) = 10,000/156.25 = 64. */
    @Test
    void methodOfWeightingIsInTheFindings() {
        Found found = Found.in(skewed(HALVES));

        found.is(64, "weights", "n-effective", "w1");
        found.is(1.5625, "weights", "design-effect", "w1");
        found.is(0.75, "weights", "cv", "w1");
        found.is(0.625, "weights", "min", "w1");
        found.is(2.5, "weights", "max", "w1");
        found.is(0, "weights", "without-value", "w1");
        found.is(0.5, "weights", "target", "w1", "channel", "online");
        found.is(0.2, "weights", "sample-share", "w1", "channel", "online");
        found.is(0.5, "weights", "weighted-share", "w1", "channel", "online");
        found.is(1.959963985 * Math.sqrt(0.25 / 64), "sample", "margin-of-error", "w1");
    }

    /** Both composites rest on one question; the weighted one is √1.5625 = 1.25 times as uncertain, around its own mean. */
    @Test
    void compositeIsAsMuchLessCertainAsWeightsCost() {
        Estimate score = Found.in(skewed(HALVES)).estimate("composite", "score", "w1");
        double variance = (80 * 4 + 20 * 4) / 100.0 / 99 * 25 * 25;
        double half = (score.high().orElseThrow() - score.low().orElseThrow()) / 2;

        assertEquals(50, score.value(), 1e-9);
        assertEquals(1.984216951586 * Math.sqrt(variance) * 1.25, half, 1e-6);
    }

    /**
     * R 4.2.2, survey 4.1.1: {@code confint(svymean(~y, postStratify(d, ~channel, c(50, 50))), df = 99)}, 80 customers by
     * phone and 20 online. What differs between the channels is not uncertain; the composite is 25·(y − 1).
     */
    @Test
    void whatTheMarginExplainsIsNotUncertain() {
        Data data = new Data(study(HALVES, 1));
        data.add(40, row(data, "phone", 5)).add(40, row(data, "phone", 4));
        data.add(10, row(data, "online", 1)).add(10, row(data, "online", 3));
        Found found = Found.in(data);
        Estimate mean = found.estimate("question.speed", "mean", "w1");
        Estimate score = found.estimate("composite", "score", "w1");

        assertEquals(3.25, mean.value(), 1e-9);
        assertEquals(3.0201782993, mean.low().orElseThrow(), 1e-7);
        assertEquals(3.4798217007, mean.high().orElseThrow(), 1e-7);
        assertEquals(25 * (3.4798217007 - 1), score.high().orElseThrow(), 1e-5);
    }

    @Test
    void switchedOffNothingIsWeightedButTheWeightsAreShown() {
        Weighting off = weighting(false, margin("channel", "phone", 0.5, "online", 0.5));
        Found found = Found.in(skewed(off));

        found.is(4.2, "question.speed", "mean", "w1");
        found.is(64, "weights", "n-effective", "w1");
    }

    @Test
    void respondentsWithoutAValueWeighTheMeanAndAreCounted() {
        Study study = study(HALVES, 1);
        Data data = new Data(study);
        data.add(80, row(data, "phone", 5)).add(20, row(data, "online", 1)).add(100, row(data, "", 3));
        Found found = Found.in(data);

        found.is(100, "weights", "without-value", "w1");
        found.is(3, "question.speed", "mean", "w1");
        found.is(0.5, "question.speed", "share:3", "w1");
    }

    @Test
    void cellsAreWeightedToTheirShares() {
        List<CellShare> cells = new ArrayList<>();
        cells.add(new CellShare(new TreeMap<>(Map.of("channel", "phone")), 0.25));
        cells.add(new CellShare(new TreeMap<>(Map.of("channel", "online")), 0.75));
        Found found = Found.in(skewed(new Weighting(true, List.of(), cells, 0.1, 10)));

        found.is(2, "question.speed", "mean", "w1");
        found.is(0.75, "weights", "weighted-share", "w1", "channel", "online");
    }

    /**
     * One in a and six in b are hidden; c and d are told, and so are the shares of the population. What a level's share is
     * short of c and d must be a sum of steps of a's weight and of b's, were these two weighed apart.
     */
    @Test
    void hiddenGroupsCannotBeToldApartByTheirWeights() {
        Map<String, Double> shares = Map.of("a", .015, "b", .085, "c", .5, "d", .4);
        StudyDraft draft = new StudyDraft().waves("w1").rating("q").group("ch", "a", "b", "c", "d");
        draft.weighted("ch", shares);
        Found apart = hiddenGroups(draft);
        draft.minimumCell = 5;
        Found covered = hiddenGroups(draft);

        assertTrue(splits(apart, shares), "the attack works where nothing is hidden");
        assertTrue(!splits(covered, shares));
        covered.suppressed("question.q", "mean", "w1", "ch", "b");
        assertEquals(
                .1 / 7 + .5 * .2,
                covered.estimate("question.q", "share:2", "w1").value(),
                1e-12);
    }

    private static Found hiddenGroups(StudyDraft draft) {
        Data data = new Data(draft.study());
        data.add(1, data.row("w1").rates("q", 2).in("ch", "a"));
        for (int i = 0; i < 6; i++) {
            data.add(1, data.row("w1").rates("q", 3 + i % 3).in("ch", "b"));
        }
        for (int i = 0; i < 60; i++) {
            data.add(1, data.row("w1").rates("q", 1 + i % 5).in("ch", "c"));
        }
        for (int i = 0; i < 50; i++) {
            data.add(1, data.row("w1").rates("q", 3 + i % 3).in("ch", "d"));
        }
        return Found.in(data);
    }

    /** Whether every level's share can be split into whole respondents of a and of b, taken to be one and six. */
    private static boolean splits(Found found, Map<String, Double> shares) {
        for (int level = 1; level <= 5; level++) {
            double left = found.estimate("question.q", "share:" + level, "w1").value();
            for (String group : List.of("c", "d")) {
                Statistic share = found.of("question.q", "share:" + level, "w1", "ch", group);
                left -= shares.get(group) * share.valueIfComputable().orElseThrow();
            }
            boolean split = false;
            for (int b = 0; b <= 6; b++) {
                split |= Math.abs(left - shares.get("b") / 6 * b) < 1e-9
                        || Math.abs(left - shares.get("a") - shares.get("b") / 6 * b) < 1e-9;
            }
            if (!split) {
                return false;
            }
        }
        return true;
    }

    /** The smaller cell has 4 respondents: its weight would tell. */
    @Test
    void weightsThatWouldTellHowFewAreInACellAreWithheld() {
        Study study = study(HALVES, 5);
        Data data = new Data(study);
        data.add(16, row(data, "phone", 5)).add(4, row(data, "online", 1));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "weights", "max", "w1");
        found.none(Reason.SUPPRESSED, "weights", "n-effective", "w1");
        found.suppressed("weights", "sample-share", "w1", "channel", "online");
    }

    /** Rows put back weigh as their cell does: phone .625·(80 + 20), online 2.5·20, mean (5·50 + 2·12.5 + 50)/112.5. */
    @Test
    void excludedRowsWeighAsTheirCellDoes() {
        Data data = skewed(HALVES);
        data.exclude(20, row(data, "phone", 2));
        Found found = Found.in(data);

        found.is((5 * 50 + 2 * 12.5 + 50) / 112.5, "uncleaned.speed", "mean", "w1");
    }

    @Test
    void marginNobodyIsInIsAnErrorThatAsksToMerge() {
        Study study = study(HALVES, 1);
        Data data = new Data(study);
        data.add(10, row(data, "phone", 5));

        assertEquals(
                List.of("in wave \"w1\" nobody is in channel=online, which holds 0.5 of the population;"
                        + " merge it with another value of its group, or correct \"weighting\""),
                WeightMessages.of(study, data));
    }

    @Test
    void boundsThatKeepTheMarginsFromBeingMetAreAWarning() {
        Study study = study(HALVES, 1);
        Data data = new Data(study);
        data.add(95, row(data, "phone", 5)).add(5, row(data, "online", 1));

        assertTrue(WeightMessages.of(study, data).get(0).startsWith("in wave \"w1\" the margins are met only nearly"));
    }

    @RepeatedTest(20)
    void weightsOfOneAreNoWeights(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Study weighted = study(HALVES, 1);
        Study plain = study(null, 1);
        Data with = new Data(weighted);
        Data without = new Data(plain);
        for (int i = 0; i < 40; i++) {
            String channel = i % 2 == 0 ? "phone" : "online";
            int score = 1 + random.nextInt(5);
            with.add(1, row(with, channel, score));
            without.add(1, row(without, channel, score));
        }

        Map<MeasureKey, Measure> expected = without.findings().measures().byKey();
        Map<MeasureKey, Measure> found = with.findings().measures().byKey();
        expected.forEach((key, measure) -> assertEquals(measure, found.get(key)));
        found.keySet().stream()
                .filter(key -> !expected.containsKey(key))
                .forEach(key -> assertEquals("weights", key.id()));
    }

    @RepeatedTest(20)
    void weightedTalliesMergeAsOthersDo(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Study study = study(HALVES, 1);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(random.nextInt(1000));
        }
        Data whole = new Data(study);
        answers.forEach(answer -> add(whole, answer));
        Collections.shuffle(answers, random);
        Data first = new Data(study);
        Data second = new Data(study);
        answers.forEach(answer -> add(random.nextBoolean() ? first : second, answer));

        assertEquals(whole.tallies, Tallies.empty(study).merge(second.tallies).merge(first.tallies));
        assertNotEquals(whole.tallies, first.tallies);
    }

    private static void add(Data data, int answer) {
        String channel = List.of("phone", "online", "").get(answer % 3);
        Data.Row row = row(data, channel, 1 + answer % 5).customer(answer);
        if (answer % 7 == 0) {
            data.exclude(1, row);
        } else {
            data.add(row);
        }
    }

    private static Data skewed(Weighting weighting) {
        Study study = study(weighting, 1);
        Data data = new Data(study);
        return data.add(80, row(data, "phone", 5)).add(20, row(data, "online", 1));
    }

    private static Data.Row row(Data data, String channel, int score) {
        Data.Row row = data.row("w1")
                .rates("speed", score)
                .rates("recommend", score == 5 ? 10 : 0)
                .gives("reason", score == 5 ? "a" : "b")
                .chooses("topics", score == 5 ? "x" : "y", "z")
                .says("age", score == 5 ? "20" : "30");
        return channel.isEmpty() ? row : row.in("channel", channel);
    }

    private static Study study(Weighting weighting, int minimumCell) {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("speed")
                .nps("recommend")
                .question("reason", Type.SINGLE, StudyDraft.choices("a", "b"))
                .question("topics", Type.MULTIPLE, StudyDraft.choices("x", "y", "z"))
                .question("age", Type.NUMBER, List.of())
                .group("channel", "phone", "online")
                .dimension("all", 1, indicator());
        draft.satisfaction = Optional.of("speed");
        draft.minimumCell = minimumCell;
        Methods none = Methods.DEFAULT;
        draft.methods = new Methods(
                Optional.ofNullable(weighting),
                Comparisons.DEFAULT,
                none.drivers(),
                none.scales(),
                none.kano(),
                none.time(),
                none.careless());
        return draft.study();
    }

    private static Scorecard.Indicator indicator() {
        return new Scorecard.Indicator(
                "speed",
                "speed",
                1,
                new Scorecard.FromQuestion("speed", Scorecard.Of.MEAN),
                Scorecard.Better.HIGHER,
                "",
                2,
                Optional.empty(),
                1,
                5);
    }

    private static Weighting weighting(boolean apply, Margin... margins) {
        return new Weighting(apply, List.of(margins), List.of(), 0.3, 3);
    }

    private static Margin margin(String grouping, String a, double shareA, String b, double shareB) {
        return new Margin(grouping, List.of(new ValueShare(a, shareA), new ValueShare(b, shareB)));
    }
}
