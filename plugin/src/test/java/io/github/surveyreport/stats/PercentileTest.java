package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PercentileTest {
    /** numpy 1.24.2: {@code quantile([1, 2, 4, 8, 9], p)}, whose default is type 7. */
    @Test
    void isLinearBetweenNeighbours() {
        double[] sorted = {1, 2, 4, 8, 9};

        assertEquals(1, Percentile.of(sorted, 0));
        assertEquals(1.1, Percentile.of(sorted, .025), 1e-15);
        assertEquals(3, Percentile.of(sorted, .375), 1e-15);
        assertEquals(4, Percentile.of(sorted, .5));
        assertEquals(7.6, Percentile.of(sorted, .725), 1e-14);
        assertEquals(8.9, Percentile.of(sorted, .975), 1e-14);
        assertEquals(9, Percentile.of(sorted, 1));
    }

    @Test
    void ofOneNumberIsThatNumber() {
        assertEquals(5, Percentile.of(new double[] {5}, .3));
    }
}
