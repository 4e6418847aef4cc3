package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.time.Signal.Rule;
import io.github.surveyreport.stats.time.XmrChart.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class XmrChartTest {
    private static final double[] LOW_MONTH = {82, 79, 84, 83, 81, 85, 78, 80, 82, 84, 70, 83};

    /** Wheeler's rounded constants give 67.616667, 94.216667 and 16.34; 3/d2 = 2.65868078 and D4 = 3.26653192 these. */
    @Test
    void limitsUseTheExactConstants() {
        ControlChart chart = chart(LOW_MONTH);

        assertEquals(80.916667, chart.centre(), 1e-6);
        assertEquals(5, chart.spread(), 1e-12);
        assertEquals(80.916667 - 2.65868078 * 5, chart.lower().get(0).getAsDouble(), 1e-6);
        assertEquals(80.916667 + 2.65868078 * 5, chart.upper().get(11).getAsDouble(), 1e-6);
        assertEquals(3.26653192 * 5, chart.rangeLimit().getAsDouble(), 1e-6);
        assertEquals(67.616667, chart.lower().get(0).getAsDouble(), 0.01);
        assertEquals(94.216667, chart.upper().get(11).getAsDouble(), 0.01);
        assertEquals(16.34, chart.rangeLimit().getAsDouble(), 0.01);
        assertEquals("xmr-mean", chart.method());
    }

    @Test
    void theLowMonthOfTheExampleIsNoSignal() {
        assertEquals(List.of(), chart(LOW_MONTH).signals());
        assertEquals(List.of(), chart(LOW_MONTH).warnings());
    }

    /** Wheeler's 3.145 and 3.865 for the median moving range, here 3. */
    @Test
    void medianMovingRangeHasItsOwnConstants() {
        ControlChart chart =
                XmrChart.of(series(LOW_MONTH), Range.MEDIAN, 0, 100).orElseThrow();

        assertEquals(3, chart.spread(), 1e-12);
        assertEquals(3.145 * 3, chart.centre() - chart.lower().get(0).getAsDouble(), 0.002);
        assertEquals(3.865 * 3, chart.rangeLimit().getAsDouble(), 0.005);
        assertEquals("xmr-median", chart.method());
    }

    /** Moving ranges 1, 2, 4, 8, 1, 2: the middle two are both 2; 1, 2, 4, 8, 3, 5: 3 and 4. */
    @Test
    void medianOfAnEvenNumberOfRangesLiesBetweenTheMiddleTwo() {
        ControlChart chart = XmrChart.of(series(40, 41, 43, 47, 55, 52, 57), Range.MEDIAN, 0, 100)
                .orElseThrow();

        assertEquals(3.5, chart.spread(), 1e-12);
    }

    @Test
    void meanRangeStandsInForAMedianOfZero() {
        ControlChart chart =
                XmrChart.of(series(3, 3, 3, 3, 4, 3, 3), Range.MEDIAN, 1, 5).orElseThrow();

        assertEquals("xmr-mean", chart.method());
        assertEquals(2 / 6.0, chart.spread(), 1e-12);
    }

    @Test
    void aMissingPeriodIsNotBridged() {
        List<OptionalDouble> values = new ArrayList<>(series(80, 82, 80, 90, 92, 90));
        values.add(3, OptionalDouble.empty());
        ControlChart chart = XmrChart.of(values, Range.MEAN, 0, 100).orElseThrow();

        assertEquals(2, chart.spread(), 1e-12);
        assertTrue(chart.lower().get(3).isEmpty());
        assertEquals(6, chart.periods());
    }

    @Test
    void limitsEndWhereTheScaleEnds() {
        ControlChart chart = XmrChart.of(series(4.5, 4.9, 4.4, 4.9, 4.5, 4.9), Range.MEAN, 1, 5)
                .orElseThrow();

        assertEquals(5, chart.upper().get(0).getAsDouble());
        assertEquals(List.of("provisional", "clipped"), chart.warnings());
    }

    @Test
    void fiveValuesAreTooFew() {
        assertTrue(XmrChart.of(series(1, 2, 3, 2, 1), Range.MEAN, 1, 5).isEmpty());
        assertTrue(chart(1, 2, 3, 2, 1, 2).periods() == 6);
    }

    @Test
    void equalValuesGiveNoSignal() {
        ControlChart chart = chart(4, 4, 4, 4, 4, 4, 4, 4, 4);

        assertEquals(List.of(), chart.signals());
        assertEquals(List.of("provisional", "zero-variance"), chart.warnings());
    }

    @Test
    void eachRuleFindsItsOwnPeriods() {
        assertEquals(List.of(new Signal(1, Rule.BEYOND_LIMIT, false)), signals(0, -3.01, 0));
        assertEquals(List.of(), signals(0, -3, 0));
        assertEquals(
                List.of(new Signal(0, Rule.TWO_OF_THREE, true), new Signal(2, Rule.TWO_OF_THREE, true)),
                signals(2.1, 1.9, 2.1));
        assertEquals(List.of(), signals(2.1, 1.9, 1.9, 2.1));
        assertEquals(List.of(), signals(2.1, -2.1, 0));
        assertEquals(8, signals(.1, .1, .1, .1, .1, .1, .1, .1, -.1).size());
        assertEquals(
                Rule.RUN_OF_EIGHT,
                signals(-.1, .1, .1, .1, .1, .1, .1, .1, .1).get(0).rule());
        assertEquals(List.of(), signals(.1, .1, .1, .1, 0, .1, .1, .1, .1));
    }

    @Test
    void signalsSayOnWhichSideTheyLie() {
        assertTrue(signals(0, 3.01, 0).get(0).above());
        assertTrue(signals(.1, .1, .1, .1, .1, .1, .1, .1).get(7).above());
        assertEquals(
                List.of(new Signal(0, Rule.TWO_OF_THREE, false), new Signal(1, Rule.TWO_OF_THREE, false)),
                signals(-2.1, -2.1, 0));
        assertEquals(
                new Signal(0, Rule.RUN_OF_EIGHT, false),
                signals(-.1, -.1, -.1, -.1, -.1, -.1, -.1, -.1).get(0));
    }

    @Test
    void aPeriodExactlyTwoThirdsOfTheWayIsNotNearTheLimit() {
        assertEquals(List.of(), signals(2, 2, 0));
    }

    @Test
    void aMissingPeriodEndsARun() {
        List<OptionalDouble> sigmas = new ArrayList<>(series(.1, .1, .1, .1, .1, .1, .1, .1));
        assertEquals(8, Signal.in(sigmas).size());
        sigmas.add(4, OptionalDouble.empty());
        assertEquals(List.of(), Signal.in(sigmas));
    }

    private static List<Signal> signals(double... sigmas) {
        return Signal.in(series(sigmas));
    }

    private static ControlChart chart(double... values) {
        return XmrChart.of(series(values), Range.MEAN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                .orElseThrow();
    }

    static List<OptionalDouble> series(double... values) {
        return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
    }
}
