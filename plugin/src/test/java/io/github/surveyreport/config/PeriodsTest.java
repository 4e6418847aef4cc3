package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    @Test
    void monthsRunFromTheFirstWaveToTheLastAcrossNewYear() {
        Periods months = periods("month");

        assertEquals("2025-11 2025-12 2026-01 2026-02 2026-03 2026-04", ids(months));
        assertEquals(0, months.first(0));
        assertEquals(1, months.last(0));
        assertEquals(4, months.first(1));
        assertEquals(OptionalInt.of(0), months.wave(1));
        assertEquals(OptionalInt.empty(), months.wave(2));
        assertEquals(OptionalInt.of(1), months.wave(5));
        assertEquals("2026-05", months.id(6));
        assertEquals(12, months.season());
    }

    @Test
    void daysOfGraceBelongToTheNearestPeriodOfTheirWave() {
        Periods months = periods("month");

        assertEquals(1, months.at(0, seconds("2025-12-31") + 86_399));
        assertEquals(1, months.at(0, seconds("2026-01-02")));
        assertEquals(0, months.at(0, seconds("2025-11-01")));
        assertEquals(0, months.at(0, seconds("2025-10-30")));
        assertEquals(4, months.at(1, seconds("2026-02-27")));
    }

    /** Weeks of ISO 8601: 2025-12-29 is the Monday of the first week of 2026. */
    @Test
    void weeksBeginOnMondayAndAreNumberedByTheirYear() {
        Periods weeks = periods("week");

        assertEquals("2025-W45", weeks.id(0));
        assertEquals(weeks.at(0, seconds("2025-12-29")), weeks.at(0, seconds("2025-12-31")));
        assertEquals(1, weeks.at(0, seconds("2025-12-29")) - weeks.at(0, seconds("2025-12-28")));
        assertEquals("2026-W01", weeks.id(weeks.at(0, seconds("2025-12-29"))));
        assertEquals("2025-W52", weeks.id(weeks.at(0, seconds("2025-12-28"))));
    }

    @Test
    void quartersAndWavesHaveTheirOwnNames() {
        assertEquals("2025-Q4 2026-Q1 2026-Q2", ids(periods("quarter")));
        Periods waves = periods("wave");
        assertEquals("a b", ids(waves));
        assertEquals("+1", waves.id(2));
        assertEquals(1, waves.at(1, Long.MIN_VALUE));
        assertEquals(0, waves.season());
    }

    private static String ids(Periods periods) {
        return String.join(
                " ", IntStream.range(0, periods.count()).mapToObj(periods::id).toList());
    }

    private static long seconds(String day) {
        return LocalDate.parse(day).toEpochDay() * 86_400;
    }

    private static Periods periods(String period) {
        Map<String, String> files = Configurations.small("");
        files.put("survey.yml", """
                schema: 1
                id: small
                title: Small
                columns: {submitted: at}
                waves:
                  - {id: a, start: 2025-11-03, end: 2025-12-31, responses: w1.csv}
                  - {id: b, start: 2026-03-02, end: 2026-04-10, responses: w2.csv}
                questions:
                  - {id: q1, text: q1, type: rating}
                time: {period: %s}
                """.formatted(period));
        return Periods.of(
                Configurations.read(files, new Problems()).orElseThrow().study());
    }
}
