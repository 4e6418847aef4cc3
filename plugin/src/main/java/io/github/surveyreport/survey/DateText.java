package io.github.surveyreport.survey;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads dates as survey tools write them: {@code 2026-01-31}, {@code 2026/1/31 9:05}, {@code 20260131}, {@code
 * 2026年1月31日}, ISO 8601. A time zone is accepted and not applied: fieldwork is dated by the day as written.
 */
final class DateText {
    /** What is no date. */
    static final long UNREADABLE = Long.MIN_VALUE;

    static final long DAY = 86_400;

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    /** Seconds from 1970-01-01T00:00 to the local time as written, or {@link #UNREADABLE}. */
    static long seconds(String trimmed) {
        return new DateText(Cells.narrow(trimmed)).read();
    }

    private long read() {
        int year = digits(4, 4);
        int month;
        int day;
        boolean closed;
        char mark = peek();
        if (isDigit(mark)) {
            month = digits(2, 2);
            day = digits(2, 2);
            closed = true;
        } else {
            at++;
            month = digits(1, 2);
            closed = take(mark == '年' ? '月' : mark);
            day = digits(1, 2);
            closed &= mark == '年' ? take('日') : mark == '-' || mark == '/' || mark == '.';
        }
        if (!closed || year < 0 || month < 1 || month > 12 || day < 1) {
            return UNREADABLE;
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return UNREADABLE;
        }
        long time = time();
        return time < 0 ? UNREADABLE : LocalDate.of(year, month, day).toEpochDay() * DAY + time;
    }

    private long time() {
        if (at == text.length()) {
            return 0;
        }
        boolean parted = take('T') || text.charAt(at - 1) == '日';
        while (take(' ')) {
            parted = true;
        }
        int hour = digits(1, 2);
        boolean closed = take(':');
        int minute = digits(2, 2);
        int second = 0;
        if (take(':')) {
            second = digits(2, 2);
            closed &= !take('.') || digits(1, 9) >= 0;
        }
        boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return parted && closed && real && zone() ? hour * 3600L + minute * 60L + second : -1;
    }

    /** Passes over {@code Z} or an offset; whether that was the end of the text. */
    private boolean zone() {
        if (!take('Z') && (take('+') || take('-'))) {
            boolean hours = digits(2, 2) >= 0;
            boolean minutes = take(':') || isDigit(peek());
            if (!hours || (minutes && digits(2, 2) < 0)) {
                return false;
            }
        }
        return at == text.length();
    }

    private int digits(int least, int most) {
        int from = at;
        int number = 0;
        while (at - from < most && isDigit(peek())) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        return at - from < least ? -1 : number;
    }

    private boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
