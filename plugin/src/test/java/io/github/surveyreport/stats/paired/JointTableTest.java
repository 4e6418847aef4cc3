package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class JointTableTest {
    /** Scores 3, 2, 1: a reversed scale. */
    private static final JointTable TABLE =
            new JointTable(new int[] {3, 2, 1}, new long[][] {{5, 1, 0}, {4, 6, 2}, {7, 0, 8}});

    @Test
    void marginsAreTheAnswersOfEachSide() {
        assertEquals(33, TABLE.n());
        assertArrayEquals(new long[] {6, 12, 15}, TABLE.before());
        assertArrayEquals(new long[] {16, 7, 10}, TABLE.after());
    }

    @Test
    void differencesAreAfterMinusBeforeOfTheScores() {
        Differences differences = TABLE.differences();

        assertEquals(java.util.Map.of(-1L, 3L, 0L, 19L, 1L, 4L, 2L, 7L), differences.counts());
        assertEquals(11, differences.risen());
        assertEquals(3, differences.fallen());
        assertEquals(19, differences.unchanged());
    }

    @Test
    void aBoxMakesAFourfoldTable() {
        assertEquals(new Fourfold(16, 2, 7, 8), TABLE.fourfold(score -> score >= 2));
    }

    @Test
    void aTableThatIsNotSquareOnItsScoresIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JointTable(new int[] {1, 2}, new long[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> new JointTable(new int[] {1}, new long[][] {{-1}}));
    }
}
