package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Published samples, and how results are compared with published ones. */
final class Given {
    static final double SIX = 1e-6;

    /** Dobson 1983, plant weights by treatment: control and two treatments. */
    static final List<Histogram> PLANTS = List.of(
            values("4.17 5.58 5.18 6.11 4.50 4.61 5.17 4.53 5.33 5.14"),
            values("4.81 4.17 4.41 3.59 5.87 3.83 6.03 4.89 4.32 4.69"),
            values("6.31 5.12 5.54 5.50 5.37 5.29 4.92 6.15 5.80 5.26"));

    /** Student 1908: hours of sleep won with two drugs. */
    static final List<Histogram> SLEEP = List.of(
            values("0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0"), values("1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4"));

    /** Two small samples of answers on five points. */
    static final List<Histogram> LIKERT = List.of(values("5 4 4 3 5 5 4"), values("3 3 2 4 3 1 4 2"));

    /**
     * San Francisco International Airport customer survey 2017 (DataSF): overall rating 1 to 5 by boarding area A to G,
     * counted from the published file.
     */
    static final List<Histogram> AIRPORT = List.of(
            scale(1, 11, 119, 404, 166),
            scale(0, 4, 30, 98, 32),
            scale(0, 1, 40, 126, 55),
            scale(0, 4, 56, 213, 111),
            scale(1, 2, 25, 85, 56),
            scale(1, 6, 71, 245, 112),
            scale(3, 4, 103, 336, 167));

    private Given() {}

    static Histogram values(String numbers) {
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        Arrays.stream(numbers.split(" ")).forEach(number -> counts.merge(new BigDecimal(number), 1L, Long::sum));
        return Histogram.of(counts);
    }

    /** How often 1, 2, 3 … was answered. */
    static Histogram scale(long... counts) {
        int[] scores = new int[counts.length];
        Arrays.setAll(scores, i -> i + 1);
        return Histogram.ofScores(scores, counts);
    }

    static TestResult result(TestOutcome outcome) {
        return assertInstanceOf(TestResult.class, outcome);
    }

    static void test(double statistic, double p, TestOutcome outcome) {
        assertEquals(statistic, result(outcome).statistic(), SIX);
        assertEquals(p, result(outcome).p(), SIX);
    }

    static void value(double expected, Statistic statistic) {
        assertEquals(expected, assertInstanceOf(Estimate.class, statistic).value(), SIX);
    }
}
