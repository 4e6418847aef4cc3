package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeanTest {
    private static final Histogram LIKERT = likert(1, 2, 6, 12, 9);

    /**
     * R 4.2.2: {@code k <- mean((x-mean(x))^3)/mean((x-mean(x))^2)^1.5/sqrt(n); q <- qt(.975,n-1); cbrt <- function(y)
     * sign(y)*abs(y)^(1/3)}; the lower end is {@code mean(x) - min(3/k*(cbrt(1+k*(q-k/6))-1), log(1+2*k/3*(q-k/6))/(2*k/3)) *
     * sd(x)/sqrt(n)}, the upper one the same with {@code max} and {@code -q}.
     */
    @Test
    void fewSkewedAnswersHaveAnIntervalThatLeansToTheirTail() {
        int[] scores = {1, 2, 3, 4, 5};
        Statistic high = Mean.of(Histogram.ofScores(scores, new long[] {0, 1, 2, 7, 20}), 0.95);
        Near.interval(4.144747685757554, 4.770117000170123, high, 1e-11);
        assertEquals("skewed-t", Near.estimate(high).method());
        Statistic student = Mean.student(Histogram.ofScores(scores, new long[] {0, 1, 2, 7, 20}), 0.95);
        Estimate plain = Near.estimate(student);
        assertEquals("t", plain.method());
        assertEquals(
                plain.high().orElseThrow() - plain.value(),
                plain.value() - plain.low().orElseThrow(),
                1e-12);
    }

    /** As above; of the first two the exponential transformation has no end on one side, the cubic one has. */
    @Test
    void whereFewOfManyDifferTheIntervalStillHasTwoEnds() {
        int[] scores = {0, 1, 2, 5, 30};
        Statistic low = Mean.of(Histogram.ofScores(scores, new long[] {15, 9, 4, 2, 1}), 0.95);
        Near.interval(0.6003225352071753, 8.4046277310418773, low, 1e-11);
        Near.interval(0.6003225352071753, 5, Mean.within(low, 0, 5), 1e-11);
        int[] highest = {4, 5};
        Near.interval(
                4.927947359186692,
                5.001973752603474,
                Mean.of(Histogram.ofScores(highest, new long[] {1, 99}), 0.95),
                1e-11);
        Near.interval(
                4.881447560997568,
                4.999015155892134,
                Mean.of(Histogram.ofScores(highest, new long[] {2, 98}), 0.95),
                1e-9);
    }

    /** R 4.2.2: 25·G₁², G₁ = mean((x − mean(x))³)/mean((x − mean(x))²)^1.5, is 71.24 and 18.00; n is 30. */
    @Test
    void fewSkewedAnswersHaveAnIntervalThatIsLikelyTooShort() {
        int[] scores = {1, 2, 3, 4, 5};
        Estimate skewed = (Estimate) Mean.of(Histogram.ofScores(scores, new long[] {0, 1, 2, 7, 20}), 0.95);
        Estimate calm = (Estimate) Mean.of(Histogram.ofScores(scores, new long[] {1, 2, 6, 12, 9}), 0.95);
        Estimate many = (Estimate) Mean.of(Histogram.ofScores(scores, new long[] {0, 10, 20, 70, 200}), 0.95);

        assertTrue(skewed.warnings().contains("skewed"));
        assertTrue(calm.warnings().isEmpty());
        assertTrue(many.warnings().isEmpty());
    }

    /** R 4.2.2: {@code x <- rep(1:5, c(1,2,6,12,9)); t.test(x); sd(x); sd(x)/sqrt(30)}. */
    @Test
    void meanOfALikertQuestionAgreesWithR() {
        Near.value(3.866667, Mean.of(LIKERT, 0.95));
        Near.interval(3.477704, 4.255629, Mean.of(LIKERT, 0.95), Near.SIX);
        Near.value(1.041661, Mean.standardDeviation(LIKERT));
        assertEquals(0.190180, StrictMath.sqrt(Moments.of(LIKERT).varianceOfMean()), Near.SIX);
    }

    /** The same data: {@code mean(x >= 4)}. */
    @Test
    void topTwoBoxOfTheSameQuestion() {
        Near.value(0.70, Proportion.wilson(21, 30, 0.95));
    }

    @Test
    void noAnswerIsNotComputable() {
        Near.notComputable(Reason.NO_ANSWERS, 0, Mean.of(likert(0, 0, 0), 0.95));
        Near.notComputable(Reason.NO_ANSWERS, 0, Mean.standardDeviation(likert(0, 0, 0)));
        Near.notComputable(Reason.NO_ANSWERS, 0, Mean.median(likert(0, 0, 0)));
    }

    @Test
    void oneAnswerHasAMeanWithoutAnInterval() {
        Estimate mean = Near.estimate(Mean.of(likert(0, 0, 0, 1), 0.95));

        assertEquals(4, mean.value());
        assertTrue(mean.low().isEmpty());
        assertEquals(List.of("one-answer"), mean.warnings());
        Near.notComputable(Reason.ONE_ANSWER, 1, Mean.standardDeviation(likert(0, 0, 0, 1)));
    }

    @Test
    void equalAnswersHaveAnIntervalOfNoWidthAndSaySo() {
        Estimate mean = Near.estimate(Mean.of(likert(0, 0, 7), 0.95));

        assertEquals(3.0, mean.low().orElseThrow());
        assertEquals(3.0, mean.high().orElseThrow());
        assertEquals(List.of("zero-variance"), mean.warnings());
        Near.value(0, Mean.standardDeviation(likert(0, 0, 7)));
    }

    /** Numbers far from 0 and close together, as in NIST StRD NumAcc3: the mean is 1000000.2, the sd 0.1, exactly. */
    @Test
    void largeNumbersLoseNothing() {
        TreeMap<BigDecimal, Long> numbers = new TreeMap<>();
        numbers.put(new BigDecimal("1000000.1"), 1L);
        numbers.put(new BigDecimal("1000000.2"), 1L);
        numbers.put(new BigDecimal("1000000.3"), 1L);

        assertEquals(
                1000000.2, Near.estimate(Mean.of(Histogram.of(numbers), 0.95)).value());
        assertEquals(
                0.1,
                Near.estimate(Mean.standardDeviation(Histogram.of(numbers))).value(),
                1e-15);
    }

    /** R 4.2.2: {@code quantile(c(1,2,3,10), .5, type = 7)} = 2.5; {@code median(c(1,2,10))} = 2. */
    @Test
    void medianLiesBetweenTheTwoMiddleNumbers() {
        Near.value(2.5, Mean.median(likert(1, 1, 1, 0, 0, 0, 0, 0, 0, 1)));
        Near.value(2, Mean.median(likert(1, 1, 0, 0, 0, 0, 0, 0, 0, 1)));
    }

    /** R 4.2.2: {@code quantile(x, c(.25, .75))} of 1, 2, 3, 10 and of 1, 1, 2, 4, 9, 9. */
    @Test
    void quartilesLieInProportionBetweenTwoNumbers() {
        Histogram four = likert(1, 1, 1, 0, 0, 0, 0, 0, 0, 1);
        Histogram six = likert(2, 1, 0, 1, 0, 0, 0, 0, 2);

        Near.value(1.75, Mean.quartile(four, 1));
        Near.value(4.75, Mean.quartile(four, 3));
        Near.value(1.25, Mean.quartile(six, 1));
        Near.value(7.75, Mean.quartile(six, 3));
        assertEquals(
                Near.estimate(Mean.median(six)).value(),
                Near.estimate(Mean.quartile(six, 2)).value());
        Near.value(4, Mean.quartile(likert(0, 0, 0, 1), 3));
        Near.notComputable(Reason.NO_ANSWERS, 0, Mean.quartile(likert(0, 0, 0), 1));
    }

    /** R 4.2.2: {@code t.test(extra ~ group, data = sleep)}; Student's data. */
    @Test
    void differenceOfTheSleepDataAgreesWithR() {
        Histogram first = decimals("0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0.0", "2.0");
        Histogram second = decimals("1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4");

        Near.value(-1.58, Mean.difference(first, second, 0.95));
        Near.interval(-3.365483, 0.205483, Mean.difference(first, second, 0.95), Near.SIX);
    }

    @Test
    void differenceNeedsTwoAnswersInEachGroupAndSomeSpread() {
        Near.notComputable(Reason.NO_ANSWERS, 30, Mean.difference(LIKERT, likert(0, 0), 0.95));
        Near.notComputable(Reason.ONE_ANSWER, 31, Mean.difference(LIKERT, likert(0, 1), 0.95));
        Near.notComputable(Reason.NO_VARIANCE, 5, Mean.difference(likert(0, 2), likert(3, 0), 0.95));
    }

    static Histogram likert(long... counts) {
        int[] scores = new int[counts.length];
        java.util.Arrays.setAll(scores, i -> i + 1);
        return Histogram.ofScores(scores, counts);
    }

    private static Histogram decimals(String... numbers) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        for (String number : numbers) {
            counts.merge(new BigDecimal(number), 1L, Long::sum);
        }
        return Histogram.of(counts);
    }
}
