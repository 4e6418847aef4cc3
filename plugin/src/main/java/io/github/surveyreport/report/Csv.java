package io.github.surveyreport.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the CSV downloads: UTF-8 with byte-order mark for Excel, comma, CRLF, quoted where RFC 4180 asks for it. Text
 * that a spreadsheet would take for a formula gets a leading apostrophe; numbers stay numbers.
 */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A formula sign, also in its full-width form and behind blanks or invisible characters. */
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\t\\r]|[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])", Pattern.DOTALL);

    private Csv() {}

    /** One cell, ready to be quoted. */
    record Field(String text) {
        static final Field EMPTY = new Field("");

        /** A text, with its formula defused. */
        static Field text(String text) {
            return new Field(FORMULA.matcher(text).find() ? "'" + text : text);
        }

        /** A number with at most six decimals, in plain digits. */
        static Field number(double value) {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
            return new Field(
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        }

        private String quoted() {
            boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }

    static String write(List<List<Field>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Field::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }
}
