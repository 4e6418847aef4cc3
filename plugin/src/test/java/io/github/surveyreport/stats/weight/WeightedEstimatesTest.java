package io.github.surveyreport.stats.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NetShare;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WeightedEstimatesTest {
    /** w = 1,1,1,1,2,2,3,.5,.5,1 with y = 1,1,0,1,0,1,1,0,1,1, gathered by weight. */
    private static final WeightedSample SHARE =
            WeightedSample.ofShare(new double[] {1, 2, 3, 0.5}, new long[] {4, 1, 1, 1}, new long[] {5, 2, 1, 2});

    /** R 4.2.2: {@code sum(w)^2/sum(w^2)}. */
    @Test
    void effectiveNumberOfRespondents() {
        assertEquals(7.511111, SHARE.effective(), 1e-6);
        Spread spread = new Spread(new double[] {1, 2, 3, 0.5}, new long[] {5, 2, 1, 2});
        assertEquals(7.511111, estimate(spread.effective()).value(), 1e-6);
        assertEquals(1.331361, estimate(spread.designEffect()).value(), 1e-6);
        assertEquals(StrictMath.sqrt(0.331361), estimate(spread.variation()).value(), 1e-6);
        assertEquals(0.5, estimate(spread.least()).value());
        assertEquals(3, estimate(spread.most()).value());
    }

    /** R 4.2.2, survey: {@code svymean(~y, svydesign(~1, weights = ~w, data = d))}. */
    @Test
    void linearisedStandardErrorAgreesWithTheSurveyPackage() {
        assertEquals(0.730769, SHARE.mean(), 1e-6);
        assertEquals(0.163259, estimate(WeightedMean.standardError(SHARE)).value(), 1e-6);
    }

    /** R 4.2.2: {@code sqrt(p*(1-p)/neff)}: the error without linearisation is another one. */
    @Test
    void errorFromTheEffectiveNumberIsAnotherOne() {
        double p = SHARE.mean();

        assertEquals(0.161845, StrictMath.sqrt(p * (1 - p) / SHARE.effective()), 1e-6);
    }

    /** R 4.2.2: Wilson's formula on p = .730769 and n = 7.511111. */
    @Test
    void shareHasWilsonsIntervalOnTheEffectiveNumber() {
        Estimate share = estimate(WeightedShare.wilson(SHARE, 0.95));

        assertEquals("wilson-effective", share.method());
        assertEquals(10, share.n());
        assertEquals(0.383105, share.low().orElseThrow(), 1e-6);
        assertEquals(0.922259, share.high().orElseThrow(), 1e-6);
    }

    /**
     * R 4.2.2, survey: {@code svyciprop(~y, design, method = "logit")}: the interval of t on the logit, with the share, its
     * error and its degrees of freedom computed here. A report shows Wilson's instead.
     */
    @Test
    void shareItsErrorAndItsDegreesGiveTheLogitIntervalOfR() {
        double p = SHARE.mean();
        double error = estimate(WeightedMean.standardError(SHARE)).value() / (p * (1 - p));
        double half = Quantiles.t(0.95, SHARE.degrees()) * error;
        double logit = StrictMath.log(p / (1 - p));

        assertEquals(0.293467, 1 / (1 + StrictMath.exp(half - logit)), 1e-6);
        assertEquals(0.946630, 1 / (1 + StrictMath.exp(-half - logit)), 1e-6);
    }

    /** R 4.2.2: mean ± {@code qt(.975, 9)}·.163259, qt = 2.262157. */
    @Test
    void meanHasTheTIntervalOfItsLinearisedError() {
        Estimate mean = estimate(WeightedMean.of(SHARE, 0.95));

        assertEquals("linearised-t", mean.method());
        assertEquals(0.730769 - 2.262157 * 0.163259, mean.low().orElseThrow(), 2e-6);
        assertEquals(0.730769 + 2.262157 * 0.163259, mean.high().orElseThrow(), 2e-6);
    }

    /** numpy: {@code (d1 - d2)/sqrt(v1 + v2)} with {@code v = (p + q - (p - q)**2)/(sum(w)**2/sum(w**2))}; scipy: t.sf. */
    @Test
    void scoresOfTwoWavesAreTestedOnEffectiveNumbers() {
        double[] weights = {0.5, 1, 2, 3};
        WeightedSample after = WeightedSample.ofNet(
                weights, new long[] {2, 3, 1, 0}, new long[] {0, 0, 0, 1}, new long[] {2, 5, 2, 1});
        WeightedSample before = WeightedSample.ofNet(
                weights, new long[] {1, 2, 1, 0}, new long[] {0, 2, 0, 1}, new long[] {2, 5, 2, 1});

        TestResult test = (TestResult) WeightedNet.promoterTest(after, before);

        assertEquals(0.6307819638241775, test.statistic(), 1e-10);
        assertEquals(0.5495706368002469, test.p(), 1e-10);
        assertEquals("nps-z-effective", test.method());
        assertEquals(20, test.n());
        assertEquals(
                NetPromoterScore.test(new NetPromoterScore.Counts(3, 2, 0), new NetPromoterScore.Counts(1, 3, 1)),
                WeightedNet.promoterTest(
                        WeightedSample.ofNet(new double[] {2}, new long[] {3}, new long[] {0}, new long[] {5}),
                        WeightedSample.ofNet(new double[] {2}, new long[] {1}, new long[] {1}, new long[] {5})));
    }

    @Test
    void medianIsWhereHalfTheWeightIsReached() {
        WeightedSample upper = sample(stratum(1, 1, 2, 3), stratum(3, 5));
        WeightedSample between = sample(stratum(1, 1, 2, 3), stratum(3, 6), stratum(2, 6));

        assertEquals(4, estimate(WeightedMean.median(upper)).value());
        assertEquals(6, estimate(WeightedMean.median(between)).value());
    }

    /** By hand: weights 3, 1, 3, 1 of 1, 2, 4, 7: two of eight lie below the end of 1, six within 4. */
    @Test
    void quartilesAreWhereQuartersOfTheWeightAreReached() {
        WeightedSample answers = sample(stratum(3, 1, 4), stratum(1, 2, 7));

        assertEquals(1, estimate(WeightedMean.quartile(answers, 1)).value());
        assertEquals(4, estimate(WeightedMean.quartile(answers, 3)).value());
        assertEquals(
                "weighted-quartile", estimate(WeightedMean.quartile(answers, 3)).method());
        assertEquals(
                1.5,
                estimate(WeightedMean.quartile(sample(stratum(2, 1), stratum(3, 2, 3)), 1))
                        .value());
    }

    @Test
    void nobodyHasNoShareAndNoMean() {
        WeightedSample nobody = sample(stratum(1), stratum(2));

        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), WeightedShare.wilson(nobody, 0.95));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), WeightedMean.of(nobody, 0.95));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), WeightedNet.promoterScore(nobody, 0.95));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), WeightedMean.standardError(nobody));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 10), WeightedShare.difference(SHARE, nobody, 0.95));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 10), WeightedMean.difference(SHARE, nobody, 0.95));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 10), WeightedNet.promoterDifference(SHARE, nobody, 0.95));
    }

    @Test
    void shareOfAllIsExactlyOneAndOfNobodyExactlyZero() {
        double[] weights = {0.1, 0.7, 1.3};
        long[] n = {3, 7, 11};
        Estimate all = estimate(WeightedShare.wilson(WeightedSample.ofShare(weights, n, n), 0.95));
        Estimate none = estimate(WeightedShare.wilson(WeightedSample.ofShare(weights, new long[3], n), 0.95));

        assertEquals(1, all.value());
        assertEquals(1, all.high().orElseThrow());
        assertEquals(0, none.value());
        assertEquals(0, none.low().orElseThrow());
    }

    /** A common factor of all weights changes nothing but their name; counting twice is not weighting with two. */
    @Test
    void onlyTheProportionsOfWeightsMatter() {
        WeightedSample tenfold =
                WeightedSample.ofShare(new double[] {10, 20, 30, 5}, new long[] {4, 1, 1, 1}, new long[] {5, 2, 1, 2});

        near(WeightedShare.wilson(SHARE, 0.95), WeightedShare.wilson(tenfold, 0.95));
        near(WeightedMean.of(SHARE, 0.95), WeightedMean.of(tenfold, 0.95));
        near(WeightedNet.promoterScore(SHARE, 0.95), WeightedNet.promoterScore(tenfold, 0.95));
    }

    @RepeatedTest(100)
    void equalWeightsAreNoWeightsToTheLastBit(RepetitionInfo repetition) {
        Random2 random = new Random2(repetition.getCurrentRepetition());
        double weight = repetition.getCurrentRepetition() % 2 == 0
                ? 1
                : 0.25 + random.source().nextDouble();
        long[][] a = random.net(3);
        long[][] b = random.net(3);
        double[] weights = {weight, weight, weight};
        WeightedSample first = WeightedSample.ofNet(weights, a[0], a[1], a[2]);
        WeightedSample second = WeightedSample.ofNet(weights, b[0], b[1], b[2]);
        Histogram h = first.pooled();
        Histogram g = second.pooled();
        long[] n = {sum(a[0]), sum(a[1]), sum(a[2])};
        long[] m = {sum(b[0]), sum(b[1]), sum(b[2])};

        assertEquals(Mean.of(h, 0.95), WeightedMean.of(first, 0.95));
        assertEquals(Mean.median(h), WeightedMean.median(first));
        assertEquals(Mean.quartile(h, 3), WeightedMean.quartile(first, 3));
        assertEquals(Mean.standardDeviation(h), WeightedMean.standardDeviation(first));
        assertEquals(Mean.difference(h, g, 0.95), WeightedMean.difference(first, second, 0.95));
        assertEquals(NetPromoterScore.of(n[0], n[2] - n[0] - n[1], n[1], 0.95), WeightedNet.promoterScore(first, 0.95));
        assertEquals(NetShare.of(n[0], n[1], n[2], 0.95), WeightedNet.share(first, 0.95));
        WeightedSample share = WeightedSample.ofShare(weights, a[0], a[2]);
        WeightedSample other = WeightedSample.ofShare(weights, b[0], b[2]);
        assertEquals(Proportion.wilson(n[0], n[2], 0.95), WeightedShare.wilson(share, 0.95));
        assertEquals(Proportion.difference(n[0], n[2], m[0], m[2], 0.95), WeightedShare.difference(share, other, 0.95));
    }

    /** The formulas themselves, not only the short cut: weights that differ by nothing that matters. */
    @RepeatedTest(100)
    void nearlyEqualWeightsNearlyAreNoWeights(RepetitionInfo repetition) {
        Random2 random = new Random2(1000 + repetition.getCurrentRepetition());
        long[][] a = random.net(3);
        long[][] b = random.net(3);
        double[] equal = {1, 1, 1};
        double[] nearly = {1, 1 + 1e-13, 1 - 1e-13};
        WeightedSample first = WeightedSample.ofNet(nearly, a[0], a[1], a[2]);
        WeightedSample second = WeightedSample.ofNet(nearly, b[0], b[1], b[2]);
        WeightedSample plain = WeightedSample.ofNet(equal, a[0], a[1], a[2]);
        WeightedSample other = WeightedSample.ofNet(equal, b[0], b[1], b[2]);

        near(WeightedMean.of(plain, 0.95), WeightedMean.of(first, 0.95));
        near(WeightedMean.median(plain), WeightedMean.median(first));
        near(WeightedMean.standardDeviation(plain), WeightedMean.standardDeviation(first));
        near(WeightedMean.difference(plain, other, 0.95), WeightedMean.difference(first, second, 0.95));
        near(WeightedNet.promoterScore(plain, 0.95), WeightedNet.promoterScore(first, 0.95));
        near(WeightedNet.share(plain, 0.95), WeightedNet.share(first, 0.95));
        near(WeightedNet.promoterDifference(plain, other, 0.95), WeightedNet.promoterDifference(first, second, 0.95));
        near(
                WeightedShare.difference(
                        WeightedSample.ofShare(equal, a[0], a[2]), WeightedSample.ofShare(equal, b[0], b[2]), 0.95),
                WeightedShare.difference(
                        WeightedSample.ofShare(nearly, a[0], a[2]), WeightedSample.ofShare(nearly, b[0], b[2]), 0.95));
    }

    @Test
    void weightsThatDifferSayInTheirMethodThatTheyWereUsed() {
        assertNotEquals(
                estimate(Mean.of(SHARE.pooled(), 0.95)).method(),
                estimate(WeightedMean.of(SHARE, 0.95)).method());
    }

    @Test
    void answersThatAreAllEqualHaveNoSpreadAndSayThatToo() {
        WeightedSample same = sample(stratum(1, 1, 1, 1), stratum(2, 1, 1));

        assertEquals(
                List.of("zero-variance"), estimate(WeightedMean.of(same, 0.95)).warnings());
        assertEquals(
                List.of("zero-variance"),
                estimate(WeightedNet.share(same, 0.95)).warnings());
        assertEquals(List.of("skewed"), estimate(WeightedMean.of(SHARE, 0.95)).warnings());
        assertEquals(List.of(), estimate(WeightedNet.share(SHARE, 0.95)).warnings());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 10), WeightedMean.difference(same, same, 0.95));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 10), WeightedNet.promoterDifference(same, same, 0.95));
    }

    @Test
    void oneWeightedGroupIsEnoughForTheWeightedDifference() {
        WeightedSample plain = sample(stratum(1, 1, 1, 0, -1, 0));

        assertEquals(
                "linearised-welch",
                estimate(WeightedMean.difference(SHARE, plain, 0.95)).method());
        assertEquals(
                "linearised-welch",
                estimate(WeightedMean.difference(plain, SHARE, 0.95)).method());
        assertEquals(
                "wald-effective",
                estimate(WeightedNet.promoterDifference(SHARE, plain, 0.95)).method());
        assertEquals(
                "wald-effective",
                estimate(WeightedNet.promoterDifference(plain, SHARE, 0.95)).method());
    }

    private static void near(Statistic expected, Statistic actual) {
        Estimate e = estimate(expected);
        Estimate a = estimate(actual);
        assertEquals(e.value(), a.value(), 1e-9);
        assertEquals(e.n(), a.n());
        assertEquals(e.low().isPresent(), a.low().isPresent());
        assertEquals(e.low().orElse(0), a.low().orElse(0), 1e-9);
        assertEquals(e.high().orElse(0), a.high().orElse(0), 1e-9);
    }

    private static long sum(long[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }

    private static Estimate estimate(Statistic statistic) {
        return assertInstanceOf(Estimate.class, statistic);
    }

    private static WeightedSample sample(Stratum... strata) {
        return WeightedSample.of(List.of(strata));
    }

    private static Stratum stratum(double weight, int... answers) {
        long[] ones = new long[answers.length];
        java.util.Arrays.fill(ones, 1);
        return new Stratum(weight, Histogram.ofScores(answers, ones));
    }

    private record Random2(SplittableRandom source) {
        Random2(long seed) {
            this(new SplittableRandom(seed));
        }

        /** Per stratum: for, against, all. Never without spread. */
        long[][] net(int strata) {
            long[][] net = new long[3][strata];
            for (int i = 0; i < strata; i++) {
                net[0][i] = 1 + source.nextInt(20);
                net[1][i] = 1 + source.nextInt(20);
                net[2][i] = net[0][i] + net[1][i] + source.nextInt(20);
            }
            return net;
        }
    }
}
