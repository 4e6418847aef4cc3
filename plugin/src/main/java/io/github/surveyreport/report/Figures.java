package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Writes numbers and dates: half up, with the minus sign U+2212 and a comma between thousands, without asking the
 * machine's locale.
 */
final class Figures {
    private static final char MINUS = '\u2212';
    private static final double SMALLEST_P = 0.001;
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    /** {@code 1,234.50}, {@code −0.25}; what rounds to zero has no sign. */
    String decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String digits = grouped(rounded.abs().toPlainString());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** Thousands set apart: every table has hundreds of numbers, for which a formatter takes too long. */
    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        if (end <= 3) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int place = end - 3; place > 0; place -= 3) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }

    /** Like {@link #decimal}, with {@code +} before what is above zero. */
    String signed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + decimal(value, decimals) : decimal(value, decimals);
    }

    /** A p-value to three decimals; smaller ones as {@code < 0.001}, which says all that matters. */
    String probability(double p) {
        return p < SMALLEST_P ? "< " + decimal(SMALLEST_P, 3) : decimal(p, 3);
    }

    String count(double value) {
        return decimal(value, 0);
    }

    /** 0.781 as {@code 78.1%}. */
    String share(double share) {
        return decimal(share * 100, 1) + "%";
    }

    /** A whole per cent where that is enough: weights, progress. */
    String percent(double share) {
        double percent = share * 100;
        boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-9;
        return decimal(percent, whole ? 0 : 1) + "%";
    }

    /** A configured number as it was written, up to four decimals. */
    String plain(double value) {
        BigDecimal exact =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(value, Math.max(0, exact.scale()));
    }

    String date(LocalDate date) {
        if (words.language() == Language.ZH_CN) {
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** A date in a table, where dates stand below each other: {@code 2026-01-12}. */
    static String isoDate(LocalDate date) {
        return date.toString();
    }

    /** A month on a time axis: {@code 2026-03}. */
    String month(LocalDate date) {
        return String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
    }

    /** To the minute, in UTC, which it says. */
    String instant(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return words.get(
                "time",
                date(time.toLocalDate()),
                String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }

    String period(LocalDate start, LocalDate end) {
        return words.get("period", date(start), date(end));
    }
}
