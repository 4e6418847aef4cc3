package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.paired.SignedRank.Zeros;
import io.github.surveyreport.stats.paired.WeightedPairs.Weighed;
import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.Raking.Margin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WeightedPairsTest {
    private static final IntUnaryOperator SCORE = IntUnaryOperator.identity();
    private static final IntPredicate TOP = score -> score >= 4;
    private static final IntUnaryOperator IN_TOP = score -> score >= 4 ? 1 : 0;
    /** Twelve customers of four weights. */
    private static final WeightedPairs TWELVE = pairs(
            new int[] {3, 2, 4, 3, 3, 2, 5, 4, 3, 2, 3, 4},
            new int[] {4, 3, 4, 4, 5, 2, 5, 5, 4, 3, 2, 4},
            new double[] {1, 1, 2, 2, .5, 1, 2, .5, 1, 2, 1, .5});

    /**
     * R 4.2.2, survey: {@code svymean(~y, svydesign(~1, weights = ~w, data = d))} of w = 1,1,1,1,2,2,3,.5,.5,1 and y =
     * 1,1,0,1,0,1,1,0,1,1 gives .730769 and SE .163259; here y is whether somebody came into the box.
     */
    @Test
    void shareGainedAgreesWithTheSurveyPackage() {
        int[] before = new int[10];
        Arrays.fill(before, 2);
        WeightedPairs pairs =
                pairs(before, new int[] {5, 5, 2, 5, 2, 5, 5, 2, 5, 5}, new double[] {1, 1, 1, 1, 2, 2, 3, .5, .5, 1});

        Estimate change = (Estimate) WeightedChange.share(pairs, TOP, .95);
        TestResult test = (TestResult) WeightedChange.test(pairs, IN_TOP);

        assertEquals(.730769, change.value(), 1e-6);
        assertEquals(.730769 - 2.262157 * .163259, change.low().orElseThrow(), 2e-6);
        assertEquals(1, change.high().orElseThrow());
        assertEquals("linearised-paired-t", change.method());
        assertEquals(10, change.n());
        assertEquals(.730769 / .163259, test.statistic(), 2e-5);
        assertEquals(OptionalDouble.of(9), test.df1());
    }

    /** numpy: {@code m = sum(w*d)/sum(w); se = sqrt(n/(n-1)*sum((w*(d-m)/sum(w))**2))}; scipy: {@code t.sf}, {@code t.ppf}. */
    @Test
    void meanChangeAgreesWithNumpy() {
        Estimate change = (Estimate) WeightedChange.mean(TWELVE, SCORE, .95);
        TestResult test = (TestResult) WeightedChange.test(TWELVE, SCORE);

        assertEquals(0.5172413793103449, change.value(), 1e-12);
        assertEquals(0.07026985237705258, change.low().orElseThrow(), 1e-9);
        assertEquals(0.9642129062436371, change.high().orElseThrow(), 1e-9);
        assertEquals(2.547009219711001, test.statistic(), 1e-10);
        assertEquals(0.027139221017222902, test.p(), 1e-10);
        assertEquals(0.7328774624724109, ((Estimate) WeightedChange.effect(TWELVE, SCORE)).value(), 1e-12);
    }

    /** numpy and scipy, as above, of 1 and 0 for the box. */
    @Test
    void changeOfAShareAgreesWithNumpy() {
        Estimate change = (Estimate) WeightedChange.share(TWELVE, TOP, .95);
        TestResult test = (TestResult) WeightedChange.test(TWELVE, IN_TOP);

        assertEquals(0.3103448275862069, change.value(), 1e-12);
        assertEquals(-0.024681763080789232, change.low().orElseThrow(), 1e-9);
        assertEquals(0.6453714182532031, change.high().orElseThrow(), 1e-9);
        assertEquals(2.0388362567536613, test.statistic(), 1e-10);
        assertEquals(0.06623658512255597, test.p(), 1e-10);
    }

    /** numpy, as above, of 1, 0 and −1 for promoters, passives and detractors. */
    @Test
    void changeOfTheRecommendationScoreAgreesWithNumpy() {
        WeightedPairs pairs = pairs(
                new int[] {10, 9, 8, 6, 7, 3, 9, 5, 10, 8},
                new int[] {10, 10, 9, 8, 8, 7, 9, 6, 9, 9},
                new double[] {1, 2, .5, 1, 2, 1, .5, 3, 1, 1});

        Estimate change = (Estimate) WeightedChange.promoterScore(pairs, .95);
        TestResult test = (TestResult) WeightedChange.test(pairs, PairedNps::worth);

        assertEquals(26.923076923076923, change.value(), 1e-10);
        assertEquals(14.347333101009713, (change.high().orElseThrow() - change.value()) / 2.262157162740992, 1e-6);
        assertEquals(1.8765213530298654, test.statistic(), 1e-10);
        assertEquals(0.0933228911271813, test.p(), 1e-10);
    }

    /**
     * numpy: {@code r = m*(sum(w[abs(d)<abs(x)]) + sum(w[abs(d)==abs(x)])/2)/sum(w) + .5} over the m who changed, t of
     * {@code sign(d)*r} as above, {@code sum(w*s)/sum(w*r)}.
     */
    @Test
    void signedRanksAgreeWithNumpy() {
        TestResult test = (TestResult) WeightedSignedRank.test(TWELVE);

        assertEquals(2.5438832474482895, test.statistic(), 1e-10);
        assertEquals(0.02729067518737815, test.p(), 1e-10);
        assertEquals("linearised-signed-rank", test.method());
        assertEquals(List.of("zeros"), test.warnings());
        assertEquals(0.7887517146776406, ((Estimate) WeightedSignedRank.effect(TWELVE)).value(), 1e-12);
    }

    /**
     * R 4.2.2, survey 4.1.1: 36 of 60 respondents were asked before too; {@code z <- rake(svydesign(~1, data = d), list(~a,
     * ~b), list(c(.6, .4)*60, c(.7, .3)*60)); svymean(~d, subset(z, matched))}, t of it with the factor of 36 in place of 60
     * respondents: times {@code sqrt(60/59*35/36)}; and {@code 2*pt(-abs(t), 35)}. Of signed ranks the same. Of given
     * weights errors are .166046849068746 and .0903305693485389.
     */
    @Test
    void calibratedWeightsMakeAChangeAsSureAsInTheSurveyPackage() {
        WeightedPairs pairs = calibrated();
        Estimate change = (Estimate) WeightedChange.mean(pairs, SCORE, .95);
        TestResult test = (TestResult) WeightedChange.test(pairs, SCORE);
        TestResult top = (TestResult) WeightedChange.test(pairs, IN_TOP);
        TestResult ranks = (TestResult) WeightedSignedRank.test(pairs);

        assertEquals(.545029654512323, change.value(), 1e-9);
        assertEquals(.545029654512323 / .160926792218337 * Math.sqrt(60 / 59d * 35 / 36d), test.statistic(), 1e-8);
        assertEquals(.00185509406466988, test.p(), 1e-10);
        assertEquals(.180198604184291 / .0896406201679373 * Math.sqrt(60 / 59d * 35 / 36d), top.statistic(), 1e-8);
        assertEquals(3.30487602950806, ranks.statistic(), 1e-7);
        assertEquals(.0022005140354483, ranks.p(), 1e-9);
        assertEquals(36, change.n());
    }

    /** Four cells of two margins, and who of each was asked twice. */
    private static WeightedPairs calibrated() {
        int[][][] asked = {
            {{4, 4, 3, 4, 2, 2, 3, 5, 1}, {5, 4, 3, 5, 4, 2, 4, 5, 3}},
            {{3, 4, 2, 4, 2, 4}, {4, 4, 3, 5, 2, 5}},
            {{3, 5, 2, 3, 4, 4, 2, 1}, {3, 4, 2, 4, 3, 5, 4, 1}},
            {{3, 3, 3, 4, 2, 4, 1, 4, 4, 2, 3, 3, 3}, {4, 2, 3, 5, 4, 4, 2, 3, 5, 1, 4, 3, 2}}
        };
        long[] respondents = {15, 10, 12, 23};
        List<Margin> margins = List.of(
                new Margin(new int[] {0, 0, 1, 1}, new double[] {.6, .4}),
                new Margin(new int[] {0, 1, 0, 1}, new double[] {.7, .3}));
        double[] weights = ((Raking.Weights) Raking.weights(respondents, margins)).perCell();
        List<Weighed> strata = IntStream.range(0, 4)
                .mapToObj(cell -> new Weighed(weights[cell], table(asked[cell][0], asked[cell][1])))
                .toList();
        int[] cells = {0, 1, 2, 3};
        return WeightedPairs.of(strata, Optional.of(Calibration.of(margins, cells, weights, respondents)));
    }

    /** A customer of weight 2 counts as two in every mean; the standard error knows that it is one. */
    @Test
    void wholeWeightsMoveMeansAsRepeatedRowsDo() {
        JointTable one = table(new int[] {3, 2, 4, 3}, new int[] {4, 4, 4, 1});
        JointTable two = table(new int[] {1, 5, 2}, new int[] {2, 3, 2});
        WeightedPairs weighted = WeightedPairs.of(List.of(new Weighed(1, one), new Weighed(2, two)));
        JointTable repeated = one.plus(two).plus(two);

        Estimate change = (Estimate) WeightedChange.mean(weighted, SCORE, .95);
        Estimate same = (Estimate) PairedMean.change(repeated.differences(), .95);

        assertEquals(same.value(), change.value(), 1e-12);
        assertEquals(7, change.n());
        assertTrue(width(change) > width(same));
    }

    @RepeatedTest(50)
    void equalWeightsAreTheClassicalNumbers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int n = random.nextInt(60);
        int[] before = random.ints(n, 1, 6).toArray();
        int[] after = random.ints(n, 1, 6).toArray();
        JointTable table = table(before, after);
        WeightedPairs pairs =
                WeightedPairs.of(List.of(new Weighed(1.7, table), new Weighed(.3, table(new int[0], new int[0]))));

        assertEquals(PairedMean.change(table.differences(), .95), WeightedChange.mean(pairs, SCORE, .95));
        assertEquals(PairedNps.change(table, .95), WeightedChange.promoterScore(pairs, .95));
        assertEquals(PairedShare.change(table.fourfold(TOP), .95), WeightedChange.share(pairs, TOP, .95));
        assertEquals(PairedMean.test(table.differences()), WeightedChange.test(pairs, SCORE));
        assertEquals(PairedMean.effect(table.differences()), WeightedChange.effect(pairs, SCORE));
        assertEquals(SignedRank.test(table.differences(), Zeros.DROPPED), WeightedSignedRank.test(pairs));
        assertEquals(SignedRank.effect(table.differences(), Zeros.DROPPED), WeightedSignedRank.effect(pairs));
    }

    /** The ranks of a weighted sample tend to Wilcoxon's as the weights become equal. */
    @Test
    void nearlyEqualWeightsGiveNearlyTheClassicalEffect() {
        double[] nearly = new double[12];
        Arrays.setAll(nearly, i -> 1 + i * 1e-9);
        int[] before = {3, 2, 4, 3, 3, 2, 5, 4, 3, 2, 3, 4};
        int[] after = {4, 3, 4, 4, 5, 2, 5, 5, 4, 3, 2, 4};
        Statistic classical = SignedRank.effect(table(before, after).differences(), Zeros.DROPPED);

        assertEquals(
                classical.valueIfComputable().orElseThrow(),
                WeightedSignedRank.effect(pairs(before, after, nearly))
                        .valueIfComputable()
                        .orElseThrow(),
                1e-7);
    }

    @Test
    void withoutSpreadThereIsAValueButNeitherIntervalNorTest() {
        WeightedPairs still = pairs(new int[] {3, 4}, new int[] {3, 4}, new double[] {1, 2});
        WeightedPairs alike = pairs(new int[] {3, 4}, new int[] {4, 5}, new double[] {1, 2});

        Estimate none = (Estimate) WeightedChange.mean(still, SCORE, .95);
        Estimate one = (Estimate) WeightedChange.mean(alike, SCORE, .95);

        assertEquals(List.of("no-change"), none.warnings());
        assertEquals(List.of("same-change"), one.warnings());
        assertEquals(1, one.value(), 1e-12);
        assertEquals(OptionalDouble.empty(), one.low());
        assertEquals(List.of("no-change"), ((Estimate) WeightedChange.share(still, TOP, .95)).warnings());
        assertReason(Reason.NO_CHANGE, WeightedChange.test(still, SCORE));
        assertReason(Reason.NO_VARIANCE, WeightedChange.test(alike, SCORE));
        assertReason(Reason.NO_CHANGE, WeightedChange.effect(still, SCORE));
        assertReason(Reason.NO_CHANGE, WeightedSignedRank.test(still));
        assertReason(Reason.NO_CHANGE, WeightedSignedRank.effect(still));
        assertReason(Reason.NO_VARIANCE, WeightedSignedRank.test(alike));
    }

    @Test
    void nobodyAtAllIsNoAnswers() {
        WeightedPairs nobody = WeightedPairs.of(List.of(new Weighed(1, table(new int[0], new int[0]))));

        assertReason(Reason.NO_ANSWERS, WeightedChange.mean(nobody, SCORE, .95));
        assertReason(Reason.NO_ANSWERS, WeightedChange.test(nobody, IN_TOP));
        assertThrows(IllegalArgumentException.class, () -> WeightedPairs.of(List.of()));
    }

    private static void assertReason(Reason reason, Object outcome) {
        assertEquals(reason, ((NotComputable) outcome).reason());
    }

    private static double width(Estimate estimate) {
        return estimate.high().orElseThrow() - estimate.low().orElseThrow();
    }

    private static WeightedPairs pairs(int[] before, int[] after, double[] weights) {
        TreeMap<Double, JointTable> byWeight = new TreeMap<>();
        for (int i = 0; i < before.length; i++) {
            JointTable pair = table(new int[] {before[i]}, new int[] {after[i]});
            byWeight.merge(weights[i], pair, JointTable::plus);
        }
        List<Weighed> strata = new ArrayList<>();
        byWeight.forEach((weight, table) -> strata.add(new Weighed(weight, table)));
        return WeightedPairs.of(strata);
    }

    private static JointTable table(int[] before, int[] after) {
        long[][] counts = new long[11][11];
        for (int i = 0; i < before.length; i++) {
            counts[before[i]][after[i]]++;
        }
        return new JointTable(IntStream.rangeClosed(0, 10).toArray(), counts);
    }
}
