package io.github.surveyreport.stats.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.weight.Raking.Failure;
import io.github.surveyreport.stats.weight.Raking.Kind;
import io.github.surveyreport.stats.weight.Raking.Margin;
import io.github.surveyreport.stats.weight.Raking.Outcome;
import io.github.surveyreport.stats.weight.Raking.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class RakingTest {
    private static final long[] TWO_BY_TWO = {20, 30, 25, 25};
    private static final Margin ROWS = new Margin(new int[] {0, 0, 1, 1}, new double[] {0.6, 0.4});
    private static final Margin COLUMNS = new Margin(new int[] {0, 1, 0, 1}, new double[] {0.45, 0.55});

    /** R 4.2.2: {@code survey::rake} of a 2 × 2 table to row totals 60, 40 and column totals 45, 55. */
    @Test
    void twoMarginsGiveTheWeightsOfR() {
        double[] weights = weights(Raking.weights(TWO_BY_TWO, List.of(ROWS, COLUMNS)));

        assertArrayEquals(new double[] {1.2295577235, 1.1802948510, 0.8163538212, 0.7836461788}, weights, 1e-7);
        double[] weighted = {24.59115, 35.40885, 20.40885, 19.59115};
        for (int cell = 0; cell < weighted.length; cell++) {
            assertEquals(weighted[cell], weights[cell] * TWO_BY_TWO[cell], 1e-5);
        }
        Spread spread = new Spread(weights, TWO_BY_TWO);
        assertEquals(96.114574, spread.effective().valueIfComputable().orElseThrow(), 1e-5);
        assertEquals(1.0404249, spread.designEffect().valueIfComputable().orElseThrow(), 1e-6);
    }

    /**
     * R 4.2.2, survey: {@code rake(dclus1, list(~stype, ~sch.wide), list(pop.types, pop.schwide))} of its documentation:
     * stype E 4421, H 755, M 1018; sch.wide No 1072, Yes 5122. Counts of apiclus1 by stype, each No then Yes.
     * R's {@code rake} stops by default once a round moves less than one of 6,194: hence four digits.
     */
    @Test
    void documentedExampleOfTheSurveyPackageIsReproduced() {
        long[] counts = {12, 132, 3, 11, 8, 17};
        double population = 6194;
        Margin type = new Margin(
                new int[] {0, 0, 1, 1, 2, 2}, new double[] {4421 / population, 755 / population, 1018 / population});
        Margin wide = new Margin(new int[] {0, 1, 0, 1, 0, 1}, new double[] {1072 / population, 5122 / population});

        double[] weights = weights(Raking.weights(counts, List.of(type, wide)));

        double[] expected = {39.83851, 29.87046, 67.12578, 50.33015, 49.07007, 36.79218};
        for (int cell = 0; cell < counts.length; cell++) {
            assertEquals(expected[cell], weights[cell] * population / 183, 2e-3);
        }
    }

    @Test
    void oneMarginIsCellWeighting() {
        double[] weights = weights(Raking.weights(new long[] {80, 20}, List.of(margin(0.5, 0.5))));

        assertArrayEquals(new double[] {0.625, 2.5}, weights, 1e-12);
    }

    @Test
    void sampleThatFitsKeepsWeightsOfExactlyOne() {
        assertArrayEquals(new double[] {1, 1}, weights(Raking.weights(new long[] {50, 50}, List.of(margin(0.5, 0.5)))));
    }

    @Test
    void nobodyInAValueWithAShareIsAFailureThatNamesIt() {
        Outcome outcome = Raking.weights(new long[] {50, 0}, List.of(margin(0.5, 0.5)));

        assertEquals(new Failure(Kind.EMPTY, 0, 1, 0), outcome);
    }

    /** Only the diagonal has respondents, so both margins are the same division and cannot differ. */
    @Test
    void marginsThatContradictEachOtherDoNotConverge() {
        Failure failure =
                assertInstanceOf(Failure.class, Raking.weights(new long[] {50, 0, 0, 50}, List.of(ROWS, COLUMNS)));

        assertEquals(Kind.NOT_CONVERGED, failure.kind());
        assertEquals(0.15, failure.error(), 1e-9);
    }

    @Test
    void withoutRespondentsNobodyIsWeighted() {
        assertArrayEquals(new double[] {1, 1}, weights(Raking.weights(new long[2], List.of(margin(0.9, 0.1)))));
    }

    @Test
    void trimmedWeightsStayWithinTheBoundsAndKeepTheMarginsWherePossible() {
        long[] counts = {45, 5, 48, 2};
        Margin second = new Margin(new int[] {0, 1, 0, 1}, new double[] {0.8, 0.2});
        Margin first = new Margin(new int[] {0, 0, 1, 1}, new double[] {0.4, 0.6});
        assertTrue(max(weights(Raking.weights(counts, List.of(first, second)))) > 3);

        Weights trimmed = assertInstanceOf(Weights.class, Raking.trimmed(counts, List.of(first, second), 0.3, 3));

        assertTrue(trimmed.trimmed());
        assertTrue(trimmed.exact());
        double[] w = trimmed.perCell();
        assertTrue(max(w) <= 3 + 1e-9);
        assertEquals(40, 45 * w[0] + 5 * w[1], 1e-5);
        assertEquals(20, 5 * w[1] + 2 * w[3], 1e-5);
    }

    @Test
    void whereBoundsAndMarginsContradictTheBoundsWinAndTheMarginIsMetNearly() {
        Weights trimmed =
                assertInstanceOf(Weights.class, Raking.trimmed(new long[] {95, 5}, List.of(margin(0.5, 0.5)), 0.3, 3));

        assertFalse(trimmed.exact());
        double[] w = trimmed.perCell();
        assertEquals(100, 95 * w[0] + 5 * w[1], 1e-9);
        assertTrue(5 * w[1] < 25);
    }

    private static Margin margin(double... shares) {
        return new Margin(new int[] {0, 1}, shares);
    }

    private static double[] weights(Outcome outcome) {
        return assertInstanceOf(Weights.class, outcome).perCell();
    }

    private static double max(double[] weights) {
        return java.util.Arrays.stream(weights).max().orElseThrow();
    }
}
