package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Python: statsmodels 0.13.5, ETSModel(y, error = "add", trend = None or "add", seasonal = "add", seasonal_periods =
 * 4).fit() from 24 starts, the one with the least sse; forecast(6). Variances: numpy, with those parameters, of Hyndman et
 * al. 2008, table 6.1.
 */
class SeasonalSmoothingTest {
    private static final double[] LEVEL = {
        3.76, 3.51, 3.42, 3.24, 3.61, 3.75, 3.56, 3.29, 3.7, 3.59, 3.41, 3.2, 3.69, 3.56, 3.53, 3.23, 3.7, 3.74, 3.6,
        3.24, 3.73, 3.75, 3.77, 3.3, 3.77, 3.88, 3.65, 3.27, 3.86, 3.9, 3.72, 3.39, 3.6, 3.93, 3.59, 3.13, 3.65, 3.9,
        3.54, 3.08, 3.62, 3.84, 3.66, 3.22, 3.7, 4.02, 3.67, 3.14, 3.75, 4.03, 3.66, 3.11, 3.75, 3.75, 3.64, 3.14, 3.54,
        3.8, 3.5, 3.12
    };
    private static final double[] TREND = {
        3.6, 4.01, 3.85, 3.37, 3.78, 4.0, 4.05, 3.5, 3.94, 4.23, 4.15, 3.69, 4.15, 4.41, 4.35, 3.94, 4.25, 4.41, 4.46,
        3.91, 4.1, 4.32, 4.29, 3.65, 3.81, 4.09, 4.14, 3.48, 3.65, 4.0, 4.05, 3.35, 3.63, 4.03, 3.99, 3.25, 3.58, 3.94,
        4.01, 3.15, 3.45, 3.74, 3.6, 2.88, 3.22, 3.44, 3.55, 2.83, 3.18, 3.48, 3.61, 2.7, 3.16, 3.47, 3.35, 2.64, 3.0,
        3.36, 3.27, 2.54
    };

    @Test
    void seasonsWithoutATrendAreThoseOfStatsmodels() {
        SeasonalSmoothing fit = SeasonalSmoothing.of(LEVEL, 4, false);
        Path path = fit.continued(6);

        assertArrayEquals(new double[] {.2284831, 0, .3694804}, fit.parameters(), 1e-4);
        assertEquals(.5232028952, fit.squares(), 1e-7);
        assertArrayEquals(
                new double[] {3.59232486, 3.8015012, 3.54762016, 3.09820957, 3.59232486, 3.8015012},
                path.values(),
                1e-4);
        assertArrayEquals(
                new double[] {.00968894, .01019475, .01070056, .01120636, .01467074, .01517655},
                path.variances(),
                1e-6);
    }

    @Test
    void seasonsWithATrendAreThoseOfStatsmodels() {
        SeasonalSmoothing fit = SeasonalSmoothing.of(TREND, 4, true);
        Path path = fit.continued(6);

        assertArrayEquals(new double[] {.5424063, .1539879, .4059904}, fit.parameters(), 1e-4);
        assertEquals(.3947086099, fit.squares(), 1e-7);
        assertArrayEquals(
                new double[] {2.92343455, 3.23991122, 3.16852032, 2.43917886, 2.82232647, 3.13880313},
                path.values(),
                1e-4);
        assertArrayEquals(
                new double[] {.00759055, .01127170, .01676080, .02441784, .04299332, .05606615},
                path.variances(),
                2e-5);
    }

    /** A trend and seasons without error are continued without error, whatever the season in which the series ends. */
    @Test
    void anErrorlessPatternIsContinued() {
        double[] seasons = {0.3, -0.2, 0.1, -0.2};
        double[] y = new double[17];
        Arrays.setAll(y, i -> 2 + 0.05 * i + seasons[i % 4]);
        Path path = SeasonalSmoothing.of(y, 4, true).continued(5);

        assertArrayEquals(new double[] {2.65, 3, 2.75, 3.3, 2.85}, path.values(), 1e-9);
    }
}
