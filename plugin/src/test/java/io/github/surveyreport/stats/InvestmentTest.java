package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InvestmentTest {

    /** Printed: 1 200 for 1 000 is a return of 20 %. */
    @Test
    void returnIsTheNetBenefitByTheCost() {
        assertEquals(Estimate.plain(0.2, 1, "roi"), Investment.roi(of(1000), of(1200), 1));
        assertEquals(Estimate.plain(-0.25, 1, "roi"), Investment.roi(of(80000), of(60000), 1));
    }

    /** Printed: an outlay of 2 000 with 500 a year is paid back in its fourth year, 48 months. */
    @Test
    void payBackIsTheCostByTheBenefitOfAMonth() {
        assertEquals(Estimate.plain(48, 1, "pay-back"), Investment.payback(of(2000), of(500.0 / 12), 1));
    }

    @Test
    void withoutCostOrBenefitThereIsAReason() {
        assertEquals(new NotComputable(Reason.NO_COST, 1), Investment.roi(of(0), of(5), 1));
        assertEquals(new NotComputable(Reason.NO_DATA, 1), Investment.roi(OptionalDouble.empty(), of(5), 1));
        assertEquals(new NotComputable(Reason.NO_DATA, 1), Investment.roi(of(5), OptionalDouble.empty(), 1));
        assertEquals(new NotComputable(Reason.NO_BENEFIT, 1), Investment.payback(of(5), of(0), 1));
        assertEquals(new NotComputable(Reason.NO_DATA, 1), Investment.payback(of(5), OptionalDouble.empty(), 1));
    }

    @Test
    void whatCostsNothingIsPaidBackAtOnce() {
        assertEquals(Estimate.plain(0, 2, "pay-back"), Investment.payback(of(0), of(0), 2));
    }

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }
}
