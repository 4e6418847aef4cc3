package io.github.surveyreport.stats.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.ReferenceData;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    /** R 4.2.2: {@code m <- lm(rating ~ ., attitude); summary(m); car::vif(m)}; betas by statsmodels 0.13.5. */
    @Test
    void attitudeAgreesWithR() {
        LinearModel model = fit(ReferenceData.attitude());

        assertEquals(10.787076385709735, model.intercept().b(), 1e-9);
        assertEquals(11.589257244488218, model.intercept().se(), 1e-9);
        assertEquals(0.36163372104610647, model.intercept().p(), 1e-9);
        double[] b = {
            0.613187607809688,
            -0.07305014309953439,
            0.3203321163761046,
            0.08173213353196973,
            0.038381447302068064,
            -0.21705668158649788
        };
        double[] se = {
            0.1609831148913042,
            0.1357246902143533,
            0.1685203185780508,
            0.22147767737519441,
            0.14699544224287386,
            0.1782094710704537
        };
        double[] p = {
            0.0009028678840122618,
            0.5955939205080081,
            0.06992534594889295,
            0.7154800884387866,
            0.7963342642099818,
            0.2355770486289492
        };
        double[] beta = {
            0.6707252044117284,
            -0.07342742766558377,
            0.30887024365692317,
            0.06981171503136852,
            0.031199748605435063,
            -0.18346445004386486
        };
        double[] vif = {
            2.667060308257849,
            1.600891407383996,
            2.2710431580456607,
            3.07822621819102,
            1.2281089672067462,
            1.951590791150078
        };
        for (int i = 0; i < b.length; i++) {
            LinearModel.Coefficient slope = model.slopes().get(i);
            assertEquals(b[i], slope.b(), 1e-11);
            assertEquals(se[i], slope.se(), 1e-11);
            assertEquals(b[i] / se[i], slope.t(), 1e-9);
            assertEquals(p[i], slope.p(), 1e-10);
            assertEquals(beta[i], slope.beta(), 1e-11);
            assertEquals(vif[i], slope.vif(), 1e-9);
        }
        assertEquals(0.732601992531149, model.r2(), 1e-12);
        assertEquals(0.6628459905827531, model.adjustedR2(), 1e-12);
        assertEquals(7.067993764996689, model.sigma(), 1e-10);
        assertEquals(10.5023506518208, model.f().statistic(), 1e-9);
    }

    /** NIST StRD Longley, certified values; the classic of ill-conditioned regressions. */
    @Test
    void longleyHasTenCorrectDigits() {
        LinearModel model = fit(ReferenceData.numbers(
                "nist-strd/longley.csv", "TOTEMP", "GNPDEFL", "GNP", "UNEMP", "ARMED", "POP", "YEAR"));

        double[] b = {
            15.0618722713733,
            -0.358191792925910E-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807E-01,
            1829.15146461355
        };
        double[] se = {
            84.9149257747669,
            0.334910077722432E-01,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        assertEquals(-3482258.63459582, model.intercept().b(), 3482258 * 1e-10);
        assertEquals(890420.383607373, model.intercept().se(), 890420 * 1e-10);
        for (int i = 0; i < b.length; i++) {
            assertEquals(b[i], model.slopes().get(i).b(), Math.abs(b[i]) * 1e-10);
            assertEquals(se[i], model.slopes().get(i).se(), se[i] * 1e-10);
        }
        assertEquals(0.995479004577296, model.r2(), 1e-13);
        assertEquals(304.854073561965, model.sigma(), 1e-7);
        assertEquals(330.285339234588, model.f().statistic(), 1e-7);
    }

    @Test
    void countsWeighAsManyEqualRows() {
        double[][] distinct = {{1, 2}, {2, 3}, {4, 3}, {5, 5}};
        double[][] all = {{1, 2}, {2, 3}, {2, 3}, {4, 3}, {5, 5}, {5, 5}, {5, 5}};

        LinearModel counted = fit(Observations.of(distinct, new long[] {1, 2, 1, 3}, 2));
        LinearModel repeated = fit(Observations.of(all));

        assertEquals(repeated.slopes().get(0).b(), counted.slopes().get(0).b(), 1e-14);
        assertEquals(repeated.slopes().get(0).p(), counted.slopes().get(0).p(), 1e-14);
    }

    @Test
    void whatCannotBeFittedSaysWhy() {
        assertReason(Reason.TOO_FEW, new double[][] {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}});
        assertReason(Reason.NO_VARIANCE, new double[][] {{1, 2}, {2, 2}, {3, 2}, {4, 2}});
        assertReason(Reason.COLLINEAR, new double[][] {{1, 1, 2}, {3, 2, 4}, {2, 3, 6}, {5, 4, 8}, {4, 5, 10}});
        assertReason(Reason.COLLINEAR, new double[][] {{1, 1}, {2, 2}, {3, 3}, {4, 4}});
    }

    private static void assertReason(Reason reason, double[][] rows) {
        assertEquals(
                reason,
                LinearModel.fit(Observations.of(rows)).reason().orElseThrow().reason());
    }

    private static LinearModel fit(Observations data) {
        var fit = LinearModel.fit(data);
        assertTrue(fit.model().isPresent(), () -> "" + fit.reason());
        return fit.model().orElseThrow();
    }
}
