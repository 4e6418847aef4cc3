package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat.DateOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads dates as survey tools write them: {@code 2026-01-31}, {@code 2026/1/31 9:05}, {@code 20260131}, {@code
 * 2026年1月31日 下午3:05}, {@code 1/31/2026 3:05 PM} in a declared order, ISO 8601. A time zone is accepted and not applied:
 * fieldwork is dated by the day as written.
 */
final class DateText {
    /** What is no date. */
    static final long UNREADABLE = Long.MIN_VALUE;

    static final long DAY = 86_400;

    private static final String[] MORNING = {"上午", "凌晨", "早上", "清晨", "AM", "am", "a.m."};
    private static final String[] AFTERNOON = {"下午", "晚上", "傍晚", "中午", "PM", "pm", "p.m."};
    private static final int NOON = 12;
    private static final int SHORTEST_ZONE = 3;
    /** No abbreviation in use has more letters. */
    private static final int LONGEST_ZONE = 5;

    private final String text;
    private final Optional<DateOrder> order;
    private int at;

    private DateText(String text, Optional<DateOrder> order) {
        this.text = text;
        this.order = order;
    }

    /** Seconds from 1970-01-01T00:00 to the local time as written, or {@link #UNREADABLE}. */
    static long seconds(String trimmed) {
        return seconds(trimmed, Optional.empty());
    }

    /** @param order of a date whose year stands last; without one it is not readable */
    static long seconds(String trimmed, Optional<DateOrder> order) {
        return new DateText(Cells.narrow(trimmed), order).read();
    }

    private long read() {
        int year = digits(4, 4);
        if (year < 0) {
            at = 0;
            return order.isPresent() ? yearLast(order.get() == DateOrder.DMY) : UNREADABLE;
        }
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
        return closed ? seconds(year, month, day) : UNREADABLE;
    }

    private long yearLast(boolean dayFirst) {
        int first = digits(1, 2);
        char mark = peek();
        at++;
        int second = digits(1, 2);
        boolean closed = take(mark) && (mark == '/' || mark == '-' || mark == '.');
        int year = digits(4, 4);
        take(',');
        return closed ? seconds(year, dayFirst ? second : first, dayFirst ? first : second) : UNREADABLE;
    }

    private long seconds(int year, int month, int day) {
        boolean real = year >= 0 && month >= 1 && month <= 12 && day >= 1;
        if (!real || day > YearMonth.of(year, month).lengthOfMonth()) {
            return UNREADABLE;
        }
        long time = time();
        return time < 0 ? UNREADABLE : LocalDate.of(year, month, day).toEpochDay() * DAY + time;
    }

    private long time() {
        if (at == text.length()) {
            return 0;
        }
        boolean parted = take('T') || text.charAt(at - 1) == '日' || text.charAt(at - 1) == ',';
        while (take(' ')) {
            parted = true;
        }
        Half half = half();
        parted |= half != Half.NONE;
        int hour = digits(1, 2);
        boolean closed = take(':');
        int minute = digits(2, 2);
        int second = 0;
        if (take(':')) {
            second = digits(2, 2);
            closed &= !take('.') || digits(1, 9) >= 0;
        }
        boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (half == Half.NONE) {
            half = half();
        }
        return parted && closed && real && zone() ? half.hour(hour) * 3600L + minute * 60L + second : -1;
    }

    /** Before or after noon. */
    private enum Half {
        NONE,
        FIRST,
        SECOND;

        int hour(int shown) {
            boolean twelve = shown == NOON;
            return switch (this) {
                case NONE -> shown;
                case FIRST -> twelve ? 0 : shown;
                case SECOND -> twelve || shown > NOON ? shown : shown + NOON;
            };
        }
    }

    private Half half() {
        while (take(' ')) {
            continue;
        }
        if (peek() <= '9') {
            return Half.NONE;
        }
        for (int i = 0; i < MORNING.length; i++) {
            String word = MORNING[i];
            String other = AFTERNOON[i];
            if (text.startsWith(word, at) || text.startsWith(other, at)) {
                boolean first = text.startsWith(word, at);
                at += first ? word.length() : other.length();
                while (take(' ')) {
                    continue;
                }
                return first ? Half.FIRST : Half.SECOND;
            }
        }
        return Half.NONE;
    }

    /** Passes over a name of capital letters (Z, UTC, CEST), an offset, or both (GMT+8); whether that was the end of the text. */
    private boolean zone() {
        while (take(' ')) {
            continue;
        }
        int from = at;
        while (peek() >= 'A' && peek() <= 'Z' && at - from < LONGEST_ZONE) {
            at++;
        }
        boolean named = at - from >= SHORTEST_ZONE;
        if (!named && at > from && !text.startsWith("Z", from)) {
            return false;
        }
        if (take('+') || take('-')) {
            boolean hours = digits(named ? 1 : 2, 2) >= 0;
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
