package io.github.surveyreport.survey;

import java.util.Locale;

/** Reads how long answering took: {@code 123}, {@code 123秒}, {@code 2分3秒}, {@code 1小时2分}, {@code 00:02:03}. */
final class DurationText {
    /** What is no duration. */
    static final long UNREADABLE = -1;

    /** Each unit with its milliseconds; a longer spelling stands before its own beginning. */
    private static final String[] UNITS = {"天", "小时", "时", "h", "分钟", "分", "min", "m", "秒钟", "秒", "s"};

    private static final long[] MILLIS = {
        86_400_000, 3_600_000, 3_600_000, 3_600_000, 60_000, 60_000, 60_000, 60_000, 1_000, 1_000, 1_000
    };

    private DurationText() {}

    /** Milliseconds, or {@link #UNREADABLE}. */
    static long millis(String trimmed) {
        String text = Cells.narrow(trimmed).toLowerCase(Locale.ROOT);
        if (text.indexOf(':') >= 0) {
            return clock(text);
        }
        long total = 0;
        int at = 0;
        long last = Long.MAX_VALUE;
        while (at < text.length()) {
            int end = numberEnd(text, at);
            int unit = unitAt(text, end);
            boolean plain = at == 0 && end == text.length();
            long size = plain ? 1_000 : unit < 0 ? 0 : MILLIS[unit];
            if (end == at || end - at > 12 || size == 0 || size >= last) {
                return UNREADABLE;
            }
            total += Math.round(Double.parseDouble(text.substring(at, end)) * size);
            last = size;
            at = plain ? end : spaces(text, end + UNITS[unit].length());
        }
        return text.isEmpty() ? UNREADABLE : total;
    }

    /** {@code h:mm:ss} */
    private static long clock(String text) {
        int first = text.indexOf(':');
        int second = text.indexOf(':', first + 1);
        if (first < 1 || first > 4 || second != first + 3 || text.length() != second + 3) {
            return UNREADABLE;
        }
        long hours = whole(text, 0, first);
        long minutes = whole(text, first + 1, second);
        long seconds = whole(text, second + 1, text.length());
        boolean real = hours >= 0 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
        return real ? ((hours * 60 + minutes) * 60 + seconds) * 1_000 : UNREADABLE;
    }

    private static long whole(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        boolean point = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '.' && !point && end > from) {
                point = true;
            } else if (c < '0' || c > '9') {
                break;
            }
            end++;
        }
        return end;
    }

    private static int unitAt(String text, int at) {
        for (int i = 0; i < UNITS.length; i++) {
            if (text.startsWith(UNITS[i], at)) {
                return i;
            }
        }
        return -1;
    }

    private static int spaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
