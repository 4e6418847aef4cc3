package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures chinese = new Figures(Words.of(Language.ZH_CN));
    private final Figures english = new Figures(Words.of(Language.EN));

    @Test
    void numbersRoundHalfUp() {
        assertEquals("0.13", chinese.decimal(0.125, 2));
        assertEquals("3", chinese.decimal(2.5, 0));
        assertEquals("4.93", chinese.decimal(4.925, 2), "as charts round it: the decimal, not the bits below it");
        assertEquals("78.1%", chinese.share(0.781));
        assertEquals("1,234,568", chinese.count(1234567.5));
    }

    @Test
    void negativeNumbersHaveATypographicMinus() {
        assertEquals("\u22121.25", chinese.decimal(-1.25, 2));
        assertEquals("\u22122.5", chinese.signed(-2.5, 1));
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertEquals("0.0", chinese.signed(0.04, 1));
        assertEquals("0.0", chinese.signed(-0.04, 1));
    }

    @Test
    void weightsAreWholeWhereTheyCanBe() {
        assertEquals("20%", chinese.percent(0.2));
        assertEquals("12.5%", chinese.percent(0.125));
        assertEquals("0.35", chinese.plain(0.35));
    }

    @Test
    void datesFollowTheLanguage() {
        LocalDate date = LocalDate.of(2026, 3, 31);
        assertEquals("2026年3月31日", chinese.date(date));
        assertEquals("31 March 2026", english.date(date));
        assertEquals("2026年3月31日 08:05（UTC）", chinese.instant(Instant.parse("2026-03-31T08:05:59Z")));
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));
            assertEquals("1,234.50", chinese.decimal(1234.5, 2));
            assertEquals("2026-03", chinese.month(LocalDate.of(2026, 3, 1)));
        } finally {
            Locale.setDefault(before);
        }
    }
}
