package io.github.surveyreport.stats.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    /** R 4.2.2: {@code psych::alpha(attitude)}; interval by {@code psych::alpha.ci}. */
    @Test
    void attitudeAgreesWithR() {
        Reliability scale = of(ReferenceData.attitude());

        assertEquals(.8431427695647598, scale.alpha().value(), 1e-12);
        assertEquals(.739376, scale.alpha().low().orElseThrow(), 1e-6);
        assertEquals(.915773, scale.alpha().high().orElseThrow(), 1e-6);
        assertEquals(.8390838030295105, scale.standardised(), 1e-12);
        assertEquals(.42690664264971706, scale.meanCorrelation(), 1e-12);
        double[] dropped = {.809760, .796917, .827848, .803031, .795387, .863872, .840465};
        double[] total = {.6712620572, .7421097102, .5607111115, .7144454981, .7862755938, .2650343392, .4608105495};
        for (int i = 0; i < 7; i++) {
            assertEquals(dropped[i], value(scale.items().get(i).alphaDropped()), 1e-6);
            assertEquals(total[i], value(scale.items().get(i).itemTotal()), 1e-9);
        }
    }

    private static final Observations TWELVE = Observations.of(new double[][] {
        {4, 5, 4, 4}, {3, 4, 3, 3}, {5, 5, 4, 5}, {2, 3, 3, 2}, {4, 4, 5, 4}, {1, 2, 2, 3},
        {3, 3, 4, 1}, {5, 4, 5, 4}, {2, 2, 1, 2}, {4, 3, 4, 3}, {3, 5, 3, 4}, {1, 1, 3, 1}
    });

    /** numpy 1.24.2: cov and corrcoef; interval with scipy 1.10.1 {@code f.ppf}. */
    @Test
    void twelveRowsAgreeWithNumpy() {
        Reliability scale = of(TWELVE);

        assertEquals(.8942537407267698, scale.alpha().value(), 1e-12);
        assertEquals(.7449120100568409, scale.alpha().low().orElseThrow(), 1e-9);
        assertEquals(.9658587370874087, scale.alpha().high().orElseThrow(), 1e-9);
        assertEquals(.8921849514905515, scale.standardised(), 1e-12);
        assertEquals(.6741382175944843, scale.meanCorrelation(), 1e-12);
        double[] dropped = {.815982404692082, .8434959349593496, .9098639455782312, .872692552514322};
        double[] total = {.8852903165149806, .8188837147632757, .6299810067480601, .7415983907332383};
        for (int i = 0; i < 4; i++) {
            assertEquals(dropped[i], value(scale.items().get(i).alphaDropped()), 1e-12);
            assertEquals(total[i], value(scale.items().get(i).itemTotal()), 1e-12);
        }
    }

    /** numpy 1.24.2: the inverse of corrcoef scaled to partial correlations; {@code scipy.stats.chi2.sf}. */
    @Test
    void adequacyOfTwelveRowsAgreesWithNumpy() {
        double[][] r = Symmetric.correlation(TWELVE.covariance());
        Adequacy adequacy = Adequacy.kmo(r, 12).model().orElseThrow();
        TestResult bartlett = (TestResult) Adequacy.bartlett(r, 12);

        assertEquals(.7255557629484044, adequacy.kmo(), 1e-12);
        double[] items = {.706662562590958, .778559263761424, .6651082528224724, .7452962943217298};
        for (int i = 0; i < 4; i++) {
            assertEquals(items[i], adequacy.items()[i], 1e-12);
        }
        assertEquals(27.124976580992612, bartlett.statistic(), 1e-10);
        assertEquals(6, bartlett.df1().orElseThrow());
        assertEquals(.0001372051663006301, bartlett.p(), 1e-12);
    }

    /** R 4.2.2: {@code psych::alpha} with {@code complaints} and {@code critical} turned round: .1843136. */
    @Test
    void wronglyReversedItemsShowUpNegative() {
        double[][] rows = new double[30][7];
        Observations data = ReferenceData.attitude();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 7; j++) {
                rows[i][j] = j == 1 || j == 5 ? 100 - data.value(i, j) : data.value(i, j);
            }
        }
        Reliability scale = of(Observations.of(rows));

        assertEquals(.1843136023666, scale.alpha().value(), 1e-10);
        assertTrue(value(scale.items().get(1).itemTotal()) < 0);
        assertEquals(List.of("negative-item"), ((Estimate) scale.items().get(1).itemTotal()).warnings());
    }

    /** R 4.2.2: {@code psych::alpha} of complete cases of {@code psych::bfi}, Agreeableness with A1 reversed. */
    @Test
    void agreeablenessAgreesWithR() {
        Reliability scale = of(agreeableness());

        assertEquals(2709, scale.n());
        assertEquals(.7037558943748361, scale.alpha().value(), 1e-10);
        assertEquals(.7135015526346431, scale.standardised(), 1e-10);
        assertEquals(.7179720565650483, value(scale.items().get(0).alphaDropped()), 1e-10);
        assertEquals(.5887730786773537, value(scale.items().get(2).itemTotal()), 1e-10);
    }

    /** R 4.2.2: {@code factanal(attitude, 1)} and {@code psych::fa(attitude, 1, fm = "minres")}. */
    @Test
    void omegaOfAttitude() {
        double[][] r = Symmetric.correlation(ReferenceData.attitude().covariance());

        assertEquals(.840545, value(Omega.total(r, Criterion.MAXIMUM_LIKELIHOOD, 30)), 1e-6);
        assertEquals(.850682, value(Omega.total(r, Criterion.MINRES, 30)), 1e-5);
    }

    /** scipy 1.10.1: the criterion of factanal minimised by L-BFGS-B on the complete cases. */
    @Test
    void omegaOfAgreeableness() {
        double[][] r = Symmetric.correlation(agreeableness().covariance());

        assertEquals(.7240213298144605, value(Omega.total(r, Criterion.MAXIMUM_LIKELIHOOD, 2709)), 1e-6);
    }

    /** By hand: covariance −1 of two items with variance 1.5 each: 2·(1 − 3/1) = −4. */
    @Test
    void alphaMayBeNegative() {
        Reliability scale = of(Observations.of(new double[][] {{1, 3}, {3, 1}, {2, 2}, {2, 3}, {1, 2}, {4, 1}}));

        assertTrue(scale.alpha().value() < 0);
        assertEquals(List.of("negative-alpha"), scale.alpha().warnings());
        assertEquals(new NotComputable(Reason.TOO_FEW, 6), scale.items().get(0).alphaDropped());
    }

    @Test
    void whatIsNoScaleSaysWhy() {
        assertEquals(Reason.TOO_FEW, reason(Observations.of(new double[][] {{1}, {2}})));
        assertEquals(Reason.NO_VARIANCE, reason(Observations.of(new double[][] {{1, 2}, {2, 2}, {3, 2}})));
        assertEquals(Reason.NO_VARIANCE, reason(Observations.of(new double[][] {{1, 3}, {2, 2}, {3, 1}})));
    }

    private static Reason reason(Observations items) {
        return Reliability.of(items, .95).reason().orElseThrow().reason();
    }

    private static Reliability of(Observations items) {
        return Reliability.of(items, .95).model().orElseThrow();
    }

    private static double value(io.github.surveyreport.stats.Statistic statistic) {
        return statistic.valueIfComputable().orElseThrow();
    }

    private static Observations agreeableness() {
        List<double[]> rows = new ArrayList<>();
        for (String[] row : ReferenceData.rows("r-classics/bfi.csv", "A1", "A2", "A3", "A4", "A5")) {
            if (List.of(row).stream().noneMatch(String::isEmpty)) {
                double[] numbers = new double[5];
                for (int i = 0; i < 5; i++) {
                    numbers[i] = i == 0 ? 7 - Integer.parseInt(row[i]) : Integer.parseInt(row[i]);
                }
                rows.add(numbers);
            }
        }
        return Observations.of(rows.toArray(double[][]::new));
    }
}
