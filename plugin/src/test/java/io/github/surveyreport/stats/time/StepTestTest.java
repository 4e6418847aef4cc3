package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NetPromoterScore.Counts;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import org.junit.jupiter.api.Test;

class StepTestTest {
    private static final int[] SCALE = {1, 2, 3, 4, 5};

    /** Python: scipy.stats.ttest_ind(after, before, equal_var=False). */
    @Test
    void meansAreComparedByWelch() {
        TestResult test =
                assertInstanceOf(TestResult.class, StepTest.means(scores(1, 2, 6, 12, 9), scores(0, 3, 9, 10, 8)));

        assertEquals(-.3845456463251781, test.statistic(), 1e-9);
        assertEquals(.701987285839729, test.p(), 1e-9);
        assertEquals(60, test.n());
    }

    /** Two waves of 50/30/20 and 60/25/15 promoters, passives and detractors: z = 1.394218. */
    @Test
    void recommendationScoresAreComparedByTheirVariances() {
        TestResult test = assertInstanceOf(
                TestResult.class, StepTest.recommendations(new Counts(50, 30, 20), new Counts(60, 25, 15)));

        assertEquals(1.394218, test.statistic(), 1e-6);
        assertEquals(.163252, test.p(), 1e-6);
    }

    @Test
    void withoutSpreadThereIsNothingToTest() {
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 6), StepTest.means(scores(0, 0, 0, 0, 3), scores(0, 0, 0, 3, 0)));
        assertEquals(
                new NotComputable(Reason.TOO_FEW, 4), StepTest.means(scores(0, 0, 0, 0, 3), scores(0, 0, 0, 1, 0)));
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 6),
                StepTest.recommendations(new Counts(3, 0, 0), new Counts(3, 0, 0)));
        assertEquals(
                new NotComputable(Reason.NO_ANSWERS, 3),
                StepTest.recommendations(new Counts(3, 0, 0), new Counts(0, 0, 0)));
    }

    private static Histogram scores(long... counts) {
        return Histogram.ofScores(SCALE, counts);
    }
}
