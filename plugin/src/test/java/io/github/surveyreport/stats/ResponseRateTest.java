package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;

class ResponseRateTest {
    private final ResponseRate rate = new ResponseRate(300, 20, 60, 80, 10, 50, 10);

    /** AAPOR Standard Definitions, computed with R 4.2.2 for I300 P20 R60 NC80 O10 UH50 UO10, e = .8. */
    @Test
    void sixRatesAgreeWithTheDefinitions() {
        Near.value(0.566038, rate.rr1());
        Near.value(0.603774, rate.rr2());
        Near.value(0.579151, rate.rr3(0.8));
        Near.value(0.617761, rate.rr4(0.8));
        Near.value(0.638298, rate.rr5());
        Near.value(0.680851, rate.rr6());
    }

    @Test
    void nobodyAskedHasNoRate() {
        Near.notComputable(Reason.NO_DATA, 0, new ResponseRate(0, 0, 0, 0, 0, 0, 0).rr1());
    }
}
