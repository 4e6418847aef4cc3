package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static final double[] X = {1, 2, 2, 3, 5, 4, 4, 5, 3, 1};
    private static final double[] Y = {2, 2, 3, 3, 4, 5, 3, 5, 5, 1};
    private static final long[] TIMES = {1, 2, 1, 3, 1, 2, 1, 1, 2, 1};

    /** scipy 1.17.1: {@code spearmanr(x, y)}. */
    @Test
    void ranksWithTiesCorrelateAsInScipy() {
        Estimate rho = spearman(Observations.of(rows()));

        assertEquals(0.7975322515783876, rho.value(), 1e-12);
        assertEquals("spearman", rho.method());
        assertEquals(10, rho.n());
        assertTrue(rho.low().isEmpty());
    }

    /** scipy 1.17.1: {@code spearmanr(np.repeat(x, times), np.repeat(y, times))}. */
    @Test
    void countsAreRepetitions() {
        assertEquals(
                0.778272389865697, spearman(Observations.of(rows(), TIMES, 2)).value(), 1e-12);
    }

    /** Weights move correlations as repetition does; n stays the number of respondents. */
    @Test
    void weightsAreAsRepetitionsOfAnyScale() {
        double[] weights = new double[TIMES.length];
        long[] once = new long[TIMES.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = TIMES[i] * 0.37;
            once[i] = 1;
        }
        Estimate rho = spearman(Observations.of(rows(), once, weights, 2));

        assertEquals(0.778272389865697, rho.value(), 1e-12);
        assertEquals("weighted-spearman", rho.method());
        assertEquals(10, rho.n());
    }

    @Test
    void equalNumbersShareTheMeanOfTheirRanks() {
        Observations ranks =
                Observations.of(new double[][] {{7}, {3}, {7}, {9}}).midRanks();
        double[] found = new double[4];
        for (int row = 0; row < 4; row++) {
            found[row] = ranks.value(row, 0);
        }

        assertArrayEquals(new double[] {2, 0.5, 2, 3.5}, found);
    }

    private static double[][] rows() {
        double[][] rows = new double[X.length][];
        for (int i = 0; i < X.length; i++) {
            rows[i] = new double[] {X[i], Y[i]};
        }
        return rows;
    }

    private static Estimate spearman(Observations data) {
        double[][] r = Symmetric.correlation(data.midRanks().covariance());
        return Correlation.spearman(r[0][1], data);
    }
}
