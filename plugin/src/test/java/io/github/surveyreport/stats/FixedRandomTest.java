package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixedRandomTest {
    /** {@code java.util.SplittableRandom} of JDK 17 is the same generator. */
    @Test
    void numbersAreThoseOfSplitMix() {
        SplittableRandom known = new SplittableRandom(42);
        FixedRandom ours = new FixedRandom(42);
        for (int i = 0; i < 100; i++) {
            assertEquals(known.nextLong(), ours.nextLong());
        }
    }

    @Test
    void uniformNumbersStayBelowOne() {
        FixedRandom random = new FixedRandom(1);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double drawn = random.nextDouble();
            assertTrue(drawn >= 0 && drawn < 1);
            sum += drawn;
        }
        assertEquals(0.5, sum / 10_000, 0.02);
    }

    @Test
    void wholeNumbersFillTheirRange() {
        FixedRandom random = new FixedRandom(1);
        int[] seen = new int[3];
        for (int i = 0; i < 3_000; i++) {
            seen[random.nextInt(3)]++;
        }
        for (int count : seen) {
            assertEquals(1_000, count, 150);
        }
    }
}
