package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    private static final double[] RISING = {78, 80, 79, 82, 83, 85};

    /** R: Kendall::MannKendall(c(78,80,79,82,83,85)). */
    @Test
    void approximationIsThatOfR() {
        TestResult test = result(MannKendall.approximate(RISING));

        assertEquals(13, MannKendall.s(RISING));
        assertEquals(28.3333, MannKendall.variance(RISING), 1e-4);
        assertEquals(2.254407, test.statistic(), 1e-6);
        assertEquals(.024171, test.p(), 1e-6);
        assertEquals("mann-kendall", test.method());
    }

    /** Python: scipy.stats.kendalltau(range(n), y, method="exact"). */
    @Test
    void shortSeriesAreTestedExactly() {
        assertEquals(.016666666667, result(MannKendall.test(RISING)).p(), 1e-12);
        assertEquals(13, result(MannKendall.test(RISING)).statistic());
        assertEquals(
                .014136904761904762,
                result(MannKendall.test(new double[] {3, 1, 4, 2, 5, 7, 6, 8})).p(),
                1e-12);
        assertEquals(
                .016666666667,
                result(MannKendall.test(new double[] {5, 4, 3, 2, 1})).p(),
                1e-12);
    }

    /** Python: S = 56, variance with the term for ties, 2·norm.sf(z); tau: scipy.stats.kendalltau(range(12), y). */
    @Test
    void tiesLessenTheVariance() {
        double[] y = {3.1, 3.2, 3.2, 3.4, 3.3, 3.5, 3.4, 3.5, 3.6, 3.6, 3.6, 3.7};
        TestResult test = result(MannKendall.test(y));

        assertEquals(.00012708942131548878, test.p(), 1e-9);
        assertEquals(3.8320315786038974, test.statistic(), 1e-9);
        assertEquals(.8898984166292194, ((Estimate) MannKendall.tau(y)).value(), 1e-9);
    }

    @Test
    void withoutATrendTheresNoStatisticFarFromZero() {
        assertEquals(1, result(MannKendall.test(new double[] {1, 2, 2, 1})).p());
    }

    @Test
    void tooFewOrEqualValuesAreNotTested() {
        assertEquals(new NotComputable(Reason.TOO_SHORT, 3), MannKendall.test(new double[] {1, 2, 3}));
        assertEquals(new NotComputable(Reason.TOO_SHORT, 3), MannKendall.tau(new double[] {1, 2, 3}));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 4), MannKendall.test(new double[] {2, 2, 2, 2}));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 4), MannKendall.tau(new double[] {2, 2, 2, 2}));
    }

    private static TestResult result(TestOutcome outcome) {
        return assertInstanceOf(TestResult.class, outcome);
    }
}
