package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AutoregressionTest {
    /** Luteinizing hormone in a blood sample every ten minutes (Diggle 1990, Time Series, table A.1). */
    private static final double[] LH = {
        2.4, 2.4, 2.4, 2.2, 2.1, 1.5, 2.3, 2.3, 2.5, 2.0, 1.9, 1.7, 2.2, 1.8, 3.2, 3.2, 2.7, 2.2, 2.2, 1.9, 1.9, 1.8,
                2.7,
        3.0, 2.3, 2.0, 2.0, 2.9, 2.9, 2.7, 2.7, 2.3, 2.6, 2.4, 1.8, 1.7, 1.5, 1.4, 2.1, 3.3, 3.5, 3.5, 3.1, 2.6, 2.1,
                3.4,
        3.0, 2.9
    };

    /** R: arima(lh, order = c(1, 0, 0)). */
    @Test
    void theFitIsThatOfR() {
        Autoregression fit = Autoregression.of(LH);

        assertEquals(.573930, fit.phi(), 2e-5);
        assertEquals(2.413288, fit.mean(), 2e-5);
        assertEquals(.19749, fit.variance(), 5e-6);
        assertEquals(-29.38, fit.logLikelihood(), 5e-3);
        assertEquals(64.76, -2 * fit.logLikelihood() + 2 * 3, 5e-3);
    }

    /** Python: statsmodels 0.13.5, ARIMA(lh, order = (1, 0, 0), trend = "c").fit(), get_forecast(3). */
    @Test
    void theForecastFallsBackToTheMean() {
        Path path = Autoregression.of(LH).continued(3);

        assertEquals(2.692626, path.values()[0], 2e-5);
        assertEquals(.444398, StrictMath.sqrt(path.variances()[0]), 2e-6);
        assertEquals(2.57359717, path.values()[1], 2e-5);
        assertEquals(.51238522, StrictMath.sqrt(path.variances()[1]), 1e-5);
        assertEquals(2.50528879, path.values()[2], 2e-5);
        assertEquals(.53288362, StrictMath.sqrt(path.variances()[2]), 1e-5);
    }

    /** R: sqrt(diag(vcov(arima(lh, order = c(1, 0, 0))))), from the second differences of the log-likelihood. */
    @Test
    void theLikelihoodIsAsSteepAsThatOfR() {
        Autoregression fit = Autoregression.of(LH);
        double h = 1e-3;
        double centre = fit.logLikelihood();
        double a = (2 * centre - around(fit, h, 0) - around(fit, -h, 0)) / (h * h);
        double b = (2 * centre - around(fit, 0, h) - around(fit, 0, -h)) / (h * h);
        double c = (around(fit, h, -h) + around(fit, -h, h) - around(fit, h, h) - around(fit, -h, -h)) / (4 * h * h);

        assertEquals(.116139, Math.sqrt(b / (a * b - c * c)), 1e-4);
        assertEquals(.146613, Math.sqrt(a / (a * b - c * c)), 1e-4);
    }

    private static double around(Autoregression fit, double phi, double mean) {
        return Autoregression.at(LH, fit.phi() + phi, fit.mean() + mean).logLikelihood();
    }

    @Test
    void equalValuesStay() {
        Path path = Autoregression.of(new double[] {4, 4, 4, 4, 4}).continued(2);

        assertEquals(4, path.values()[1], 1e-12);
        assertTrue(path.variances()[1] < 1e-20);
    }
}
