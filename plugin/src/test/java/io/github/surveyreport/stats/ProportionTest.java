package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    private static final double FOUR = 5e-5;

    /** R 4.2.2: {@code prop.test(x, n, correct = FALSE)$conf.int}; Newcombe 1998, Stat Med 17:857, Table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        " 0,  20, 0,      0.1611",
        " 1,  29, 0.0061, 0.1718",
        "20,  20, 0.8389, 1",
        " 0,   1, 0,      0.7935"
    })
    void wilsonAgreesWithNewcombesTable(long x, long n, double low, double high) {
        Near.interval(low, high, Proportion.wilson(x, n, 0.95), FOUR);
    }

    /** R 4.2.2: {@code prop.test(81, 263, correct = FALSE)}. */
    @Test
    void wilsonAgreesWithRToSixDecimals() {
        Near.interval(0.2552885, 0.3662096, Proportion.wilson(81, 263, 0.95), Near.SIX);
    }

    @Test
    void noSuccessHasALowerEndOfExactlyZero() {
        assertEquals(0.0, Near.estimate(Proportion.wilson(0, 20, 0.95)).low().orElseThrow());
    }

    @Test
    void successesOnlyHaveAnUpperEndOfExactlyOne() {
        assertEquals(1.0, Near.estimate(Proportion.wilson(20, 20, 0.95)).high().orElseThrow());
    }

    @Test
    void shareOfNothingIsNotComputable() {
        Near.notComputable(Reason.NO_ANSWERS, 0, Proportion.wilson(0, 0, 0.95));
    }

    @Test
    void moreSuccessesThanObservationsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(3, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Proportion.difference(3, 2, 1, 2, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Proportion.difference(1, 2, 3, 2, 0.95));
    }

    /** Newcombe 1998, Stat Med 17:873, Table II, method 10; computed with R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        " 0, 10,  0, 20, -0.1611, 0.2775",
        " 0, 10,  0, 10, -0.2775, 0.2775",
        "10, 10,  0, 20,  0.6791, 1",
        "10, 10,  0, 10,  0.6075, 1"
    })
    void differenceAgreesWithNewcombesTable(long x1, long n1, long x2, long n2, double low, double high) {
        Near.interval(low, high, Proportion.difference(x1, n1, x2, n2, 0.95), FOUR);
    }

    @Test
    void differenceCountsBothGroups() {
        Estimate difference = Near.estimate(Proportion.difference(56, 70, 48, 80, 0.95));

        assertEquals(0.2, difference.value(), Near.SIX);
        assertEquals(150, difference.n());
    }

    @Test
    void differenceWithAnEmptyGroupIsNotComputable() {
        Near.notComputable(Reason.NO_ANSWERS, 10, Proportion.difference(5, 10, 0, 0, 0.95));
    }

    @Test
    void ratioOfNothingHasNoData() {
        Near.notComputable(Reason.NO_DATA, 0, Proportion.ratio(0, 0));
        Near.value(0.25, Proportion.ratio(1, 4));
    }
}
