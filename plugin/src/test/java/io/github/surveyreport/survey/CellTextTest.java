package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31,                  2026-01-31T00:00:00",
        "2026/1/31,                   2026-01-31T00:00:00",
        "2026/01/31 9:05,             2026-01-31T09:05:00",
        "2026/01/31 09:05:07,         2026-01-31T09:05:07",
        "2026-01-31T09:05:07,         2026-01-31T09:05:07",
        "2026-01-31T09:05:07.123Z,    2026-01-31T09:05:07",
        "2026-01-31T23:59:59+08:00,   2026-01-31T23:59:59",
        "2026-01-31 09:05:07-0500,    2026-01-31T09:05:07",
        "2026-01-31 09:05+08,         2026-01-31T09:05:00",
        "2026-01-31 09:05:07 UTC,     2026-01-31T09:05:07",
        "2026-01-31 09:05:07 GMT+8,   2026-01-31T09:05:07",
        "2026-01-31 09:05:07 GMT+5:30, 2026-01-31T09:05:07",
        "2026-01-31 09:05:07 CEST,    2026-01-31T09:05:07",
        "2026年1月31日,               2026-01-31T00:00:00",
        "2026年1月31日 9:05,          2026-01-31T09:05:00",
        "2026年1月31日9:05,           2026-01-31T09:05:00",
        "20260131,                    2026-01-31T00:00:00",
        "2026.1.31,                   2026-01-31T00:00:00",
        "２０２６－０１－３１,        2026-01-31T00:00:00",
        "2024-02-29,                  2024-02-29T00:00:00"
    })
    void datesAreReadAsTheirLocalTime(String text, String expected) {
        assertEquals(LocalDateTime.parse(expected).toEpochSecond(ZoneOffset.UTC), DateText.seconds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "日",
                "2026",
                "2026-1",
                "2026-13-01",
                "2026-02-29",
                "2026-04-31",
                "2026-00-10",
                "31/01/2026",
                "01-31-2026",
                "2026-01/31",
                "2026年1-31",
                "2026-01-31x",
                "2026-01-31 ",
                "2026-01-31 25:00",
                "2026-01-31 9:60",
                "2026-01-3109:05",
                "2026-01-31T09:05+8",
                "2026-01-31 09:05 Uhr",
                "2026-01-31 09:05 CENTRAL",
                "202601311",
                "昨天"
            })
    void otherTextsAreNoDates(String text) {
        assertEquals(DateText.UNREADABLE, DateText.seconds(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "59.5, 59500",
        "123, 123000",
        "123秒, 123000",
        "123 s, -1",
        "2分3秒, 123000",
        "2分钟 3秒, 123000",
        "1小时2分, 3720000",
        "00:02:03, 123000",
        "1:00:00, 3600000",
        "１２３秒, 123000",
        "90S, 90000",
        "5min, 300000"
    })
    void durationsAreReadInMilliseconds(String text, long expected) {
        assertEquals(expected, DurationText.millis(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "秒", "-5", "1e3", "2:03", "00:60:00", "3秒2分", "2分3", "99999999999999", "很久", "1.2.3"})
    void otherTextsAreNoDurations(String text) {
        assertEquals(DurationText.UNREADABLE, DurationText.millis(text));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "5.0, 5", "５, 5", "+07.50, 7.5", "-0, 0", "-3.10, -3.1", ".5, 0.5", "100, 100"})
    void decimalsHaveOneCanonicalForm(String text, String expected) {
        assertEquals(Optional.of(expected), Cells.decimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "-", "1e5", "1,000", "1.2.3", "5分", "NaN", "11111111111111111111111111111111111111111"})
    void otherTextsAreNoDecimals(String text) {
        assertEquals(Optional.empty(), Cells.decimal(text));
    }

    @Test
    void allKindsOfBlanksAreTrimmed() {
        assertEquals("a b", Cells.trim("\uFEFF\u3000\u00A0 \ta b\u200B\r\n"));
        assertEquals("", Cells.trim(" \u3000 "));
    }

    @Test
    void lineEndsWithinHeadersAreBlanks() {
        assertEquals("How satisfied are you?", Cells.squeeze(" How satisfied\r\n are\u00A0 you? "));
    }
}
