package io.github.surveyreport.stats.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Matrices;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import org.junit.jupiter.api.Test;

class FactorModelTest {
    /** R 4.2.2: {@code factanal(attitude, 1)}. */
    @Test
    void oneFactorOfAttitude() {
        FactorModel model = fit(attitude(), 1, Criterion.MAXIMUM_LIKELIHOOD);

        assertArrayEquals(
                new double[] {.85248, .90224, .59271, .73070, .76499, .24609, .37784},
                column(model.loadings(), 0),
                1e-5);
        assertFalse(model.heywood());
    }

    /** R 4.2.2: {@code psych::KMO(attitude)}, {@code psych::cortest.bartlett(attitude)}, {@code eigen(cor(attitude))}. */
    @Test
    void adequacyOfAttitude() {
        double[][] r = attitude();
        Adequacy adequacy = Adequacy.kmo(r, 30).model().orElseThrow();
        TestResult bartlett = (TestResult) Adequacy.bartlett(r, 30);

        assertEquals(.763275, adequacy.kmo(), 1e-6);
        assertArrayEquals(
                new double[] {.73173, .73750, .84418, .81141, .81438, .69360, .65107}, adequacy.items(), 1e-5);
        assertEquals(98.752779, bartlett.statistic(), 1e-6);
        assertEquals(21, bartlett.df1().orElseThrow());
        assertEquals(4.7925e-12, bartlett.p(), 1e-15);
        assertArrayEquals(
                new double[] {3.716376, 1.140922, .847192, .612870, .323673, .218531, .140438},
                Symmetric.eigen(r).values(),
                1e-6);
    }

    /**
     * The published 7×7 matrix with scipy 1.10.1: the criterion of factanal minimised by L-BFGS-B; varimax (on rows of
     * length 1) and quartimin by statsmodels 0.13.5 {@code rotate_factors}.
     */
    @Test
    void twoFactorsRotated() {
        FactorModel model = fit(Matrices.seven(), 2, Criterion.MAXIMUM_LIKELIHOOD);
        Rotation varimax = Rotation.varimax(model.loadings());
        Rotation oblimin = Rotation.oblimin(model.loadings());

        assertEquals(0.03964986791, model.discrepancy(), 1e-9);
        assertArrayEquals(
                new double[] {.2811241, .2926203, .3740755, .4858343, .361803, .334653, .2034927},
                model.uniquenesses(),
                1e-5);
        assertArrayEquals(
                new double[] {.5301929, .7482038, .4828535, .6558595, .6153912, .7084449, .3227284},
                column(varimax.loadings(), 0),
                1e-5);
        assertArrayEquals(
                new double[] {.6616429, .3841495, .6267192, .2898519, .5094022, .404293, .8320779},
                column(varimax.loadings(), 1),
                1e-5);
        assertArrayEquals(
                new double[] {.3596916, .8490998, .3125668, .7734384, .5781679, .7787765, -.0478547},
                column(oblimin.loadings(), 0),
                1e-4);
        assertArrayEquals(
                new double[] {.5381607, -.0104143, .5239448, -.0748099, .2624244, .0469545, .9290274},
                column(oblimin.loadings(), 1),
                1e-4);
        assertEquals(.7745979, oblimin.correlations()[0][1], 1e-4);
    }

    /** The same for attitude, unrotated. */
    @Test
    void twoFactorsOfAttitude() {
        FactorModel model = fit(attitude(), 2, Criterion.MAXIMUM_LIKELIHOOD);

        assertEquals(0.2234367834, model.discrepancy(), 1e-8);
        assertEquals(.0366127, model.uniquenesses()[6], 1e-5);
    }

    @Test
    void minresReproducesAFactorThatIsThere() {
        double[] loadings = {.9, .8, .7, .6, .5};
        double[][] r = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                r[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }

        assertArrayEquals(loadings, column(fit(r, 1, Criterion.MINRES).loadings(), 0), 1e-6);
        assertArrayEquals(
                loadings, column(fit(r, 1, Criterion.MAXIMUM_LIKELIHOOD).loadings(), 0), 1e-6);
    }

    /** Two items hang together more than one factor allows: the uniqueness runs to its bound. */
    @Test
    void heywoodCaseIsMarked() {
        double[][] r = {{1, .9, .8}, {.9, 1, .6}, {.8, .6, 1}};

        assertTrue(fit(r, 1, Criterion.MAXIMUM_LIKELIHOOD).heywood());
    }

    @Test
    void tooManyFactorsOrSingularItemsHaveNoSolution() {
        assertEquals(
                Reason.TOO_FEW,
                FactorModel.fit(Matrices.five(), 3, Criterion.MINRES, 9)
                        .reason()
                        .orElseThrow()
                        .reason());
        double[][] same = {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}};
        assertEquals(
                Reason.COLLINEAR,
                FactorModel.fit(same, 1, Criterion.MAXIMUM_LIKELIHOOD, 9)
                        .reason()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Reason.COLLINEAR, Adequacy.kmo(same, 9).reason().orElseThrow().reason());
    }

    /** No published value depends on our seed; what holds for any: mean eigenvalue 1, descending, wider for small n. */
    @Test
    void chanceEigenvaluesShrinkWithTheSample() {
        ParallelAnalysis small = ParallelAnalysis.of(Matrices.seven(), 50, 200);
        ParallelAnalysis large = ParallelAnalysis.of(Matrices.seven(), 5000, 200);

        assertEquals(1, small.factors());
        assertEquals(1, large.factors());
        assertTrue(small.chance()[0] > 1.5 && small.chance()[0] < 2.2, () -> "" + small.chance()[0]);
        assertTrue(large.chance()[0] > 1.03 && large.chance()[0] < 1.12, () -> "" + large.chance()[0]);
        assertArrayEquals(
                small.chance(), ParallelAnalysis.of(Matrices.seven(), 50, 200).chance());
        double[][] unrelated = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        assertEquals(0, ParallelAnalysis.of(unrelated, 100, 100).factors());
    }

    private static double[][] attitude() {
        return Symmetric.correlation(ReferenceData.attitude().covariance());
    }

    private static FactorModel fit(double[][] r, int factors, Criterion criterion) {
        return FactorModel.fit(r, factors, criterion, 100).model().orElseThrow();
    }

    private static double[] column(double[][] matrix, int column) {
        double[] values = new double[matrix.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix[i][column];
        }
        return values;
    }
}
