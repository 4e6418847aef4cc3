package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;

/** Looks measures up and compares them to six decimals. */
record Found(Measures measures) {
    static Found in(Data data) {
        return new Found(data.findings().measures());
    }

    Statistic of(String id, String statistic, String wave) {
        return measures.find(id, statistic, wave).orElseThrow().result();
    }

    Statistic of(String id, String statistic, String wave, String grouping, String value) {
        return measures.find(id, statistic, wave, grouping, value).orElseThrow().result();
    }

    Estimate estimate(String id, String statistic, String wave) {
        return (Estimate) of(id, statistic, wave);
    }

    Estimate estimate(String id, String statistic, String wave, String grouping, String value) {
        return (Estimate) of(id, statistic, wave, grouping, value);
    }

    void is(double expected, String id, String statistic, String wave) {
        equal(expected, of(id, statistic, wave));
    }

    void is(double expected, String id, String statistic, String wave, String grouping, String value) {
        equal(expected, of(id, statistic, wave, grouping, value));
    }

    void none(Reason reason, String id, String statistic, String wave) {
        reason(reason, of(id, statistic, wave));
    }

    void suppressed(String id, String statistic, String wave, String grouping, String value) {
        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), of(id, statistic, wave, grouping, value));
    }

    static void equal(double expected, Statistic statistic) {
        assertTrue(statistic.computable(), () -> "is computable, but " + statistic);
        assertEquals(expected, statistic.valueIfComputable().getAsDouble(), 1e-6);
    }

    private static void reason(Reason reason, Statistic statistic) {
        assertTrue(
                statistic instanceof NotComputable none && none.reason() == reason,
                () -> reason + " expected, but " + statistic);
    }
}
