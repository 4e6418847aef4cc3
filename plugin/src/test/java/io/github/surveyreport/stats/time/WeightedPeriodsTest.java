package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedPeriodsTest {
    private static final int[] SCORES = {1, 2, 3, 4, 5};
    private static final long[][] BEFORE = {{0, 4, 9, 12, 8}, {3, 0, 5, 4, 0}};
    private static final long[][] AFTER = {{0, 3, 6, 14, 13}, {1, 0, 4, 6, 3}};
    private static final double[] WEIGHTS = {0.7, 1.6};
    private static final long[][] SIZES = {{40, 20}, {45, 15}, {38, 22}, {50, 12}, {42, 18}, {41, 19}};
    private static final long[][] STEADY = {{10, 5}, {12, 4}, {9, 6}, {14, 3}, {11, 5}, {30, 2}};
    private static final long[][] UNSTEADY = {{12, 6}, {18, 7}, {9, 4}, {22, 4}, {9, 5}, {20, 9}};

    /**
     * Python: variances of statsmodels 0.13.5 {@code sm.WLS(y, ones, weights = w).fit(cov_type = "HC1")} per period, weights
     * .6 and 1.8; degrees of freedom from {@code sum(w**2)**2/sum(w**4) - 1}; p by {@code
     * scipy.stats.t.sf}.
     */
    @Test
    void theStepOfWeightedMeansHasLinearisedVariances() {
        TestResult result = (TestResult) StepTest.means(scored(BEFORE, 0.6, 1.8), scored(AFTER, 0.6, 1.8));

        assertEquals("linearised-welch-t", result.method());
        assertEquals(2.2467265490, result.statistic(), 1e-9);
        assertEquals(37.487942581624246, result.df1().getAsDouble(), 1e-8);
        assertEquals(.0306298424, result.p(), 1e-10);
        assertEquals(95, result.n());
    }

    /** Python: numpy, (p + d − (p − d)²)/n_eff with n_eff = (Σw)²/Σw²; p by {@code scipy.stats.t.sf}. */
    @Test
    void theStepOfWeightedScoresRestsOnEffectiveNumbers() {
        double[] weights = {0.5, 2};
        WeightedSample before = WeightedSample.ofNet(weights, longs(20, 5), longs(10, 10), longs(45, 20));
        WeightedSample after = WeightedSample.ofNet(weights, longs(25, 9), longs(8, 6), longs(48, 20));
        TestResult result = (TestResult) StepTest.recommendations(before, after);

        assertEquals("nps-z-effective", result.method());
        assertEquals(1.7181438428, result.statistic(), 1e-9);
        assertEquals(.0919772118, result.p(), 1e-9);
    }

    @Test
    void equalWeightsGiveTheUnweightedTests() {
        assertEquals(
                StepTest.means(pooled(BEFORE), pooled(AFTER)),
                StepTest.means(scored(BEFORE, 2.7, 2.7), scored(AFTER, 0.3, 0.3)));
        double[] alike = {1.7, 1.7};
        assertEquals(
                StepTest.recommendations(
                        new NetPromoterScore.Counts(25, 20, 20), new NetPromoterScore.Counts(34, 20, 14)),
                StepTest.recommendations(
                        WeightedSample.ofNet(alike, longs(20, 5), longs(10, 10), longs(45, 20)),
                        WeightedSample.ofNet(alike, longs(25, 9), longs(8, 6), longs(48, 20))));
    }

    @Test
    void aWeightedStepNeedsAnswersAndSpread() {
        long[][] one = {{1, 0, 0, 0, 0}, {0, 0, 0, 0, 0}};
        long[][] alike = {{3, 0, 0, 0, 0}, {4, 0, 0, 0, 0}};

        assertEquals(new NotComputable(Reason.TOO_FEW, 46), StepTest.means(scored(one, 1, 2), scored(BEFORE, 1, 2)));
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 14), StepTest.means(scored(alike, 1, 2), scored(alike, 1, 2)));
    }

    /** Python: numpy, weights .7 and 1.6; Σz² on 5 degrees of freedom has p = .474 (scipy.stats.chi2.sf). */
    @Test
    void weightedSharesHaveLimitsByTheirEffectiveNumber() {
        ControlChart chart = chart(STEADY, WEIGHTS);

        assertEquals("p-chart-effective", chart.method());
        assertEquals(.2872706422, chart.centre(), 1e-10);
        assertEquals(.4776389195, chart.upper().get(0).getAsDouble(), 1e-10);
        assertEquals(.4776916645, chart.upper().get(5).getAsDouble(), 1e-10);
        assertEquals(.0968496199, chart.lower().get(5).getAsDouble(), 1e-10);
    }

    /** Python: as above. */
    @Test
    void weightedSharesSpreadBeyondChanceGetLaneysLimits() {
        ControlChart chart = chart(UNSTEADY, WEIGHTS);

        assertEquals("laney-p-effective", chart.method());
        assertEquals(2.514974974574883, chart.spread(), 1e-9);
        assertEquals(0.8428099079120931, chart.upper().get(0).getAsDouble(), 1e-9);
    }

    @Test
    void equalWeightsGiveTheUnweightedChart() {
        long[] hits = new long[SIZES.length];
        long[] sizes = new long[SIZES.length];
        for (int i = 0; i < sizes.length; i++) {
            hits[i] = UNSTEADY[i][0] + UNSTEADY[i][1];
            sizes[i] = SIZES[i][0] + SIZES[i][1];
        }

        assertEquals(PChart.of(hits, sizes).orElseThrow(), chart(UNSTEADY, new double[] {1.3, 1.3}));
    }

    private static ControlChart chart(long[][] hits, double[] weights) {
        List<WeightedSample> periods = new ArrayList<>();
        List<Stratum> all = new ArrayList<>();
        for (int i = 0; i < hits.length; i++) {
            periods.add(WeightedSample.ofShare(weights, hits[i], SIZES[i]));
            for (int k = 0; k < weights.length; k++) {
                long[] counts = {SIZES[i][k] - hits[i][k], hits[i][k]};
                all.add(new Stratum(weights[k], Histogram.ofScores(new int[] {0, 1}, counts)));
            }
        }
        return PChart.of(periods, WeightedSample.of(all)).orElseThrow();
    }

    private static WeightedSample scored(long[][] counts, double first, double second) {
        return WeightedSample.of(List.of(
                new Stratum(first, Histogram.ofScores(SCORES, counts[0])),
                new Stratum(second, Histogram.ofScores(SCORES, counts[1]))));
    }

    private static Histogram pooled(long[][] counts) {
        return scored(counts, 1, 1).pooled();
    }

    private static long[] longs(long... values) {
        return values;
    }
}
