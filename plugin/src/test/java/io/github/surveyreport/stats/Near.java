package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.NotComputable.Reason;

/** Assertions on statistics, to six decimals or to as many as the source prints. */
final class Near {
    static final double SIX = 1e-6;

    private Near() {}

    static Estimate estimate(Statistic statistic) {
        return assertInstanceOf(Estimate.class, statistic);
    }

    static void value(double expected, Statistic statistic) {
        assertEquals(expected, estimate(statistic).value(), SIX);
    }

    static void interval(double low, double high, Statistic statistic, double tolerance) {
        assertTrue(estimate(statistic).low().isPresent(), "has an interval");
        assertEquals(low, estimate(statistic).low().getAsDouble(), tolerance);
        assertEquals(high, estimate(statistic).high().getAsDouble(), tolerance);
    }

    static void notComputable(Reason reason, long n, Statistic statistic) {
        assertEquals(new NotComputable(reason, n), statistic);
    }
}
