package io.github.surveyreport.stats.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionalOddsTest {
    /** Bitterness 1..5 of wine (Randall 1989): pressed cold or warm, without and with contact of juice and skins. */
    private static final long[][] BITTERNESS = {{4, 9, 5, 0, 0}, {1, 7, 8, 2, 0}, {0, 5, 8, 3, 2}, {0, 1, 5, 7, 5}};

    /** R 4.2.2: {@code ordinal::clm(rating ~ temp + contact, data = wine)}. */
    @Test
    void wineAgreesWithR() {
        List<double[]> rows = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int cell = 0; cell < 4; cell++) {
            for (int level = 0; level < 5; level++) {
                if (BITTERNESS[cell][level] > 0) {
                    rows.add(new double[] {level + 1, cell / 2, cell % 2});
                    counts.add(BITTERNESS[cell][level]);
                }
            }
        }
        ProportionalOdds model = fit(observations(rows, counts));

        assertEquals(72, model.n());
        near(2.503102, .528680, model.slopes().get(0));
        near(1.527798, .476623, model.slopes().get(1));
        double[] thresholds = {-1.344383, 1.250809, 3.466887, 5.006404};
        for (int k = 0; k < thresholds.length; k++) {
            assertEquals(thresholds[k], model.thresholds().get(k).value(), 1e-5);
        }
        assertEquals(-86.491923, model.logLikelihood(), 1e-6);
    }

    /** scipy 1.10.1: the log-likelihood maximised by BFGS, then Nelder–Mead; errors from its second differences. */
    @Test
    void twoGradedPredictorsAgreeWithScipy() {
        int[][] rows = {
            {1, 1, 2}, {1, 2, 1}, {2, 1, 3}, {2, 2, 2}, {1, 2, 3}, {2, 3, 1}, {3, 2, 3}, {2, 4, 2}, {3, 3, 4},
            {3, 4, 3}, {2, 3, 4}, {3, 5, 2}, {3, 4, 5}, {1, 3, 1}, {2, 2, 4}, {3, 3, 5}, {1, 1, 4}, {3, 5, 4},
            {2, 5, 1}, {1, 4, 2}
        };
        List<double[]> data = new ArrayList<>();
        for (int[] row : rows) {
            data.add(new double[] {row[0], row[1], row[2]});
        }
        ProportionalOdds model = fit(observations(data, java.util.Collections.nCopies(20, 1L)));

        assertEquals(1.167335861, model.slopes().get(0).value(), 1e-6);
        assertEquals(1.175448719, model.slopes().get(1).value(), 1e-6);
        assertEquals(.464668, model.slopes().get(0).se(), 1e-5);
        assertEquals(2.512194, model.slopes().get(0).z(), 1e-4);
        assertEquals(5.173901760, model.thresholds().get(0).value(), 1e-6);
        assertEquals(2.548808, model.thresholds().get(1).se(), 1e-4);
        assertEquals(30.05805387, model.deviance(), 1e-7);
        assertEquals(13.78463927, model.ratio().statistic(), 1e-7);
        assertEquals(2, model.ratio().df1().orElseThrow());
        assertEquals(.00101555539, model.ratio().p(), 1e-9);
    }

    /** R 4.2.2: {@code MASS::polr(Sat ~ Infl + Type + Cont, weights = Freq, data = housing, Hess = TRUE)}. */
    @Test
    void housingAgreesWithR() {
        List<double[]> rows = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (String[] row : ReferenceData.rows("r-classics/housing.csv", "Sat", "Infl", "Type", "Cont", "Freq")) {
            rows.add(new double[] {
                List.of("Low", "Medium", "High").indexOf(row[0]),
                is(row[1], "Medium"),
                is(row[1], "High"),
                is(row[2], "Apartment"),
                is(row[2], "Atrium"),
                is(row[2], "Terrace"),
                is(row[3], "High")
            });
            counts.add(Long.parseLong(row[4]));
        }
        ProportionalOdds model = fit(observations(rows, counts));

        double[] slopes = {.566394, 1.288819, -.572350, -.366187, -1.091015, .360284};
        for (int i = 0; i < slopes.length; i++) {
            assertEquals(slopes[i], model.slopes().get(i).value(), 1e-5);
        }
        assertEquals(.104653, model.slopes().get(0).se(), 1e-5);
        assertEquals(-.496135, model.thresholds().get(0).value(), 1e-5);
        assertEquals(.690708, model.thresholds().get(1).value(), 1e-5);
        assertEquals(3479.1493, model.deviance(), 1e-4);
    }

    /** Two levels and one yes/no predictor: the slope is the log odds ratio, ln(30·40/(10·20)), with Woolf's error. */
    @Test
    void twoLevelsGiveTheLogOddsRatio() {
        ProportionalOdds model = fit(observations(
                List.of(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1}, new double[] {1, 1}),
                List.of(30L, 10L, 20L, 40L)));

        near(
                StrictMath.log(6),
                StrictMath.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 20.0 + 1 / 40.0),
                model.slopes().get(0));
    }

    @Test
    void perfectSeparationHasNoEstimate() {
        var fit = ProportionalOdds.fit(observations(
                List.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {3, 3}), List.of(20L, 20L, 20L)));

        assertEquals(Reason.SEPARATION, fit.reason().orElseThrow().reason());
    }

    @Test
    void whatCannotBeFittedSaysWhy() {
        assertEquals(
                Reason.NO_VARIANCE,
                ProportionalOdds.fit(observations(List.of(new double[] {1, 1}, new double[] {1, 2}), List.of(5L, 5L)))
                        .reason()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.TOO_FEW,
                ProportionalOdds.fit(observations(List.of(new double[] {1, 1}, new double[] {2, 2}), List.of(1L, 1L)))
                        .reason()
                        .orElseThrow()
                        .reason());
    }

    @Test
    void predictorsThatGoTogetherAreCollinear() {
        var fit = ProportionalOdds.fit(observations(
                List.of(
                        new double[] {1, 1, 2},
                        new double[] {2, 1, 2},
                        new double[] {1, 2, 4},
                        new double[] {2, 2, 4},
                        new double[] {2, 3, 6}),
                List.of(9L, 5L, 6L, 7L, 8L)));

        assertEquals(Reason.COLLINEAR, fit.reason().orElseThrow().reason());
    }

    private static void near(double value, double se, ProportionalOdds.Coefficient coefficient) {
        assertEquals(value, coefficient.value(), 1e-5);
        assertEquals(se, coefficient.se(), 1e-5);
    }

    private static double is(String value, String level) {
        return value.equals(level) ? 1 : 0;
    }

    private static Observations observations(List<double[]> rows, List<Long> counts) {
        return Observations.of(
                rows.toArray(double[][]::new),
                counts.stream().mapToLong(Long::longValue).toArray(),
                rows.get(0).length);
    }

    private static ProportionalOdds fit(Observations data) {
        var fit = ProportionalOdds.fit(data);
        return fit.model().orElseThrow(() -> new AssertionError(fit.reason()));
    }
}
