package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Score.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final NotComputable NONE = new NotComputable(Reason.NO_DATA, 0);

    /** A published satisfaction report: dimension scores 82.3, 79.5, 75.2, 77.0, weights 20/30/40/10, composite 78.09. */
    @Test
    void compositeOfAKnownReportComesOut() {
        Statistic composite =
                Score.weightedMean(List.of(part(0.2, 82.3), part(0.3, 79.5), part(0.4, 75.2), part(0.1, 77.0)), 0.7);

        Near.value(78.09, composite);
    }

    @Test
    void valueIsPlacedBetweenItsTwoEnds() {
        Near.value(75, Score.linear(plain(4), 1, 5));
        Near.value(0, Score.linear(plain(0), 1, 5));
        Near.value(100, Score.linear(plain(7), 1, 5));
    }

    @Test
    void lessIsBetterWhenTheHundredIsBelowTheZero() {
        Statistic score = Score.linear(Estimate.withInterval(20, 10, 30, 9, "t"), 60, 5);

        Near.value(100 * 40 / 55.0, score);
        Near.interval(100 * 30 / 55.0, 100 * 50 / 55.0, score, Near.SIX);
    }

    @Test
    void missingPartsAreLeftOutAsLongAsEnoughWeightRemains() {
        Statistic score = Score.weightedMean(List.of(part(0.7, 80), new Part(0.3, NONE)), 0.7);

        Near.value(80, score);
        assertEquals(List.of("partial-coverage"), Near.estimate(score).warnings());
    }

    @Test
    void tooLittleWeightIsNotComparable() {
        Near.notComputable(
                Reason.LOW_COVERAGE, 1, Score.weightedMean(List.of(part(0.69, 80), new Part(0.31, NONE)), 0.7));
        Near.notComputable(Reason.LOW_COVERAGE, 0, Score.weightedMean(List.of(new Part(1, NONE)), 0));
        Near.notComputable(Reason.LOW_COVERAGE, 0, Score.weightedMean(List.of(), 0));
    }

    @Test
    void coverageIsNotMissedByARoundingError() {
        List<Part> parts = List.of(part(0.1, 50), part(0.2, 50), new Part(0.7, NONE));

        assertTrue(Score.weightedMean(parts, 0.3).computable());
    }

    /** R 4.2.2: {@code qt(.975, 99)} = 1.984217, {@code qnorm(.975)} = 1.959964. */
    @Test
    void varianceGivesAnIntervalWithinTheScale() {
        Near.interval(80 - 2 * 1.984217, 80 + 2 * 1.984217, Score.around(plain(80), 4, 100, .95), Near.SIX);
        Near.interval(99 - 1.959964, 100, Score.around(plain(99), 1, 0, .95), Near.SIX);
        assertEquals(1, Score.variance(4 * 1.959963985 * 1.959963985, .95), Near.SIX);
    }

    @Test
    void clippedScoreDoesNotMove() {
        assertEquals(25, Score.slope(4, 1, 5));
        assertEquals(-100 / 55.0, Score.slope(20, 60, 5));
        assertEquals(0, Score.slope(7, 1, 5));
    }

    /** The least value scores most, so the ends of the interval change places. */
    @Test
    void intervalIsTurnedWhereLessIsBetter() {
        Estimate minutes = Estimate.withInterval(20, 15, 30, 50, "metric");

        Near.interval(100 * 30 / 55.0, 100 * 45 / 55.0, Score.linear(minutes, 60, 5), Near.SIX);
        Near.interval(25, 62.5, Score.linear(Estimate.withInterval(3, 2, 3.5, 50, "t"), 1, 5), Near.SIX);
    }

    @Test
    void aScoreStillMovesAtItsEnds() {
        assertEquals(25, Score.slope(5, 1, 5));
        assertEquals(25, Score.slope(1, 1, 5));
    }

    private static Part part(double weight, double score) {
        return new Part(weight, plain(score));
    }

    private static Estimate plain(double value) {
        return Estimate.plain(value, 1, "metric");
    }
}
