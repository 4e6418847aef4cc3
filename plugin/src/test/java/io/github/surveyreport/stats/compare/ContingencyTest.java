package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTest {
    /** Agresti 2007, table 2.5: gender by party. */
    private static final Contingency PARTY = table("762 327 468", "484 239 477");

    private static final Contingency EMPTY_COLUMN = table("10 0 20", "30 0 5");

    /** R 4.2.2: {@code chisq.test(M)}. */
    @Test
    void independenceAgreesWithAgresti() {
        TestResult x = Given.result(PARTY.chiSquare());
        assertEquals(30.070149, x.statistic(), Given.SIX);
        assertEquals(2, x.df1().orElseThrow());
        assertEquals(2.9536e-07, x.p(), 1e-11);
        assertEquals(List.of(), x.warnings());
    }

    /** R 4.2.2: {@code chisq.test(M)$stdres}. */
    @ParameterizedTest
    @CsvSource({"0, 0, 4.5021", "0, 1, 0.6995", "0, 2, -5.3159", "1, 0, -4.5021", "1, 1, -0.6995", "1, 2, 5.3159"})
    void residualsAgreeWithAgresti(int row, int column, double residual) {
        assertEquals(residual, ((Estimate) PARTY.residual(row, column)).value(), 5e-5);
    }

    /** R 4.2.2: {@code rcompanion::cramerV(M)} and {@code cramerV(M, bias.correct = TRUE)}. */
    @Test
    void strengthAgreesWithR() {
        Given.value(0.104436, PARTY.cramersV());
        Given.value(0.100920, PARTY.correctedV());
    }

    /** scipy 1.10.1: {@code chi2_contingency}, reclining seats by gender (FiveThirtyEight 2014). */
    @Test
    void independenceAgreesWithScipy() {
        Contingency recline = table("258 236", "150 129", "34 36");
        Given.test(0.6249545962921783, 0.7316322381662985, recline.chiSquare());
        Given.value(0.027227667969823354, recline.cramersV());
        Given.value(0, recline.correctedV());
    }

    /** scipy 1.10.1: {@code association(T, method = "cramer")}; the corrected one from Bergsma's formula in numpy. */
    @Test
    void strengthOfLargerTablesAgreesWithScipy() {
        Contingency square = table("20 10 5", "8 15 12", "4 9 17");
        Contingency tall = table("20 10", "8 15", "4 9", "3 12");

        Given.value(0.32312809334052395, square.cramersV());
        Given.value(0.2931655298559064, square.correctedV());
        Given.value(0.3768812950836563, tall.cramersV());
        Given.value(0.32536563360016135, tall.correctedV());
    }

    /** One expected count of ten is below 5, then one of four. */
    @Test
    void aFifthOfSmallExpectedCountsIsTolerated() {
        assertFalse(table("20 20 20 20 20", "2 3 9 9 9").smallExpected());
        assertTrue(table("20 20", "2 3").smallExpected());
    }

    @Test
    void whatNobodyChoseDoesNotCount() {
        Contingency without = table("10 20", "30 5");
        assertEquals(without.chiSquare(), EMPTY_COLUMN.chiSquare());
        assertEquals(without.cramersV(), EMPTY_COLUMN.cramersV());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 65), EMPTY_COLUMN.residual(0, 1));
        assertEquals(SmallTables.fisher(without), SmallTables.fisher(EMPTY_COLUMN));
    }

    @Test
    void smallExpectedCountsAreToldApart() {
        assertFalse(PARTY.smallExpected());
        assertTrue(table("3 1", "1 3").smallExpected());
        assertTrue(table("500 1", "400 0").smallExpected());
        assertEquals(
                List.of("small-expected"),
                Given.result(table("3 1", "1 3").chiSquare()).warnings());
    }

    @Test
    void oneRowOrNobodyIsNotComputable() {
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 8), table("3 5", "0 0").chiSquare());
        assertEquals(
                new NotComputable(Reason.NO_ANSWERS, 0), table("0 0", "0 0").chiSquare());
        assertEquals(
                new NotComputable(Reason.NO_ANSWERS, 0), table("0 0", "0 0").residual(0, 0));
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 8), table("3 5", "0 0").correctedV());
        assertThrows(IllegalArgumentException.class, () -> table("1 -1", "2 3"));
    }

    /** R 4.2.2 {@code fisher.test(M)$p.value}; the first is the lady tasting tea, one-sided .242857. */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 1, 3, 0.4857142857",
        "2, 10, 15, 3, 0.0005367241191",
        "8, 2, 1, 5, 0.0349650350",
        "0, 9, 4, 7, 0.0941176471",
        "120, 80, 90, 130, 0.0001330366540"
    })
    void exactTestAgreesWithR(long a, long b, long c, long d, double p) {
        TestResult exact = Given.result(SmallTables.fisher(Contingency.of(new long[][] {{a, b}, {c, d}})));
        assertEquals(p, exact.p(), 1e-10);
        assertEquals("fisher-exact", exact.method());
    }

    /** Fisher 1935; R 4.2.2: {@code fisher.test(m, alternative = "greater")$p.value} = .242857, half of the two-sided. */
    @Test
    void ladyTastingTeaHasTheProbabilityOfFisher() {
        assertEquals(
                0.242857, Given.result(SmallTables.fisher(table("3 1", "1 3"))).p() / 2, Given.SIX);
    }

    @Test
    void exactTestIsTheSameTurnedRound() {
        TestResult p = Given.result(SmallTables.fisher(table("7 12", "0 5")));
        assertEquals(
                p.p(), Given.result(SmallTables.fisher(table("7 0", "12 5"))).p(), 1e-14);
        assertEquals(
                p.p(), Given.result(SmallTables.fisher(table("0 5", "7 12"))).p(), 1e-14);
    }

    /**
     * Exact p by enumerating all tables with the same margins, in Python: .0206476 and .0533213. 20,000 draws are within
     * four standard errors.
     */
    @Test
    void simulationComesNearTheExactProbability() {
        TestResult sparse = Given.result(SmallTables.simulated(table("3 1 0", "1 2 5", "0 4 4"), 20_000));
        assertEquals(11.121031746031747, sparse.statistic(), 1e-9);
        assertEquals(0.020647628944842383, sparse.p(), 0.004);
        TestResult wide = Given.result(SmallTables.simulated(table("9 1 2 1", "3 4 6 3"), 20_000));
        assertEquals(0.05332128274650782, wide.p(), 0.0065);
    }

    @Test
    void simulationIsTheSameEveryTime() {
        Contingency sparse = table("3 1 0", "1 2 5", "0 4 4");
        assertEquals(SmallTables.simulated(sparse, 500), SmallTables.simulated(sparse, 500));
    }

    @Test
    void simulationWithoutVarietyIsNotComputable() {
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 4), SmallTables.simulated(table("4 0", "0 0"), 100));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 4), SmallTables.fisher(table("4 0", "0 0")));
        assertThrows(IllegalArgumentException.class, () -> SmallTables.fisher(table("1 2 3", "4 5 6")));
    }

    private static Contingency table(String... rows) {
        long[][] counts = new long[rows.length][];
        for (int r = 0; r < rows.length; r++) {
            counts[r] = java.util.Arrays.stream(rows[r].split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
        }
        return Contingency.of(counts);
    }
}
