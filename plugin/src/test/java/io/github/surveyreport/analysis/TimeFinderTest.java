package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimeFinderTest {
    private static final String LAST = "w9";

    @Test
    void everyPeriodHasItsMeanAndShareUnderItsWave() {
        Measures found = rising().findings().measures();

        assertEquals(3.0, value(found, "period.speed", "mean:2026-01", "w1"));
        assertEquals(40, estimate(found, "period.speed", "mean:2026-01", "w1").n());
        assertEquals(0.5, value(found, "period.speed", "top2:2026-01", "w1"));
        assertTrue(found.find("period.speed", "mean:2026-01", "w2").isEmpty());
    }

    @Test
    void aRisingSeriesIsATrendWithAForecast() {
        Measures found = rising().findings().measures();

        assertEquals(1, value(found, "trend.speed", "tau", LAST));
        assertEquals(
                "mann-kendall-exact", estimate(found, "trend.speed", "p", LAST).method());
        assertEquals(2 / 362_880.0, value(found, "trend.speed", "p", LAST), 1e-12);
        Estimate next = estimate(found, "forecast.speed", "mean:2026-10", LAST);
        assertEquals("drift", next.method());
        assertEquals(3.45, next.value(), 1e-9);
        assertTrue(next.low().getAsDouble() <= 3.45 && next.high().getAsDouble() >= 3.45);
        assertEquals(3.2, value(found, "control.speed", "centre", LAST), 1e-9);
        assertEquals(9, estimate(found, "control.speed", "centre", LAST).n());
        assertEquals(0.05, value(found, "forecast.speed", "error:naive", LAST), 1e-9);
        assertEquals(0, value(found, "forecast.speed", "error:drift", LAST), 1e-9);
        assertEquals(1, value(found, "forecast.speed", "mase:naive", LAST));
        assertTrue(found.find("forecast.speed", "error:holt-winters", LAST).isEmpty());
    }

    @Test
    void theLastStepIsTestedOnlyAboveTheMinimumBase() {
        Measures found = rising().findings().measures();

        assertEquals(0.05, value(found, "step.speed", "change", LAST), 1e-9);
        assertEquals("welch-t", estimate(found, "step.speed", "p", LAST).method());
        Data few = new Data(study("w1", "w2"));
        few.add(20, at(few, "w1", 1, 3)).add(40, at(few, "w2", 2, 4));
        assertEquals(
                new NotComputable(Reason.SMALL_BASE, 60),
                few.findings()
                        .measures()
                        .find("step.speed", "p", "w2")
                        .orElseThrow()
                        .result());
    }

    @Test
    void withFewPeriodsThereIsNoForecastAndNoChart() {
        Data data = new Data(study("w1", "w2"));
        data.add(40, at(data, "w1", 1, 3)).add(40, at(data, "w2", 2, 4));
        Measures found = data.findings().measures();

        assertEquals(new NotComputable(Reason.TOO_SHORT, 2), result(found, "forecast.speed", "mean", "w2"));
        assertEquals(new NotComputable(Reason.TOO_SHORT, 2), result(found, "control.speed", "centre", "w2"));
        assertEquals(new NotComputable(Reason.TOO_SHORT, 2), result(found, "trend.speed", "p", "w2"));
    }

    @Test
    void onePeriodHasNoCourse() {
        Data data = new Data(study("w1"));
        data.add(40, at(data, "w1", 1, 3));

        assertTrue(data.findings().measures().all().stream()
                .noneMatch(measure -> measure.key().id().startsWith("period")));
    }

    @Test
    void aPeriodWithFewAnswersIsHiddenTogetherWithAnother() {
        StudyDraft draft = new StudyDraft();
        draft.waves("w1", "w2");
        draft.rating("speed");
        draft.methods = StudyDraft.months(Careless.DEFAULT);
        draft.minimumCell = 5;
        draft.waves.set(0, wave("w1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        draft.waves.set(1, wave("w2", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        Data data = new Data(draft.study());
        data.add(40, at(data, "w1", 1, 3)).add(30, at(data, "w1", 2, 4)).add(2, at(data, "w1", 3, 5));
        data.add(40, at(data, "w2", 4, 4));
        Measures found = data.findings().measures();

        assertEquals(3, value(found, "period.speed", "mean:2026-01", "w1"));
        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), result(found, "period.speed", "mean:2026-02", "w1"));
        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), result(found, "period.speed", "mean:2026-03", "w1"));
    }

    @Test
    void rowsWithoutATimeAreCountedAsSuch() {
        Data data = new Data(study("w1", "w2"));
        data.add(40, at(data, "w1", 1, 3))
                .add(7, data.row("w1").rates("speed", 1))
                .add(40, at(data, "w2", 2, 4));
        Measures found = data.findings().measures();

        assertEquals(7, value(found, "period", "untimed", "w1"));
        assertEquals(3, value(found, "period.speed", "mean:2026-01", "w1"));
    }

    /** All answers less those of February and March would leave January's three: who came without a time left this out. */
    @Test
    void rowsWithoutATimeHideNobodyInAQuestionTheyLeftOut() {
        StudyDraft draft = new StudyDraft();
        draft.waves("w1");
        draft.rating("speed");
        draft.methods = StudyDraft.months(Careless.DEFAULT);
        draft.minimumCell = 5;
        draft.waves.set(0, wave("w1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        Data data = new Data(draft.study());
        data.add(3, at(data, "w1", 1, 1)).add(50, at(data, "w1", 2, 3)).add(60, at(data, "w1", 3, 4));
        data.add(6, data.row("w1"));
        Measures found = data.findings().measures();

        assertEquals(
                113,
                found.find("question.speed", "n", "w1").orElseThrow().estimate().value());
        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), result(found, "period.speed", "mean:2026-01", "w1"));
        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), result(found, "period.speed", "mean:2026-02", "w1"));
        assertEquals(4, value(found, "period.speed", "mean:2026-03", "w1"));
    }

    @Test
    void aLowMonthIsASignalOfTheShareToo() {
        Data data = new Data(study("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", LAST));
        for (int month = 1; month <= 9; month++) {
            int high = month == 6 ? 100 : 160 + month % 2;
            data.add(high, at(data, "w" + month, month, 5)).add(200 - high, at(data, "w" + month, month, 3));
        }
        Measures found = data.findings().measures();

        Estimate signal = estimate(found, "control-top2.speed", "signal:2026-06", LAST);
        assertEquals("beyond-limit-low", signal.method());
        assertEquals(0.5, signal.value());
        assertEquals(1, value(found, "control-top2.speed", "signals", LAST));
        assertTrue(value(found, "control-top2.speed", "over-dispersion", LAST) >= 1);
        assertTrue(found.find("control-top2.speed", "moving-range", LAST).isEmpty());
        assertTrue(value(found, "control.speed", "moving-range", LAST) > 0);
        assertTrue(value(found, "control-top2.speed", "lower:2026-01", LAST) > 0.5);
    }

    /** Nine months, each a twentieth of a point above the one before. */
    private static Data rising() {
        Data data = new Data(study("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", LAST));
        for (int month = 1; month <= 9; month++) {
            String wave = "w" + month;
            data.add(19 + month, at(data, wave, month, 4)).add(21 - month, at(data, wave, month, 2));
        }
        return data;
    }

    private static Wave wave(String id, LocalDate start, LocalDate end) {
        return new Wave(
                id, id, start, end, List.of(id + ".csv"), OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    private static Data.Row at(Data data, String wave, int month, int score) {
        return data.row(wave)
                .rates("speed", score)
                .submitted(LocalDate.of(2026, month, 10).toEpochDay() * 86_400);
    }

    private static Study study(String... waves) {
        StudyDraft draft = new StudyDraft().waves(waves).rating("speed");
        draft.minimumBase = 30;
        draft.methods = StudyDraft.months(Careless.DEFAULT);
        return draft.study();
    }

    private static Object result(Measures found, String id, String statistic, String wave) {
        return found.find(id, statistic, wave).orElseThrow().result();
    }

    private static Estimate estimate(Measures found, String id, String statistic, String wave) {
        return found.find(id, statistic, wave)
                .orElseThrow(() -> new AssertionError(
                        id + " " + statistic + " " + List.copyOf(found.byKey().keySet())))
                .estimate();
    }

    private static double value(Measures found, String id, String statistic, String wave) {
        return estimate(found, id, statistic, wave).value();
    }
}
