package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    /** With Wilson's limits the method is Newcombe's: 56/70 − 48/80, Stat Med 17:873, Table II. */
    @Test
    void differenceOfTwoWilsonIntervalsIsNewcombes() {
        Statistic difference = Difference.of(Proportion.wilson(56, 70, 0.95), Proportion.wilson(48, 80, 0.95));

        Near.value(0.2, difference);
        Near.interval(0.0524, 0.3339, difference, 5e-5);
    }

    @Test
    void exactValueAddsNoUncertainty() {
        Statistic difference =
                Difference.of(Estimate.withInterval(80, 78, 83, 10, "t"), Estimate.plain(75, 0, "configured"));

        Near.interval(3, 8, difference, Near.SIX);
    }

    @Test
    void twoExactValuesHaveNoInterval() {
        Statistic difference = Difference.of(Estimate.plain(3, 0, "metric"), Estimate.plain(5, 0, "metric"));

        assertEquals(-2, Near.estimate(difference).value());
        assertTrue(Near.estimate(difference).low().isEmpty());
    }

    @Test
    void reasonOfAMissingOperandIsKept() {
        NotComputable none = new NotComputable(Reason.SUPPRESSED, 0);

        assertEquals(none, Difference.of(none, Estimate.plain(1, 1, "metric")));
        assertEquals(none, Difference.of(Estimate.plain(1, 1, "metric"), none));
    }

    @Test
    void negativeTurnsTheIntervalRound() {
        Near.interval(-3, -1, Rescale.negate(Estimate.withInterval(2, 1, 3, 5, "t")), 0);
    }
}
