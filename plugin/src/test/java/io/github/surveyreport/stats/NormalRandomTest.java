package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class NormalRandomTest {
    private static final int DRAWS = 100_000;

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        NormalRandom random = new NormalRandom(new FixedRandom(1));
        double[] moments = moments(random::nextGaussian);

        assertEquals(0, moments[0], 0.015);
        assertEquals(1, moments[1], 0.02);
        assertEquals(0, moments[2], 0.04);
    }

    /** Mean k, variance 2k, skewness √(8/k). */
    @Test
    void chiSquaredNumbersHaveTheMomentsOfTheirDistribution() {
        for (double degrees : new double[] {2, 5, 40}) {
            NormalRandom random = new NormalRandom(new FixedRandom(2));
            double[] moments = moments(() -> random.nextChiSquared(degrees));

            assertEquals(1, moments[0] / degrees, 0.015);
            assertEquals(1, moments[1] / (2 * degrees), 0.04);
            assertEquals(StrictMath.sqrt(8 / degrees), moments[2], 0.15);
        }
    }

    /** Mean, variance and skewness. */
    private static double[] moments(DoubleSupplier draw) {
        double[] drawn =
                java.util.stream.DoubleStream.generate(draw).limit(DRAWS).toArray();
        double mean = power(drawn, 0, 1);
        double variance = power(drawn, mean, 2);
        return new double[] {mean, variance, power(drawn, mean, 3) / StrictMath.pow(variance, 1.5)};
    }

    private static double power(double[] values, double around, int exponent) {
        double sum = 0;
        for (double value : values) {
            sum += StrictMath.pow(value - around, exponent);
        }
        return sum / values.length;
    }
}
