package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** scipy 1.10.1: {@code 2*norm.sf}, {@code 2*t.sf}, {@code f.sf}, {@code chi2.sf}. */
class TailsTest {
    @Test
    void farTailsKeepTheirDigits() {
        near(1.523970604832094e-23, Tails.normal(-10));
        near(9.522067248943525e-27, Tails.student(-10.891954425355971, 1689.9673005397597));
        near(2.583264337268987e-22, Tails.fisher(21, 8, 180));
        near(4.758566283841483e-22, Tails.chiSquare(106.17505854118271, 4));
    }

    @Test
    void nothingIsAtLeastNothing() {
        assertEquals(1, Tails.normal(0));
        assertEquals(1, Tails.student(0, 12));
        assertEquals(1, Tails.fisher(0, 2, 12));
        assertEquals(1, Tails.chiSquare(0, 3));
    }

    private static void near(double expected, double actual) {
        assertEquals(1, actual / expected, 1e-9);
    }
}
