package io.github.surveyreport.survey;

import java.math.BigDecimal;
import java.util.Optional;

/** How the text of a cell is understood. */
final class Cells {
    /** No sensible answer has more digits; longer ones could only serve to slow the reader down. */
    private static final int LONGEST_NUMBER = 40;

    private Cells() {}

    /** The cell at a 0-based position, trimmed; empty when the record ends before it or the position is negative. */
    static String at(String[] cells, int position) {
        return position >= 0 && position < cells.length ? trim(cells[position]) : "";
    }

    /** Without white space at both ends, also the kinds that spreadsheets and web forms leave. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean allBlank(String[] cells) {
        for (String cell : cells) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** A header: trimmed, with each run of white space (line ends too) as one space. */
    static String squeeze(String text) {
        String trimmed = trim(text);
        StringBuilder squeezed = new StringBuilder(trimmed.length());
        boolean gap = false;
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap) {
                squeezed.append(' ');
                gap = false;
            }
            squeezed.append(c);
        }
        return squeezed.toString();
    }

    /** Full-width forms of ASCII characters as ASCII. */
    static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWide(text.charAt(i))) {
                char[] narrow = text.toCharArray();
                for (int k = i; k < narrow.length; k++) {
                    narrow[k] = isWide(narrow[k]) ? (char) (narrow[k] - 0xFEE0) : narrow[k];
                }
                return new String(narrow);
            }
        }
        return text;
    }

    /** A trimmed answer on a scale as a plain number: {@code ５}, {@code 5.0} and {@code 5分} are {@code 5}. */
    static String scaleNumber(String text) {
        String bare = text.endsWith("分") ? trim(text.substring(0, text.length() - 1)) : text;
        return decimal(bare).orElse(bare);
    }

    /** The canonical form of a trimmed decimal number: {@code +07.50} is {@code 7.5}; empty when it is none. */
    static Optional<String> decimal(String text) {
        String number = narrow(text);
        return isDecimal(number)
                ? Optional.of(new BigDecimal(number).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static boolean isDecimal(String number) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (i > 0 || (c != '+' && c != '-')) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && number.length() <= LONGEST_NUMBER;
    }

    private static boolean isWide(char c) {
        return c >= '\uFF01' && c <= '\uFF5E';
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || (c >= '\u0085' && (c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c)));
    }
}
