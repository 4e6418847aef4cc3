package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedShareTest {

    /** R 4.2.2, from the formula of Newcombe 1998 (Stat Med 17:2635), method 10. */
    @ParameterizedTest
    @CsvSource({
        "794, 86, 150, 570, .04, .021230, .058704, 1e-6",
        "30, 1, 8, 1, .175, .0224, .3288, 5e-5",
        "36, 2, 12, 0, .2, .0569, .3404, 5e-5",
        "54, 0, 0, 0, 0, -.0664, .0664, 5e-5"
    })
    void changeAgreesWithThePaper(
            long kept, long lost, long gained, long never, double value, double low, double high, double tolerance) {
        Estimate change = (Estimate) PairedShare.change(new Fourfold(kept, lost, gained, never), 0.95);

        assertEquals(value, change.value(), 1e-12);
        assertEquals(low, change.low().orElseThrow(), tolerance);
        assertEquals(high, change.high().orElseThrow(), tolerance);
        assertEquals(kept + lost + gained + never, change.n());
    }

    @Test
    void turningBeforeAndAfterRoundTurnsTheChangeRound() {
        Estimate there = (Estimate) PairedShare.change(new Fourfold(30, 1, 8, 4), 0.95);
        Estimate back = (Estimate) PairedShare.change(new Fourfold(30, 8, 1, 4), 0.95);

        assertEquals(-there.value(), back.value(), 1e-12);
        assertEquals(-there.low().orElseThrow(), back.high().orElseThrow(), 1e-12);
        assertEquals(-there.high().orElseThrow(), back.low().orElseThrow(), 1e-12);
    }

    @Test
    void theLimitsStayWithinOneChange() {
        Estimate change = (Estimate) PairedShare.change(new Fourfold(0, 0, 20, 0), 0.95);

        assertEquals(1, change.value());
        assertEquals(1, change.high().orElseThrow());
    }

    @Test
    void noPairIsNoChange() {
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), PairedShare.change(new Fourfold(0, 0, 0, 0), 0.95));
    }
}
