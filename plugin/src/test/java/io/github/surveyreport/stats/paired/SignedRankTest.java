package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.paired.SignedRank.Continuity;
import io.github.surveyreport.stats.paired.SignedRank.Zeros;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRankTest {
    private static final double SIX = 1e-6;
    /** After minus before of 3,2,4,3,3,2,5,4,3,2,3,4 and 4,3,4,4,5,2,5,5,4,3,2,4. */
    private static final Differences LIKERT = Differences.of(Map.of(-1L, 1L, 0L, 4L, 1L, 6L, 2L, 1L));
    /** Hamilton depression scale before minus after, in thousandths (Hollander and Wolfe 1973, p. 29). */
    private static final Differences DEPRESSION = Differences.of(
            Map.of(952L, 1L, -147L, 1L, 1022L, 1L, 430L, 1L, 620L, 1L, 590L, 1L, 490L, 1L, -80L, 1L, 10L, 1L));

    private static final Differences MANY = Differences.of(Map.of(-2L, 5L, -1L, 20L, 0L, 60L, 1L, 35L, 2L, 10L));

    /** R 4.2.2: {@code coin::wilcoxsign_test(distribution = "exact")} of the Likert answers. */
    @Test
    void exactTestOfTiedAnswersAgreesWithR() {
        TestResult test = result(SignedRank.test(LIKERT, Zeros.DROPPED));

        assertEquals("signed-rank-exact", test.method());
        assertEquals(32, test.statistic());
        assertEquals(.0625, test.p(), 1e-12);
        assertEquals(12, test.n());
        assertEquals(List.of("zeros"), test.warnings());
    }

    /** R 4.2.2: {@code wilcox.test(post, pre, paired = TRUE, exact = FALSE, correct = TRUE | FALSE)}. */
    @ParameterizedTest
    @CsvSource({"CORRECTED, .041831", "NONE, .034808"})
    void normalTestOfTiedAnswersAgreesWithR(Continuity continuity, double p) {
        TestResult test = result(SignedRank.normal(LIKERT, Zeros.DROPPED, continuity));

        assertEquals(32, test.statistic());
        assertEquals(p, test.p(), SIX);
    }

    /** R 4.2.2: {@code wilcox.test(x, y, paired = TRUE)}; one-sided .0195313 as printed by Hollander and Wolfe. */
    @Test
    void exactTestOfTheDepressionDataAgreesWithR() {
        TestResult test = result(SignedRank.test(DEPRESSION, Zeros.DROPPED));

        assertEquals(40, test.statistic());
        assertEquals(.0390625, test.p(), 1e-12);
        assertEquals(List.of(), test.warnings());
    }

    /** SciPy 1.10.1: {@code wilcoxon(d, zero_method = "wilcox" | "pratt", correction = …, mode = "approx")}. */
    @ParameterizedTest
    @CsvSource({
        "DROPPED, NONE, 1610, .021789324",
        "DROPPED, CORRECTED, 1610, .021969236",
        "PRATT, NONE, 4310, .016628595",
        "PRATT, CORRECTED, 4310, .016684803"
    })
    void bothTreatmentsOfZerosAgreeWithSciPy(Zeros zeros, Continuity continuity, double v, double p) {
        TestResult test = result(SignedRank.normal(MANY, zeros, continuity));

        assertEquals(v, test.statistic());
        assertEquals(p, test.p(), 1e-8);
    }

    /** SciPy 1.10.1 for the normal p; the exact one by listing all 2⁸ signs of {@code rankdata(abs(d))}. */
    @Test
    void prattRanksTheZerosFirst() {
        assertEquals(60, result(SignedRank.exact(LIKERT, Zeros.PRATT)).statistic());
        assertEquals(.0625, result(SignedRank.exact(LIKERT, Zeros.PRATT)).p(), 1e-12);
        assertEquals(
                .036074466,
                result(SignedRank.normal(LIKERT, Zeros.PRATT, Continuity.CORRECTED))
                        .p(),
                1e-8);
    }

    @Test
    void aboveFortyChangesTheNormalDistributionIsTaken() {
        Differences forty = Differences.of(Map.of(-1L, 20L, 1L, 20L));
        Differences more = Differences.of(Map.of(-1L, 20L, 1L, 21L));

        assertEquals(
                "signed-rank-exact",
                result(SignedRank.test(forty, Zeros.DROPPED)).method());
        assertEquals(1, result(SignedRank.test(forty, Zeros.DROPPED)).p());
        assertEquals(
                "signed-rank-corrected",
                result(SignedRank.test(more, Zeros.DROPPED)).method());
        assertThrows(IllegalArgumentException.class, () -> SignedRank.exact(more, Zeros.DROPPED));
    }

    @Test
    void aMillionUnchangedUnderPrattNeedNoTableOfTheirSize() {
        Differences still = Differences.of(Map.of(0L, 1_000_000L, 1L, 10L));

        assertEquals(
                "signed-rank-corrected",
                result(SignedRank.test(still, Zeros.PRATT)).method());
    }

    /** By hand: V₊ 32 and V₋ 4; with ranks above four zeros V₊ 60 and V₋ 8. */
    @Test
    void rankBiserialIsTheBalanceOfTheRanks() {
        assertEquals(28 / 36.0, ((Estimate) SignedRank.effect(LIKERT, Zeros.DROPPED)).value(), 1e-12);
        assertEquals(52 / 68.0, ((Estimate) SignedRank.effect(LIKERT, Zeros.PRATT)).value(), 1e-12);
    }

    @Test
    void nobodyChangedIsNoTest() {
        Differences still = Differences.of(Map.of(0L, 3L));

        assertEquals(new NotComputable(Reason.NO_CHANGE, 3), SignedRank.test(still, Zeros.DROPPED));
        assertEquals(new NotComputable(Reason.NO_CHANGE, 3), SignedRank.effect(still, Zeros.DROPPED));
        assertEquals(new NotComputable(Reason.NO_CHANGE, 3), SignedRank.normal(still, Zeros.DROPPED, Continuity.NONE));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), SignedRank.test(Differences.of(Map.of()), Zeros.DROPPED));
    }

    private static TestResult result(TestOutcome outcome) {
        return (TestResult) outcome;
    }
}
