package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Expected probabilities: scipy 1.17, {@code scipy.stats.poisson.cdf(k, mean)}. */
class PoissonRandomTest {
    private static final int DRAWS = 200_000;
    /** Four standard errors of a share of one half. */
    private static final double TOLERANCE = 0.0045;

    @Test
    void aSingleMemberIsDrawnAsOftenAsPoissonSays() {
        assertEquals(0.36787944117144233, atMost(0, 1), TOLERANCE);
        assertEquals(0.7357588823428847, atMost(1, 1), TOLERANCE);
        assertEquals(0.9196986029286058, atMost(2, 1), TOLERANCE);
    }

    @Test
    void bothMethodsMeetWhereOneTakesOver() {
        assertEquals(0.5476, atMost(31, 31), TOLERANCE);
        assertEquals(0.5469, atMost(32, 32), TOLERANCE);
    }

    @Test
    void manyMembersAreDrawnSkewedAsPoissonSays() {
        assertEquals(0.5265622, atMost(100, 100), TOLERANCE);
        assertEquals(0.0226, atMost(80, 100), TOLERANCE / 3);
    }

    @Test
    void nobodyIsNeverDrawn() {
        assertEquals(0, new PoissonRandom(new FixedRandom(1)).next(0));
    }

    private static double atMost(long k, long mean) {
        PoissonRandom random = new PoissonRandom(new FixedRandom(20));
        int found = 0;
        for (int i = 0; i < DRAWS; i++) {
            found += random.next(mean) <= k ? 1 : 0;
        }
        return (double) found / DRAWS;
    }
}
