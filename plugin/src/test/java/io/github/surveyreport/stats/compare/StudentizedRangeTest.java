package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Tails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentizedRangeTest {
    private static final double EIGHT = 1e-8;

    @ParameterizedTest
    @CsvSource({
        "3.5,      3,  20,        0.055891849081749934",
        "3.877676, 3,  10,        0.049948013461912244",
        "0.5,      2,  5,         0.7380926018939141",
        "2.0,      2,  30,        0.1675941080193425",
        "1.0,      10, 12,        0.998849247410491",
        "4.0,      10, 60,        0.15045780872208958",
        "5.0,      26, 29.5,      0.1488028306477981",
        "6.5,      50, 200,       0.006973483306865869",
        "3.3,      4,  1000,      0.0912214737622209",
        "8,        5,  3,         0.04204294640617312",
        "30,       3,  2,         0.004043456977294246",
        "4.6,      200, 120,      0.9317283489638934",
        "3,        3,  17.128419, 0.11489470730285367",
        "10,       6,  40,        2.1765354518699098e-07",
        "0.1,      3,  50,        0.9972473333321875"
    })
    void tailsAgreeWithScipy(double q, int k, double degrees, double p) {
        // scipy 1.10.1: studentized_range.sf(q, k, degrees)
        assertEquals(p, StudentizedRange.of(k).upperTail(q, degrees), EIGHT);
    }

    /** R 4.2.2: {@code TukeyHSD(aov(weight ~ group, PlantGrowth))}; q = d/√(MSE/10), MSE with 27 degrees of freedom. */
    @ParameterizedTest
    @CsvSource({"0.371, 0.390871", "0.494, 0.197996", "0.865, 0.012006"})
    void tailsAgreeWithTukeysTest(double difference, double p) {
        double meanSquare = 10.49209 / 27;
        double q = difference / Math.sqrt(meanSquare / 10);
        assertEquals(p, StudentizedRange.of(3).upperTail(q, 27), Given.SIX);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1", "1.5, 1", "2.1, 7.3", "3.7, 29", "6, 400"})
    void theRangeOfTwoIsStudentsT(double q, double degrees) {
        assertEquals(
                Tails.student(q / Math.sqrt(2), degrees), StudentizedRange.of(2).upperTail(q, degrees), 1e-12);
    }

    @Test
    void endsAreExact() {
        assertEquals(1.0, StudentizedRange.of(5).upperTail(0, 40), 1e-12);
        assertEquals(0.0, StudentizedRange.of(5).upperTail(1000, 400), 1e-12);
    }

    @Test
    void oneGroupHasNoRange() {
        assertThrows(IllegalArgumentException.class, () -> StudentizedRange.of(1));
        assertThrows(
                IllegalArgumentException.class, () -> StudentizedRange.of(3).upperTail(-1, 10));
    }
}
