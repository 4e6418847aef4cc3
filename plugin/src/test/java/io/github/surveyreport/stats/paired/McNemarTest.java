package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.paired.McNemar.Continuity;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {
    private static final double SIX = 1e-6;
    /** Approval of a president asked twice (Agresti, Categorical Data Analysis): yes/yes 794, 150, 86, no/no 570. */
    private static final Fourfold APPROVAL = new Fourfold(794, 150, 86, 570);

    /** R 4.2.2: {@code mcnemar.test(m, correct = FALSE)}, statistic 17.355932, p 3.0993e-05. */
    @Test
    void asymptoticTestAgreesWithR() {
        TestResult test = result(McNemar.asymptotic(APPROVAL, Continuity.NONE));

        assertEquals(17.355932, test.statistic(), SIX);
        assertEquals(OptionalDouble.of(1), test.df1());
        assertEquals(3.0993e-05, test.p(), 1e-9);
        assertEquals(1600, test.n());
    }

    /** R 4.2.2: {@code mcnemar.test(m)}, statistic 16.817797. */
    @Test
    void correctedTestAgreesWithR() {
        assertEquals(
                16.817797,
                result(McNemar.asymptotic(APPROVAL, Continuity.CORRECTED)).statistic(),
                SIX);
    }

    /** R 4.2.2: {@code binom.test(86, 236)}, and {@code binom.test} of the changed answers of the small tables. */
    @ParameterizedTest
    @CsvSource({"150, 86, 3.7159e-05, 1e-9", "2, 9, .065430, 1e-6", "8, 1, .039063, 1e-6"})
    void exactTestAgreesWithR(long lost, long gained, double p, double tolerance) {
        assertEquals(p, result(McNemar.exact(new Fourfold(30, lost, gained, 1))).p(), tolerance);
        assertEquals(p, result(McNemar.exact(new Fourfold(30, gained, lost, 1))).p(), tolerance);
    }

    /** R 4.2.2: exact p minus {@code dbinom(2, 11, .5)}, and minus {@code dbinom(1, 9, .5)}. */
    @ParameterizedTest
    @CsvSource({"2, 9, .038574", "8, 1, .021484"})
    void midPCountsWhatWasSeenByHalf(long lost, long gained, double p) {
        assertEquals(p, result(McNemar.midP(new Fourfold(30, lost, gained, 1))).p(), SIX);
    }

    /** R 4.2.2: {@code mcnemar.test(matrix(c(30, 1, 8, 1), 2), correct = FALSE)}. */
    @Test
    void asymptoticTestOfASmallTable() {
        assertEquals(
                .019631,
                result(McNemar.asymptotic(new Fourfold(30, 8, 1, 1), Continuity.NONE))
                        .p(),
                SIX);
    }

    @ParameterizedTest
    @CsvSource({"12, 12, mcnemar-exact", "12, 13, mcnemar"})
    void theExactTestIsTakenBelowTwentyFiveChanges(long lost, long gained, String method) {
        assertEquals(
                method, result(McNemar.test(new Fourfold(5, lost, gained, 5))).method());
    }

    @Test
    void asManyLostAsGainedIsNoSignWhatever() {
        assertEquals(1, result(McNemar.exact(new Fourfold(0, 4, 4, 0))).p());
        assertEquals(1, result(McNemar.midP(new Fourfold(0, 4, 4, 0))).p(), 1e-12);
        assertEquals(
                0,
                result(McNemar.asymptotic(new Fourfold(0, 4, 4, 0), Continuity.CORRECTED))
                        .statistic());
    }

    @Test
    void nobodyChangedHasPOfOneAndSaysSo() {
        for (TestOutcome outcome : List.of(
                McNemar.exact(new Fourfold(54, 0, 0, 0)),
                McNemar.midP(new Fourfold(54, 0, 0, 0)),
                McNemar.asymptotic(new Fourfold(54, 0, 0, 0), Continuity.NONE))) {
            assertEquals(1, result(outcome).p());
            assertEquals(List.of("no-change"), result(outcome).warnings());
        }
    }

    @Test
    void noPairIsNoTest() {
        Fourfold nobody = new Fourfold(0, 0, 0, 0);

        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), McNemar.test(nobody));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), McNemar.asymptotic(nobody, Continuity.NONE));
    }

    private static TestResult result(TestOutcome outcome) {
        return (TestResult) outcome;
    }
}
