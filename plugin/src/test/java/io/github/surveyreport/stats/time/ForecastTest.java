package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.time.Forecast.Bounds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Bounds FIVE_POINTS = new Bounds(1, 5);
    private static final List<Model> SEASONAL =
            List.of(Model.SEASONAL_NAIVE, Model.SEASONAL, Model.SEASONAL_SMOOTHED, Model.HOLT_WINTERS);

    /** Yearly flow of the Nile at Aswan 1871–1970, 10⁸ m³ (Cobb 1978, Biometrika 65:243). */
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    /** R: forecast::rwf(c(78,80,79,82,83,85), drift = TRUE, h = 3). */
    @Test
    void driftIsThatOfR() {
        List<Estimate> points = points(Model.DRIFT, new double[] {78, 80, 79, 82, 83, 85}, 3);

        near(86.4, 83.143863, 89.656137, points.get(0), 1e-6);
        near(87.8, 82.826169, 92.773831, points.get(1), 1e-6);
        near(89.2, 82.687727, 95.712273, points.get(2), 1e-6);
    }

    /**
     * R: forecast::ets(Nile, model = "ANN"), forecast(., 1); its search ends at α .24553, l0 1110.687, squares 2038674.503. To
     * the optimum: Python scipy.optimize.minimize(…, method = "Nelder-Mead", xatol = 1e-11) over the same two parameters.
     */
    @Test
    void smoothingIsThatOfR() {
        Smoothing smoothing = Smoothing.of(NILE);

        assertEquals(.24553, smoothing.alpha(), 2e-4);
        assertEquals(1110.687, smoothing.start(), 0.07);
        assertEquals(20802.8, smoothing.variance(), 0.05);
        near(805.3813, 522.69, 1088.07, points(Model.SMOOTHED, NILE, 1).get(0), 0.07);
        assertEquals(.245728117, smoothing.alpha(), 1e-7);
        assertEquals(1110.74811, smoothing.start(), 1e-4);
        assertEquals(2038674.4320548973, smoothing.squares(), 1e-6);
        assertTrue(smoothing.squares() < Smoothing.run(NILE, .24553, 1110.687).squares());
    }

    /** R: HoltWinters(Nile, beta = FALSE, gamma = FALSE), which starts at the first value. */
    @Test
    void smoothingFromAGivenStartIsThatOfR() {
        Smoothing smoothing = Smoothing.run(NILE, .246557877, NILE[0]);

        assertEquals(2038871.83, smoothing.squares(), 0.01);
        assertEquals(805.038858, smoothing.level(), 1e-5);
    }

    /**
     * R: predict(HoltWinters(Nile, beta = FALSE, gamma = FALSE), 1, prediction.interval = TRUE), with the variance of the 99
     * errors around their mean, which is the step of the level over α and 99.
     */
    @Test
    void theErrorsOfAGivenStartGiveTheIntervalOfR() {
        Smoothing smoothing = Smoothing.run(NILE, .246557877, NILE[0]);
        double sum = (smoothing.level() - NILE[0]) / .246557877;
        double variance = (smoothing.squares() - sum * sum / 99) / 98;
        double half = 1.959963985 * Math.sqrt(variance);

        assertEquals(523.481187, smoothing.level() - half, 1e-3);
        assertEquals(1086.596530, smoothing.level() + half, 1e-3);
    }

    /** Python: scipy.optimize.differential_evolution, then L-BFGS-B, over the same recursion and bounds. */
    @Test
    void dampedTrendFindsTheLeastSquares() {
        double[] y = {3.1, 3.2, 3.25, 3.4, 3.38, 3.5, 3.55, 3.52, 3.6, 3.66, 3.64, 3.7};
        DampedTrend trend = DampedTrend.of(y);

        assertEquals(.42699541, trend.parameters()[0], 1e-4);
        assertEquals(.01, trend.parameters()[1], 1e-4);
        assertEquals(.94301085, trend.parameters()[2], 1e-4);
        assertEquals(.02097967, trend.squares(), 1e-8);
        assertEquals(3.73746740, trend.continued(2).values()[0], 1e-4);
        assertEquals(3.77031457, trend.continued(2).values()[1], 1e-4);
        assertEquals(.00262245920, trend.continued(2).variances()[0], 1e-8);
    }

    /** Hyndman et al. 2008, table 6.1: half-widths grow as √(1 + (h − 1)α²). */
    @Test
    void smoothingIsLessSureOfLaterPeriods() {
        List<Estimate> points = points(Model.SMOOTHED, NILE, 3);
        double first = points.get(0).high().getAsDouble() - points.get(0).value();
        double third = points.get(2).high().getAsDouble() - points.get(2).value();

        assertEquals(StrictMath.sqrt(1 + 2 * .245728117 * .245728117), third / first, 1e-6);
        assertEquals(points.get(0).value(), points.get(2).value(), 0);
    }

    /** Python: 1 + Σ c² of Hyndman et al. 2008, table 6.1 (damped trend), with the parameters found by scipy above. */
    @Test
    void dampedTrendIsLessSureOfLaterPeriods() {
        double[] y = {3.1, 3.2, 3.25, 3.4, 3.38, 3.5, 3.55, 3.52, 3.6, 3.66, 3.64, 3.7};
        double[] variances = DampedTrend.of(y).continued(4).variances();

        assertEquals(.0031096590955, variances[1], 1e-8);
        assertEquals(.0036054813512, variances[2], 1e-8);
        assertEquals(.0041095034426, variances[3], 1e-8);
    }

    /** Python: numpy, mean and var(ddof=1) of y[4:] − y[:−4]. */
    @Test
    void seasonalForecastRepeatsTheYearWithItsDrift() {
        double[] y = {10, 14, 8, 12, 11, 16, 9, 13, 12.5, 17, 10, 14.5};
        List<Estimate> points = Forecast.points(Model.SEASONAL, y, 4, 5, 0.95, ANY);

        near(13.75, 13.75 - .7857336129, 13.75 + .7857336129, points.get(0), 1e-9);
        near(18.25, 18.25 - .7857336129, 18.25 + .7857336129, points.get(1), 1e-9);
        near(15, 15 - 1.1713025138, 15 + 1.1713025138, points.get(4), 1e-9);
    }

    /** R: forecast::snaive(ts(y, frequency = 4), h = 5): σ² is the mean squared yearly step (Python: numpy). */
    @Test
    void seasonalNaiveForecastRepeatsTheYear() {
        double[] y = {10, 14, 8, 12, 11, 16, 9, 13, 12.5, 17, 10, 14.5};
        List<Estimate> points = Forecast.points(Model.SEASONAL_NAIVE, y, 4, 5, 0.95, ANY);

        near(12.5, 12.5 - 2.5460679017, 12.5 + 2.5460679017, points.get(0), 1e-9);
        near(14.5, 14.5 - 2.5460679017, 14.5 + 2.5460679017, points.get(3), 1e-9);
        near(12.5, 12.5 - 3.6006837573, 12.5 + 3.6006837573, points.get(4), 1e-9);
    }

    @Test
    void fewerThanEightPeriodsGiveNoForecast() {
        assertTrue(Forecast.of(new double[] {1, 2, 3, 4, 5, 4, 3}, 0, 3, 0.95, FIVE_POINTS)
                .isEmpty());
        assertTrue(Forecast.of(new double[] {1, 2, 3, 4, 5, 4, 3, 2}, 0, 3, 0.95, FIVE_POINTS)
                .isPresent());
    }

    @Test
    void steadyGrowthIsForecastByItsDrift() {
        double[] y = {2, 2.1, 2.2, 2.31, 2.4, 2.5, 2.6, 2.69, 2.8, 2.9};
        Forecast forecast = Forecast.of(y, 12, 2, 0.95, FIVE_POINTS).orElseThrow();

        assertEquals(Model.DRIFT, forecast.model());
        assertEquals(3.1, forecast.points().get(1).value(), 0.01);
        assertTrue(((Estimate) forecast.trial().mase()).value() < 0.2);
        assertEquals(5, forecast.trial().mase().n());
    }

    @Test
    void aYearlyPatternIsFoundOnceThereAreTwoYears() {
        double[] y = new double[28];
        Arrays.setAll(y, i -> 3 + (i % 12 == 6 ? 1 : i % 2 * 0.3) + (i % 5) * 0.001);

        assertTrue(SEASONAL.contains(chosen(y, 12)));
        assertTrue(!SEASONAL.contains(chosen(Arrays.copyOf(y, 23), 12)));
    }

    /** The seasons are alike but the level steps up and down, which smoothing follows and last year's value does not. */
    @Test
    void seasonsAboutAMovingLevelAreSmoothed() {
        double[] y = new double[36];
        int[] level = {0, 3, -2, 1, 4, 2};
        Arrays.setAll(y, i -> 3 + 0.5 * StrictMath.sin(i * Math.PI / 6) + 0.1 * level[i / 6]);

        assertTrue(List.of(Model.SEASONAL_SMOOTHED, Model.HOLT_WINTERS).contains(chosen(y, 12)));
    }

    @Test
    void everyCandidateIsTriedOnTheSamePeriods() {
        double[] y = new double[36];
        Arrays.setAll(y, i -> 3 + Math.abs(i % 12 - 6) * 0.1 + i * i % 7 * 0.02);
        List<Forecast.Trial> trials =
                Forecast.of(y, 12, 3, 0.95, FIVE_POINTS).orElseThrow().trials();

        assertEquals(
                List.of(Model.values()),
                trials.stream().map(Forecast.Trial::model).toList());
        assertTrue(trials.stream().allMatch(trial -> trial.error().n() == 17));
        assertEquals(1, ((Estimate) trials.get(0).mase()).value());
    }

    @Test
    void aSeriesWithATrendIsNotPulledToItsMean() {
        double[] rising = {2, 2.1, 2.05, 2.2, 2.3, 2.25, 2.4, 2.5, 2.45, 2.6};
        double[] around = {2, 2.1, 2.05, 2.2, 2, 2.1, 2.15, 2, 2.1, 2.05};

        assertTrue(!Candidates.of(rising, 0).contains(Model.AUTOREGRESSIVE));
        assertTrue(Candidates.of(around, 0).contains(Model.AUTOREGRESSIVE));
    }

    @Test
    void seasonsAreSmoothedOnceHalfASeasonIsLeftToTryItOn() {
        double[] y = new double[120];
        Arrays.setAll(y, i -> i * 7 % 11);

        assertTrue(!Candidates.of(Arrays.copyOf(y, 23), 12).contains(Model.SEASONAL_NAIVE));
        assertTrue(Candidates.of(Arrays.copyOf(y, 24), 12).contains(Model.SEASONAL_SMOOTHED));
        assertTrue(!Candidates.of(Arrays.copyOf(y, 24), 12).contains(Model.HOLT_WINTERS));
        assertTrue(Candidates.of(Arrays.copyOf(y, 25), 12).contains(Model.HOLT_WINTERS));
        assertTrue(!Candidates.of(Arrays.copyOf(y, 11), 4).contains(Model.SEASONAL_SMOOTHED));
        assertTrue(Candidates.of(Arrays.copyOf(y, 12), 4).contains(Model.SEASONAL_SMOOTHED));
        assertTrue(Candidates.of(y, 52).contains(Model.SEASONAL));
        assertTrue(!Candidates.of(y, 52).contains(Model.SEASONAL_SMOOTHED));
    }

    @Test
    void aSeriesWithoutAPatternKeepsItsLastValueAndSaysSo() {
        double[] y = {3, 3, 3, 3, 3, 3, 3, 3, 4};
        Forecast forecast = Forecast.of(y, 0, 1, 0.95, FIVE_POINTS).orElseThrow();

        assertEquals(Model.NAIVE, forecast.model());
        assertEquals(4, forecast.points().get(0).value());
        assertTrue(forecast.points().get(0).warnings().contains("no-better-than-naive"));
        assertEquals(1, ((Estimate) forecast.trial().mase()).value());
    }

    @Test
    void equalValuesHaveNoErrorToCompareWith() {
        Forecast forecast = Forecast.of(new double[] {4, 4, 4, 4, 4, 4, 4, 4}, 0, 1, 0.95, FIVE_POINTS)
                .orElseThrow();

        assertEquals(new NotComputable(Reason.NO_VARIANCE, 3), forecast.trial().mase());
        assertTrue(forecast.points().get(0).warnings().contains("zero-variance"));
    }

    @Test
    void forecastsStayOnTheScale() {
        Estimate point = Forecast.points(Model.DRIFT, new double[] {4, 4.3, 4.4, 4.7, 4.9}, 0, 3, 0.95, FIVE_POINTS)
                .get(2);

        assertEquals(5, point.value());
        assertEquals(5, point.high().getAsDouble());
        assertTrue(point.warnings().contains("clipped"));
    }

    @Test
    void forecastsEndAtEitherEndOfTheScaleAndOnlyThen() {
        double[] falling = {2, 1.7, 1.6, 1.3, 1.1};
        Estimate low =
                Forecast.points(Model.DRIFT, falling, 0, 3, 0.95, FIVE_POINTS).get(2);
        Estimate free = Forecast.points(Model.DRIFT, new double[] {3, 3.1, 3, 3.1, 3}, 0, 1, 0.95, FIVE_POINTS)
                .get(0);

        assertEquals(1, low.low().getAsDouble());
        assertEquals(List.of("clipped"), low.warnings());
        assertEquals(List.of(), free.warnings());
    }

    private static Model chosen(double[] y, int season) {
        return Forecast.of(y, season, 3, 0.95, FIVE_POINTS).orElseThrow().model();
    }

    private static List<Estimate> points(Model model, double[] y, int horizon) {
        return Forecast.points(model, y, 0, horizon, 0.95, ANY);
    }

    private static void near(double value, double low, double high, Estimate actual, double tolerance) {
        assertEquals(value, actual.value(), tolerance);
        assertEquals(low, actual.low().getAsDouble(), tolerance);
        assertEquals(high, actual.high().getAsDouble(), tolerance);
    }
}
