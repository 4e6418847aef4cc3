package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterScoreTest {
    private static final double THREE = 5e-4;
    private static final double Z = 1.959963985;

    /** Computed with R 4.2.2 from the formula printed at measuringu.com/nps-three-confidence-intervals (Rocks 2016). */
    @ParameterizedTest
    @CsvSource({
        "50, 30, 20,  30,  14.051,  44.201",
        "64, 19, 17,  47,  30.763,  60.500",
        "10,  0,  0, 100,  47.50,  100",
        " 1,  0,  0, 100, -48.50,   98.50"
    })
    void adjustedWaldIsCentredOnTheAdjustedScoreAndClipped(
            long promoters, long passives, long detractors, double nps, double low, double high) {
        Statistic score = NetPromoterScore.of(promoters, passives, detractors, 0.95);

        Near.value(nps, score);
        Near.interval(low, high, score, 5e-3);
    }

    @Test
    void adjustedWaldOfFiftyThirtyTwentyToThreeDecimals() {
        Estimate score = Near.estimate(NetPromoterScore.of(50, 30, 20, 0.95));

        Near.interval(14.051, 44.201, score, THREE);
        assertEquals(29.126, (score.low().orElseThrow() + score.high().orElseThrow()) / 2, THREE);
    }

    /** R 4.2.2: SE of 50/30/20 is 7.810250. */
    @ParameterizedTest
    @CsvSource({"50, 30, 20, 14.692, 45.308", "64, 19, 17, 31.957, 62.043"})
    void plainWaldAgreesWithR(long promoters, long passives, long detractors, double low, double high) {
        Near.interval(low, high, NetPromoterScore.wald(promoters, passives, detractors, 0.95), THREE);
    }

    @Test
    void standardErrorOfFiftyThirtyTwenty() {
        Estimate wald = Near.estimate(NetPromoterScore.wald(50, 30, 20, 0.95));

        assertEquals(7.810250, (wald.high().orElseThrow() - wald.value()) / Z, Near.SIX);
    }

    @Test
    void plainWaldOfPromotersOnlyHasNoWidthAndSaysSo() {
        Statistic wald = NetPromoterScore.wald(10, 0, 0, 0.95);

        Near.interval(100, 100, wald, 0);
        assertEquals(List.of("zero-variance"), Near.estimate(wald).warnings());
    }

    /** R 4.2.2: z of 60/25/15 against 50/30/20 is 1.394218. */
    @Test
    void differenceOfTwoWavesAgreesWithR() {
        Estimate difference = Near.estimate(NetPromoterScore.difference(
                new NetPromoterScore.Counts(60, 25, 15), new NetPromoterScore.Counts(50, 30, 20), 0.95));
        double standardError = (difference.high().orElseThrow() - difference.value()) / Z;

        assertEquals(15, difference.value(), Near.SIX);
        assertEquals(1.394218, difference.value() / standardError, Near.SIX);
    }

    /**
     * The same ten customers before (10,9,8,6,7,3,9,5,10,8) and after (10,10,9,8,8,7,9,6,9,9): differences of the
     * classes −1, 0, 1 are 0,0,1,1,0,1,0,0,0,1. R 4.2.2: {@code t.test(d)}: change 40, SE 16.329932.
     */
    @Test
    void pairedScoreIsTheMeanDifferenceOfClasses() {
        Histogram differences = Histogram.ofScores(new int[] {0, 1}, new long[] {6, 4});

        Near.value(40, Rescale.by(100, Mean.of(differences, 0.95)));
        assertEquals(16.329932, 100 * StrictMath.sqrt(Moments.of(differences).varianceOfMean()), Near.SIX);
    }

    @Test
    void zeroIsAScoreLikeAnyOther() {
        Near.value(0, NetPromoterScore.of(3, 4, 3, 0.95));
    }

    @Test
    void nobodyHasNoScore() {
        Near.notComputable(Reason.NO_ANSWERS, 0, NetPromoterScore.of(0, 0, 0, 0.95));
        Near.notComputable(Reason.NO_ANSWERS, 0, NetPromoterScore.wald(0, 0, 0, 0.95));
        Near.notComputable(
                Reason.NO_ANSWERS,
                1,
                NetPromoterScore.difference(
                        new NetPromoterScore.Counts(1, 0, 0), new NetPromoterScore.Counts(0, 0, 0), 0.95));
    }

    @Test
    void differenceWithoutSpreadIsNotComputable() {
        Near.notComputable(
                Reason.NO_VARIANCE,
                7,
                NetPromoterScore.difference(
                        new NetPromoterScore.Counts(5, 0, 0), new NetPromoterScore.Counts(0, 2, 0), 0.95));
    }

    /** R 4.2.2, from the formula: 60/25/15 against 50/30/20, and the p-value of {@code 2*pnorm(-1.394218)}. */
    @Test
    void twoWavesAreComparedByZ() {
        NetPromoterScore.Counts after = new NetPromoterScore.Counts(60, 25, 15);
        NetPromoterScore.Counts before = new NetPromoterScore.Counts(50, 30, 20);

        TestResult test = (TestResult) NetPromoterScore.test(after, before);

        assertEquals(1.394218, test.statistic(), Near.SIX);
        assertEquals(0.163252, test.p(), Near.SIX);
        assertEquals(200, test.n());
    }

    @Test
    void twoWavesOfPromotersOnlyAreNotTested() {
        NetPromoterScore.Counts all = new NetPromoterScore.Counts(10, 0, 0);

        assertEquals(new NotComputable(Reason.NO_VARIANCE, 20), NetPromoterScore.test(all, all));
        assertEquals(
                new NotComputable(Reason.NO_ANSWERS, 10),
                NetPromoterScore.test(all, new NetPromoterScore.Counts(0, 0, 0)));
    }
}
