package io.github.surveyreport.stats.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.Weighted24;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import org.junit.jupiter.api.Test;

class WeightedScaleTest {
    /**
     * numpy 1.24.2 with {@code C = cov(D.T, aweights=w, bias=True)*24/23}: {@code 3/2*(1-trace(C)/C.sum())} as R {@code
     * survey::svycralpha}; interval by scipy 1.10.1 {@code 1-(1-alpha)*f.ppf(q, 17.1512, 34.3024)}.
     */
    @Test
    void alphaAndItemsAgreeWithNumpy() {
        Reliability scale = Reliability.of(Weighted24.data(), .95).model().orElseThrow();

        assertEquals(.7587971481140756, scale.alpha().value(), 1e-12);
        assertEquals(.472234989831, scale.alpha().low().orElseThrow(), 1e-9);
        assertEquals(.902072533776, scale.alpha().high().orElseThrow(), 1e-9);
        assertEquals("feldt-effective", scale.alpha().method());
        assertEquals(24, scale.alpha().n());
        double[] total = {.690613801048286, .565910693665798, .5184254422244124};
        double[] dropped = {.5611545988258322, .7040129900255161, .7551153678711362};
        for (int i = 0; i < 3; i++) {
            Estimate item = (Estimate) scale.items().get(i).itemTotal();
            assertEquals(total[i], item.value(), 1e-12);
            assertEquals("weighted-item-rest", item.method());
            assertEquals(dropped[i], ((Estimate) scale.items().get(i).alphaDropped()).value(), 1e-12);
        }
    }

    /** numpy: {@code -(18.1512-1-11/6)*log(det(R))}; R inverted for the partial correlations. */
    @Test
    void adequacyRestsOnTheEffectiveNumber() {
        Observations data = Weighted24.data();
        TestResult bartlett = (TestResult) Adequacy.bartlett(data);

        assertEquals(12.537586900610794, bartlett.statistic(), 1e-10);
        assertEquals("bartlett-effective", bartlett.method());
        assertEquals(24, bartlett.n());
        double[][] r = Symmetric.correlation(data.covariance());
        assertEquals(.647042837016286, Adequacy.kmo(r, 24).model().orElseThrow().kmo(), 1e-12);
    }

    /** One factor of three items, by hand: λ₁² = r₁₂r₁₃/r₂₃ and so on. */
    @Test
    void omegaOfThreeItemsIsThatOfTheTriad() {
        Observations data = Weighted24.data();
        double[][] r = Symmetric.correlation(data.covariance());
        double[] loadings = {
            Math.sqrt(r[0][1] * r[0][2] / r[1][2]),
            Math.sqrt(r[0][1] * r[1][2] / r[0][2]),
            Math.sqrt(r[0][2] * r[1][2] / r[0][1])
        };
        double sum = loadings[0] + loadings[1] + loadings[2];
        double own = 0;
        for (double loading : loadings) {
            own += 1 - loading * loading;
        }
        Estimate omega = (Estimate) Omega.total(data, Criterion.MAXIMUM_LIKELIHOOD);

        assertEquals(sum * sum / (sum * sum + own), omega.value(), 1e-8);
        assertEquals("weighted-omega-ml", omega.method());
    }

    @Test
    void equalWeightsAreNone() {
        Reliability plain = Reliability.of(Weighted24.alike(1), .95).model().orElseThrow();

        assertEquals(plain, Reliability.of(Weighted24.alike(.4), .95).model().orElseThrow());
        assertEquals("feldt", plain.alpha().method());
        assertEquals(Adequacy.bartlett(Weighted24.alike(1)), Adequacy.bartlett(Weighted24.alike(3)));
        assertEquals("bartlett", ((TestResult) Adequacy.bartlett(Weighted24.alike(3))).method());
    }
}
