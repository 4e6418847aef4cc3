package io.github.surveyreport.stats.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeynessTest {

    /** scipy 1.10.1: {@code chi2_contingency([[a, n - a], [b, m - b]], correction=False, lambda_="log-likelihood")}. */
    @ParameterizedTest
    @CsvSource({
        "30, 1000, 10, 1200, 14.704328434202683, 0.00012575737151402676",
        "12,  500,  0,  700, 21.181179737025637, 4.178475928023268e-06",
        " 5,  100, 20,  300, 0.3722622192117142, 0.5417737397773483"
    })
    void logLikelihoodAgreesWithScipy(long said, long all, long elsewhere, long rest, double g, double p) {
        TestResult test = (TestResult) new Keyness(said, all, elsewhere, rest, 5).test();

        assertEquals(g, test.statistic(), 1e-9);
        assertEquals(p, test.p(), 1e-12);
        assertEquals(all + rest, test.n());
        assertEquals("log-likelihood", test.method());
    }

    /** R 4.2.2: {@code chisq.test(matrix(c(30, 970, 10, 1190), 2, byrow = TRUE), correct = FALSE)}. */
    @Test
    void chiSquareOfTheSameTableIsAnotherNumber() {
        TestResult chiSquare =
                (TestResult) new Keyness(30, 1000, 10, 1200, 5).table().chiSquare();

        assertEquals(14.344136, chiSquare.statistic(), 1e-6);
    }

    /** By hand: 3 % against 1.2 % is twice and a half times, and the other way round its inverse. */
    @Test
    void ratioOfSharesIsAPowerOfTwo() {
        assertEquals(1, ((Estimate) new Keyness(20, 100, 10, 100, 5).usual()).value(), 1e-15);
        assertEquals(-2, ((Estimate) new Keyness(5, 100, 40, 200, 5).usual()).value(), 1e-15);
        assertEquals(new NotComputable(Reason.TOO_FEW, 200), new Keyness(9, 100, 0, 100, 5).usual());
        assertEquals(new NotComputable(Reason.TOO_FEW, 200), new Keyness(0, 100, 9, 100, 5).usual());
    }

    @Test
    void sameSharesHaveNoLikelihoodToSpeakOf() {
        TestResult test = (TestResult) new Keyness(10, 100, 20, 200, 5).test();

        assertEquals(0, test.statistic(), 1e-12);
        assertEquals(1, test.p(), 1e-6);
    }

    @Test
    void smallExpectedCountsAreTold() {
        assertEquals(List.of("small-expected"), ((TestResult) new Keyness(5, 1000, 0, 1000, 5).test()).warnings());
        assertEquals(List.of(), ((TestResult) new Keyness(30, 1000, 10, 1200, 5).test()).warnings());
    }

    @Test
    void rareSaidByAllOrByNobodyIsNotTested() {
        assertEquals(new NotComputable(Reason.TOO_FEW, 200), new Keyness(3, 100, 1, 100, 5).test());
        assertEquals(new NotComputable(Reason.TOO_FEW, 200), new Keyness(3, 100, 1, 100, 5).usual());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 200), new Keyness(0, 100, 0, 100, 0).test());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 200), new Keyness(100, 100, 100, 100, 5).test());
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 100), new Keyness(0, 0, 7, 100, 5).test());
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 100), new Keyness(7, 100, 0, 0, 5).usual());
        assertThrows(IllegalArgumentException.class, () -> new Keyness(5, 4, 1, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new Keyness(1, 2, -1, 2, 0));
    }
}
