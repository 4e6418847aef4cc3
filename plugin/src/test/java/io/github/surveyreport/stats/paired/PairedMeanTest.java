package io.github.surveyreport.stats.paired;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PairedMeanTest {
    private static final double SIX = 1e-6;
    /** First drug minus second in tenths of an hour (Student 1908). */
    private static final Differences SLEEP = Differences.of(
            Map.of(-12L, 1L, -24L, 1L, -13L, 2L, 0L, 1L, -10L, 1L, -18L, 1L, -8L, 1L, -46L, 1L, -14L, 1L));

    /** R 4.2.2: {@code t.test(extra ~ group, data = sleep, paired = TRUE)}; dz is t/√10. */
    @Test
    void sleepAgreesWithR() {
        TestResult test = (TestResult) PairedMean.test(SLEEP);
        Estimate change = (Estimate) PairedMean.change(SLEEP, 0.95);

        assertEquals(-4.062128, test.statistic(), SIX);
        assertEquals(OptionalDouble.of(9), test.df1());
        assertEquals(.002832890, test.p(), 1e-9);
        assertEquals(-24.59886, change.low().orElseThrow(), 1e-5);
        assertEquals(-7.00114, change.high().orElseThrow(), 1e-5);
        assertEquals(-1.284558, ((Estimate) PairedMean.effect(SLEEP)).value(), SIX);
    }

    /** SciPy 1.10.1: {@code ttest_1samp(repeat([-2, -1, 0, 1, 2], [5, 20, 60, 35, 10]), 0)}. */
    @Test
    void manyTiedAnswersAgreeWithSciPy() {
        Differences many = Differences.of(Map.of(-2L, 5L, -1L, 20L, 0L, 60L, 1L, 35L, 2L, 10L));
        TestResult test = (TestResult) PairedMean.test(many);
        Estimate change = (Estimate) PairedMean.change(many, 0.95);

        assertEquals(2.37239799597557, test.statistic(), 1e-12);
        assertEquals(.01915055808997285, test.p(), 1e-12);
        assertEquals(.0319275706872503, change.low().orElseThrow(), 1e-10);
        assertEquals(.3526878139281343, change.high().orElseThrow(), 1e-10);
        assertEquals(.2080730687358299, ((Estimate) PairedMean.effect(many)).value(), 1e-12);
    }

    @Test
    void addingAConstantToBothSidesChangesNothing() {
        long[][] counts = {{3, 1, 0}, {2, 5, 4}, {0, 1, 6}};

        assertEquals(
                PairedMean.test(new JointTable(new int[] {1, 2, 3}, counts).differences()),
                PairedMean.test(new JointTable(new int[] {11, 12, 13}, counts).differences()));
    }

    @Test
    void everybodyByTheSameAmountHasAValueAndNoTest() {
        Differences same = Differences.of(Map.of(1L, 8L));

        Estimate change = (Estimate) PairedMean.change(same, 0.95);
        assertEquals(1, change.value());
        assertFalse(change.low().isPresent());
        assertEquals(List.of("same-change"), change.warnings());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 8), PairedMean.test(same));
    }

    @Test
    void nobodyChangedIsNoTest() {
        Differences still = Differences.of(Map.of(0L, 8L));

        assertEquals(List.of("no-change"), ((Estimate) PairedMean.change(still, 0.95)).warnings());
        assertEquals(new NotComputable(Reason.NO_CHANGE, 8), PairedMean.test(still));
    }

    @Test
    void onePairHasAValueOnly() {
        Differences one = Differences.of(Map.of(2L, 1L));

        assertEquals(List.of("one-answer"), ((Estimate) PairedMean.change(one, 0.95)).warnings());
        assertEquals(new NotComputable(Reason.ONE_ANSWER, 1), PairedMean.test(one));
        assertEquals(new NotComputable(Reason.ONE_ANSWER, 1), PairedMean.effect(one));
    }

    @Test
    void noPairIsNoNumber() {
        Differences none = Differences.of(Map.of());

        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), PairedMean.change(none, 0.95));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), PairedMean.test(none));
    }
}
