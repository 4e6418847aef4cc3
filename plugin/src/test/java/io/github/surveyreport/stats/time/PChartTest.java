package io.github.surveyreport.stats.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PChartTest {
    private static final long[] HITS = {6, 5, 9, 4, 7, 14};
    private static final long[] SIZES = {50, 60, 45, 55, 70, 50};

    /** R: qcc(x, sizes = n, type = "p"); Laney's σ_z = mean(abs(diff(z)))/1.12837917. */
    @Test
    void limitsFollowTheSizeOfEachPeriod() {
        double centre = 45 / 330.0;
        ControlChart even = chart(new long[] {8, 7, 7, 8, 9, 6}, new long[] {50, 60, 45, 55, 70, 50});

        assertEquals(centre, even.centre(), 1e-12);
        assertEquals(.281960, even.upper().get(5).getAsDouble(), 1e-6);
        assertEquals(0, even.lower().get(5).getAsDouble());
        assertTrue(even.upper().get(1).getAsDouble() < even.upper().get(2).getAsDouble());
        assertEquals("p-chart", even.method());
        assertEquals(1.817598, PChart.sigmaZ(HITS, SIZES), 1e-6);
    }

    /** Σz² = 14.5303 on 5 degrees of freedom, p = .01257 (scipy.stats.chi2.sf). */
    @Test
    void sharesSpreadBeyondChanceGetLaneysLimits() {
        ControlChart chart = chart(HITS, SIZES);

        assertEquals("laney-p", chart.method());
        assertEquals(1.817598, chart.spread(), 1e-6);
        assertEquals(
                .136364 + (.281960 - .136364) * 1.817598, chart.upper().get(5).getAsDouble(), 1e-5);
        assertEquals(List.of(), chart.signals());
    }

    /** σ_z = 1.26 but Σz² = 5.79 on 5 degrees of freedom, p = .33 (scipy.stats.chi2.sf): within chance. */
    @Test
    void unsteadySharesWithinChanceKeepTheirLimits() {
        ControlChart chart = chart(new long[] {8, 15, 8, 14, 9, 14}, new long[] {50, 50, 50, 50, 50, 50});

        assertTrue(PChart.sigmaZ(new long[] {8, 15, 8, 14, 9, 14}, new long[] {50, 50, 50, 50, 50, 50}) > 1);
        assertEquals("p-chart", chart.method());
        assertEquals(1, chart.spread());
    }

    @Test
    void aPeriodBeyondWidenedLimitsIsStillASignal() {
        long[] hits = {50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 140};
        long[] sizes = new long[16];
        java.util.Arrays.fill(sizes, 200);
        ControlChart chart = chart(hits, sizes);

        assertEquals("laney-p", chart.method());
        assertEquals(List.of(new Signal(15, Signal.Rule.BEYOND_LIMIT, true)), chart.signals());
    }

    @Test
    void limitsEndAtNoneAndAtAll() {
        long[] sizes = {50, 50, 50, 50, 50, 50};

        assertEquals(
                List.of("provisional", "clipped"),
                chart(new long[] {2, 1, 2, 3, 2, 1}, sizes).warnings());
        assertEquals(
                List.of("provisional", "clipped"),
                chart(new long[] {48, 49, 48, 47, 48, 49}, sizes).warnings());
        assertEquals(
                1,
                chart(new long[] {48, 49, 48, 47, 48, 49}, sizes).upper().get(0).getAsDouble());
        assertEquals(
                List.of("provisional"),
                chart(new long[] {25, 26, 24, 25, 26, 24}, sizes).warnings());
    }

    @Test
    void aPeriodWithoutAnswersHasNoLimits() {
        ControlChart chart = chart(new long[] {5, 5, 0, 6, 4, 5, 5}, new long[] {50, 50, 0, 50, 50, 50, 50});

        assertEquals(OptionalDouble.empty(), chart.upper().get(2));
        assertEquals(6, chart.periods());
    }

    @Test
    void sharesOfZeroHaveNoSpreadAndNoSignals() {
        ControlChart chart = chart(new long[6], new long[] {50, 50, 50, 50, 50, 50});

        assertEquals(List.of("provisional", "zero-variance"), chart.warnings());
        assertEquals(List.of(), chart.signals());
        assertEquals(0, chart.centre());
    }

    @Test
    void fivePeriodsAreTooFew() {
        assertTrue(PChart.of(new long[] {1, 1, 1, 1, 1, 0}, new long[] {9, 9, 9, 9, 9, 0})
                .isEmpty());
    }

    private static ControlChart chart(long[] hits, long[] sizes) {
        return PChart.of(hits, sizes).orElseThrow();
    }
}
