package io.github.surveyreport.stats.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** R 4.2.2: {@code psych::cohen.kappa(matrix(c(20, 10, 5, 15), 2))}; interval by statsmodels 0.13.5 as below. */
    @Test
    void kappaOfTwoCategoriesAgreesWithR() {
        Estimate kappa =
                (Estimate) Agreement.of(new long[][] {{20, 5}, {10, 15}}).kappa(.95);

        assertEquals(.4, kappa.value(), 1e-12);
        assertEquals(.151092290476661, kappa.low().orElseThrow(), 1e-9);
        assertEquals(.6489077095233389, kappa.high().orElseThrow(), 1e-9);
        assertEquals(50, kappa.n());
    }

    /** statsmodels 0.13.5: {@code inter_rater.cohens_kappa([[44, 5, 1], [7, 20, 3], [9, 5, 6]])}. */
    @Test
    void kappaOfThreeCategoriesAgreesWithStatsmodels() {
        Agreement agreement = Agreement.of(new long[][] {{44, 5, 1}, {7, 20, 3}, {9, 5, 6}});
        Estimate kappa = (Estimate) agreement.kappa(.95);

        assertEquals(.49152542372881347, kappa.value(), 1e-12);
        assertEquals(.35015820121748686, kappa.low().orElseThrow(), 1e-9);
        assertEquals(.6328926462401401, kappa.high().orElseThrow(), 1e-9);
        assertEquals(.7, ((Estimate) agreement.observed(.95)).value(), 1e-12);
    }

    @Test
    void sameReadingsAgreeFullyAndOppositeOnesFullyDisagree() {
        Estimate full = (Estimate) Agreement.of(new long[][] {{7, 0}, {0, 3}}).kappa(.95);
        Estimate opposite =
                (Estimate) Agreement.of(new long[][] {{0, 5}, {5, 0}}).kappa(.95);

        assertEquals(1, full.value(), 1e-15);
        assertEquals(1, full.low().orElseThrow(), 1e-7);
        assertEquals(-1, opposite.value(), 1e-15);
    }

    @Test
    void intervalEndsWhereKappaEnds() {
        Estimate nearly = (Estimate) Agreement.of(new long[][] {{9, 1}, {0, 9}}).kappa(.999);

        assertEquals(1, nearly.high().orElseThrow());
    }

    @Test
    void oneCategoryOnlyOrNoCommentHasNoKappa() {
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 9),
                Agreement.of(new long[][] {{9, 0}, {0, 0}}).kappa(.95));
        assertEquals(
                new NotComputable(Reason.NO_ANSWERS, 0),
                Agreement.of(new long[2][2]).kappa(.95));
        assertEquals(0, ((Estimate) Agreement.of(new long[][] {{0, 9}, {0, 0}}).kappa(.95)).value());
    }

    @Test
    void onlySquareTablesOfCountsAreRead() {
        assertThrows(IllegalArgumentException.class, () -> Agreement.of(new long[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> Agreement.of(new long[][] {{1, 2}, {3, -1}}));
    }

    /** sklearn's definitions by hand: 30 right, 10 wrong, 20 missed: 30/40, 30/50 and 2·.75·.6/1.35. */
    @Test
    void findingIsMeasuredAgainstLabels() {
        Retrieval found = new Retrieval(20, 4, 20).plus(new Retrieval(10, 6, 0));

        assertEquals(.75, ((Estimate) found.precision(.95)).value());
        assertEquals(.6, ((Estimate) found.recall(.95)).value());
        assertEquals(2 / 3.0, ((Estimate) found.f1()).value(), 1e-15);
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), new Retrieval(0, 0, 7).precision(.95));
        assertEquals(0, ((Estimate) new Retrieval(0, 0, 7).f1()).value());
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), new Retrieval(0, 0, 0).f1());
        assertThrows(IllegalArgumentException.class, () -> new Retrieval(-1, 0, 0));
    }
}
