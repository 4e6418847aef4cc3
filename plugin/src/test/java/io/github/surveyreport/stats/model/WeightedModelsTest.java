package io.github.surveyreport.stats.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Correlation;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.Weighted24;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedModelsTest {
    /** numpy 1.24.2: {@code w.sum()**2/(w**2).sum()}, {@code cov(D.T, aweights=w, bias=True)*24/23}. */
    @Test
    void momentsAgreeWithNumpy() {
        Observations data = Weighted24.data();

        assertEquals(24, data.n());
        assertEquals(18.151219512195123, data.effective(), 1e-12);
        double[][] covariance = data.covariance();
        assertEquals(1.521049741187, covariance[0][0], 1e-11);
        assertEquals(.972810020682, covariance[0][1], 1e-11);
        assertEquals(.643305329329, covariance[2][1], 1e-11);
    }

    /**
     * statsmodels 0.13.5: {@code m = WLS(y, X, weights=w/w.mean()).fit()}, errors {@code
     * m.get_robustcov_results('HC0').bse*sqrt(24/23)}, which is the linearised variance of R {@code survey::svyglm};
     * p by scipy 1.10.1 {@code t.sf}, 21 degrees of freedom; F = b'inv(V)b/2.
     */
    @Test
    void weightedLeastSquaresAgreeWithStatsmodels() {
        LinearModel model = LinearModel.fit(Weighted24.data()).model().orElseThrow();

        assertEquals(24, model.n());
        near(.325876360731, .657905882779, .495323676625, .625514967119, model.intercept());
        near(
                .442882585972,
                .163193653604,
                2.713846869607,
                .013004122268,
                model.slopes().get(0));
        near(
                .351135190918,
                .164434160105,
                2.135415115049,
                .044666753076,
                model.slopes().get(1));
        assertEquals(.466348383518, model.slopes().get(0).beta(), 1e-11);
        assertEquals(.361533411052, model.slopes().get(1).beta(), 1e-11);
        assertEquals(1.1794946624033567, model.slopes().get(0).vif(), 1e-12);
        assertEquals(.4797299032398491, model.r2(), 1e-13);
        assertEquals(.4301803702150727, model.adjustedR2(), 1e-13);
        assertEquals(.9309801289004986, model.sigma(), 1e-12);
        assertEquals("wald-linearised", model.f().method());
        assertEquals(9.257808393795475, model.f().statistic(), 1e-10);
        assertEquals(2, model.f().df1().orElseThrow());
        assertEquals(21, model.f().df2().orElseThrow());
        assertEquals(.0013098771346912686, model.f().p(), 1e-12);
    }

    /**
     * numpy and scipy 1.10.1: Σw·ln P maximised with weights of mean 1, scores analytic, information by their central differences,
     * covariance {@code 24/23*inv(H)@(U.T@U)@inv(H)}, as R {@code survey::svyolr}.
     */
    @Test
    void weightedProportionalOddsAgreeWithScipy() {
        ProportionalOdds model = ProportionalOdds.fit(Weighted24.data()).model().orElseThrow();

        double[] thresholds = {2.233150931576, 4.459597770463, 5.800726664193, 7.887438621301};
        double[] errors = {1.722654517983, 1.472881259991, 1.692627309889, 1.776301732544};
        for (int k = 0; k < 4; k++) {
            assertEquals(thresholds[k], model.thresholds().get(k).value(), 1e-8);
            assertEquals(errors[k], model.thresholds().get(k).se(), 1e-8);
        }
        assertEquals(.851249505972, model.slopes().get(0).value(), 1e-6);
        assertEquals(.367789718179, model.slopes().get(0).se(), 1e-6);
        assertEquals(.642981806947, model.slopes().get(1).value(), 1e-6);
        assertEquals(.358549840318, model.slopes().get(1).se(), 1e-6);
        assertEquals(-29.60948304359536, model.logLikelihood(), 1e-8);
        assertEquals("wald-linearised", model.ratio().method());
        assertEquals(11.731820628041492, model.ratio().statistic(), 1e-7);
    }

    /** Two predictors: Johnson and Shapley agree, {@code (r1² + R² − r2²)/2}; numpy 1.24.2. */
    @Test
    void importanceRestsOnWeightedCorrelations() {
        double[][] r = Symmetric.correlation(Weighted24.data().covariance());

        assertArrayEquals(new double[] {.276649521432, .203080381808}, Importance.johnson(r), 1e-11);
        assertArrayEquals(new double[] {.276649521432, .203080381808}, Importance.shapley(r), 1e-11);
    }

    /** numpy: {@code tanh(arctanh(r) ± 1.959964/sqrt(18.1512 − 3))}. */
    @Test
    void correlationsHaveFishersIntervalOnTheEffectiveNumber() {
        Observations data = Weighted24.data();
        Estimate r = Correlation.pearson(Symmetric.correlation(data.covariance())[0][1], data, .95);

        assertEquals(.607383161135, r.value(), 1e-11);
        assertEquals(.19856241999327187, r.low().orElseThrow(), 1e-9);
        assertEquals(.8361667357387793, r.high().orElseThrow(), 1e-9);
        assertEquals("pearson-effective", r.method());
        assertEquals(24, r.n());
    }

    /** scipy 1.10.1: {@code pearsonr(x, y).confidence_interval(.95)} of the first ten rows of R's {@code attitude}. */
    @Test
    void withoutWeightsFishersIntervalIsThatOfScipy() {
        double[][] rows = {
            {43, 51}, {63, 64}, {71, 70}, {61, 63}, {81, 78}, {43, 55}, {58, 67}, {71, 75}, {72, 82}, {67, 61}
        };
        Observations data = Observations.of(rows);
        Estimate r = Correlation.pearson(Symmetric.correlation(data.covariance())[0][1], data, .95);

        assertEquals(.8771150057300117, r.value(), 1e-13);
        assertEquals(.5527443663084773, r.low().orElseThrow(), 1e-12);
        assertEquals(.9706791864401524, r.high().orElseThrow(), 1e-12);
        assertEquals("pearson", r.method());
    }

    @Test
    void correlationThatIsPerfectOrOfThreeHasNoInterval() {
        Observations three = Observations.of(new double[][] {{1, 2}, {2, 1}, {3, 3}});

        assertTrue(Correlation.pearson(.5, three, .95).low().isEmpty());
        assertTrue(Correlation.pearson(-1, Weighted24.data(), .95).low().isEmpty());
    }

    @Test
    void equalWeightsAreNone() {
        Observations plain = Weighted24.alike(1);

        assertFalse(Weighted24.alike(2.5).weighted());
        assertEquals(LinearModel.fit(plain), LinearModel.fit(Weighted24.alike(2.5)));
        assertEquals(ProportionalOdds.fit(plain), ProportionalOdds.fit(Weighted24.alike(2.5)));
        assertEquals(
                "f-regression", LinearModel.fit(plain).model().orElseThrow().f().method());
    }

    @Test
    void scaleOfWeightsDoesNotMatter() {
        LinearModel one = LinearModel.fit(Weighted24.data()).model().orElseThrow();
        LinearModel thousand = LinearModel.fit(Weighted24.scaled(1000)).model().orElseThrow();

        assertEquals(one.slopes().get(0).b(), thousand.slopes().get(0).b(), 1e-14);
        assertEquals(one.slopes().get(0).se(), thousand.slopes().get(0).se(), 1e-14);
        assertEquals(one.sigma(), thousand.sigma(), 1e-14);
    }

    /** Who weighs twice counts in coefficients as two would, not in errors. */
    @Test
    void coefficientsAreThoseOfRepeatedRespondents() {
        LinearModel weighted = LinearModel.fit(Weighted24.data()).model().orElseThrow();
        LinearModel repeated = LinearModel.fit(Weighted24.expanded()).model().orElseThrow();
        ProportionalOdds odds = ProportionalOdds.fit(Weighted24.data()).model().orElseThrow();
        ProportionalOdds oddsRepeated =
                ProportionalOdds.fit(Weighted24.expanded()).model().orElseThrow();

        assertEquals(repeated.intercept().b(), weighted.intercept().b(), 1e-12);
        assertEquals(repeated.r2(), weighted.r2(), 1e-13);
        assertTrue(repeated.slopes().get(0).se() < weighted.slopes().get(0).se());
        assertEquals(oddsRepeated.slopes().get(1).value(), odds.slopes().get(1).value(), 1e-9);
        assertEquals(61, repeated.n());
    }

    /** Of resampled shares both ways: drawn one by one, and from the normal limit of 24 · 1,000 respondents. */
    @Test
    void bootstrapOfWeightedSharesSurroundsThem() {
        double[] shares = Importance.shares(
                Importance.johnson(Symmetric.correlation(Weighted24.data().covariance())));
        ImportanceIntervals few = intervals(1);
        ImportanceIntervals many = intervals(1000);

        for (int i = 0; i < 2; i++) {
            assertTrue(few.low()[i] < shares[i] && shares[i] < few.high()[i]);
            assertTrue(many.low()[i] < shares[i] && shares[i] < many.high()[i]);
            assertTrue(many.high()[i] - many.low()[i] < (few.high()[i] - few.low()[i]) / 10);
        }
    }

    /** The normal limit is as wide as drawing respondents one by one from as many. */
    @Test
    void limitOfWeightedResamplesIsAsWideAsDrawing() {
        ImportanceIntervals drawn = intervals(800);
        ImportanceIntervals limit = intervals(900);

        double ratio = (drawn.high()[0] - drawn.low()[0]) / (limit.high()[0] - limit.low()[0]);
        assertEquals(Math.sqrt(900 / 800.0), ratio, .08);
    }

    private static ImportanceIntervals intervals(int times) {
        Observations data = Weighted24.data();
        double[][] rows = new double[24][3];
        long[] counts = new long[24];
        double[] weights = new double[24];
        for (int row = 0; row < 24; row++) {
            rows[row] = new double[] {data.value(row, 0), data.value(row, 1), data.value(row, 2)};
            counts[row] = times;
            weights[row] = data.weight(row);
        }
        Resampling samples = ImportanceIntervals.resampling(Observations.of(rows, counts, weights, 3), 1000);
        return ImportanceIntervals.johnson(samples, .95).orElseThrow();
    }

    @Test
    void errorsThatCannotBeToldApartGiveNoTest() {
        List<double[]> none = new ArrayList<>();
        none.add(new double[] {1, 1});
        none.add(new double[] {1, 1});

        assertTrue(Wald.statistic(new double[] {1, 1}, none.toArray(double[][]::new))
                .isEmpty());
        assertTrue(Wald.statistic(new double[] {1}, new double[][] {{0}}).isEmpty());
        assertEquals(
                5.0,
                Wald.statistic(new double[] {2, 3}, new double[][] {{4, 0}, {0, 2.25}})
                        .orElseThrow());
    }

    private static void near(double b, double se, double t, double p, LinearModel.Coefficient coefficient) {
        assertEquals(b, coefficient.b(), 1e-11);
        assertEquals(se, coefficient.se(), 1e-11);
        assertEquals(t, coefficient.t(), 1e-10);
        assertEquals(p, coefficient.p(), 1e-10);
    }
}
