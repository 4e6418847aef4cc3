package io.github.surveyreport.stats.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.Matrices;
import io.github.surveyreport.stats.NormalRandom;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.stats.Symmetric;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImportanceTest {
    /** README of the npm package johnsons-relative-weights; the same with R 4.2.2. */
    @Test
    void johnsonOfThePublishedSevenBySevenMatrix() {
        double[] raw = Importance.johnson(Matrices.seven());
        double[] expected = {.10774831783, .11648375730, .06551431495, .12116711336, .08006198853, .17105498701};
        double[] shares = {.162754, .175949, .098960, .183023, .120934, .258379};

        assertArrayEquals(expected, raw, 1e-10);
        assertEquals(.6620304790, Arrays.stream(raw).sum(), 1e-10);
        assertArrayEquals(shares, Importance.shares(raw), 1e-6);
    }

    /** Help page of iopsych::relWt (rdrr.io/cran/iopsych/man/relWt.html); the same with R 4.2.2. */
    @Test
    void johnsonOfThePublishedFiveByFiveMatrix() {
        double[] raw = Importance.johnson(Matrices.five());

        assertArrayEquals(new double[] {.24066119, .05492664, .12143476, .28158189}, raw, 1e-8);
        assertEquals(.69860449, Arrays.stream(raw).sum(), 1e-8);
    }

    /** R 4.2.2: {@code relaimpo::calc.relimp(rating ~ ., attitude, type = "lmg")}. */
    @Test
    void shapleyOfAttitude() {
        double[] lmg = Importance.shapley(attitude());

        assertArrayEquals(new double[] {.370816, .050904, .155766, .120345, .006589, .028182}, lmg, 1e-6);
        assertEquals(.732602, Arrays.stream(lmg).sum(), 1e-6);
    }

    /** R 4.2.2 and Python: relative weights of the same regression. */
    @Test
    void johnsonOfAttitude() {
        double[] raw = Importance.johnson(attitude());

        assertArrayEquals(
                new double[] {
                    0.3627601996581305,
                    0.05600227877885369,
                    0.1636109107505335,
                    0.12178039968821712,
                    0.008255466496437932,
                    0.02019273715897577
                },
                raw,
                1e-12);
        assertArrayEquals(
                new double[] {.495167, .076443, .223329, .166230, .011269, .027563}, Importance.shares(raw), 1e-6);
    }

    /**
     * R 4.2.2: {@code relaimpo::calc.relimp(Fertility ~ ., swiss, type = "lmg")} and the relative weights of the same
     * regression; correlations by numpy 1.24.2.
     */
    @Test
    void shapleyAndJohnsonOfSwissFertility() {
        double[] lmg = Importance.shapley(Matrices.swiss());
        double[] johnson = Importance.johnson(Matrices.swiss());

        assertArrayEquals(new double[] {.05709122, .17117303, .26013468, .10557015, .11276592}, lmg, 1e-8);
        assertArrayEquals(new double[] {.048417, .154708, .271964, .114680, .116966}, johnson, 1e-6);
        assertEquals(.706735, Arrays.stream(lmg).sum(), 1e-6);
        assertEquals(.706735, Arrays.stream(johnson).sum(), 1e-6);
    }

    /** Article of the R package rwa on {@code mtcars}: mpg by cyl, disp, hp, wt. */
    @Test
    void johnsonOfMtcarsAsPublished() {
        Observations cars = ReferenceData.numbers("r-classics/mtcars.csv", "mpg", "cyl", "disp", "hp", "wt");

        double[] raw = Importance.johnson(Symmetric.correlation(cars.covariance()));

        assertArrayEquals(new double[] {0.2096904, 0.1883043, 0.179959, 0.2706812}, raw, 1e-7);
    }

    /** With uncorrelated predictors both give the squared correlations; with one, R². */
    @Test
    void uncorrelatedPredictorsShareTheirSquaredCorrelations() {
        double[][] r = {{1, .6, .5, -.1}, {.6, 1, 0, 0}, {.5, 0, 1, 0}, {-.1, 0, 0, 1}};

        assertArrayEquals(new double[] {.36, .25, .01}, Importance.johnson(r), 1e-14);
        assertArrayEquals(new double[] {.36, .25, .01}, Importance.shapley(r), 1e-14);
        assertArrayEquals(new double[] {.25}, Importance.shapley(new double[][] {{1, .5}, {.5, 1}}), 1e-15);
    }

    @Test
    void intervalsAreTheSameEveryTimeAndHoldTheEstimate() {
        Observations data = simulated(400);

        ImportanceIntervals once = ImportanceIntervals.johnson(ImportanceIntervals.resampling(data, 500), .95)
                .orElseThrow();
        ImportanceIntervals again = ImportanceIntervals.johnson(ImportanceIntervals.resampling(data, 500), .95)
                .orElseThrow();

        assertArrayEquals(once.low(), again.low());
        assertArrayEquals(once.high(), again.high());
        double[] shares = Importance.shares(Importance.johnson(Symmetric.correlation(data.covariance())));
        for (int i = 0; i < shares.length; i++) {
            assertTrue(once.low()[i] < shares[i] && shares[i] < once.high()[i]);
        }
    }

    /** The normal limit of the second moments, used for many rows, against drawing rows: about the same width. */
    @Test
    void limitAgreesWithDrawing() {
        Observations few = simulated(Resampling.MANY - 1);
        Observations many = simulated(Resampling.MANY);

        ImportanceIntervals drawn = ImportanceIntervals.shapley(ImportanceIntervals.resampling(few, 400), .95)
                .orElseThrow();
        ImportanceIntervals limit = ImportanceIntervals.shapley(ImportanceIntervals.resampling(many, 400), .95)
                .orElseThrow();

        for (int i = 0; i < 3; i++) {
            double width = drawn.high()[i] - drawn.low()[i];
            assertEquals(1, (limit.high()[i] - limit.low()[i]) / width, 0.15);
            assertEquals(drawn.low()[i], limit.low()[i], width / 5);
        }
    }

    private static double[][] attitude() {
        return Symmetric.correlation(ReferenceData.attitude().covariance());
    }

    /** An outcome of three correlated predictors, all rounded to a scale of 1 to 5. */
    static Observations simulated(int rows) {
        NormalRandom random = new NormalRandom(new FixedRandom(7));
        double[][] data = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double common = random.nextGaussian();
            double a = common + random.nextGaussian();
            double b = common + random.nextGaussian();
            double c = random.nextGaussian();
            data[i] = new double[] {point(a + b / 2 + c / 3 + random.nextGaussian()), point(a), point(b), point(c)};
        }
        return Observations.of(data);
    }

    private static double point(double x) {
        return Math.max(1, Math.min(5, Math.rint(3 + x)));
    }
}
