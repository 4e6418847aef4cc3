package io.github.surveyreport.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * Cells of a workbook as texts: numbers plainly, dates as {@code 2026-09-03 12:00:00}, times as {@code 0:02:03}, codes with
 * their leading zeros. Formulas stand for the value they had when the file was saved.
 */
final class SheetCells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;
    /** The first serial number after the 29 February 1900 that never was. */
    private static final int MARCH_1900 = 61;

    private static final double LAST_SERIAL = 2_958_466;
    private static final long SECONDS = 86_400;
    /** A spreadsheet shows no more digits. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NO_CODES = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]");

    private enum Shown {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        PADDED
    }

    private final boolean date1904;
    private final Map<String, Shown> formats = new HashMap<>();

    SheetCells(boolean date1904) {
        this.date1904 = date1904;
    }

    /** @param cell null where there is none */
    String of(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> number(cell);
            case FORMULA -> cell.getValue() instanceof BigDecimal ? number(cell) : raw(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
            case STRING -> cell.getValue() == null ? "" : cell.asString();
            case ERROR -> raw(cell);
        };
    }

    private static String raw(Cell cell) {
        Object value = cell.getValue();
        return value instanceof Boolean flag
                ? flag ? "TRUE" : "FALSE"
                : cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private String number(Cell cell) {
        BigDecimal number = (BigDecimal) cell.getValue();
        String format = cell.getDataFormatString();
        Shown shown = shown(cell.getDataFormatId(), format == null ? "" : format);
        double value = number.doubleValue();
        boolean day = value >= 0 && value < LAST_SERIAL;
        return switch (shown) {
            case DATE, DATE_TIME -> day ? date(value, shown) : plain(number);
            case TIME -> day ? time(value) : plain(number);
            case PADDED -> padded(plain(number), format.strip().length());
            case NUMBER -> plain(number);
        };
    }

    private static String padded(String number, int width) {
        boolean whole = !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, width - number.length())) + number : number;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return Math.abs((long) shown.precision() - shown.scale()) > 400 ? number.toString() : shown.toPlainString();
    }

    private String date(double serial, Shown shown) {
        long seconds = Math.round(serial * SECONDS);
        long days = seconds / SECONDS + (date1904 ? DAYS_TO_1904 : 0);
        LocalDateTime time = EPOCH.plusDays(!date1904 && days < MARCH_1900 ? days + 1 : days)
                .atStartOfDay()
                .plusSeconds(seconds % SECONDS);
        return (shown == Shown.DATE && seconds % SECONDS == 0 ? DAY : SECOND).format(time);
    }

    private static String time(double serial) {
        long seconds = Math.round(serial * SECONDS);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private Shown shown(Integer id, String format) {
        return formats.computeIfAbsent(id + ":" + format, key -> shown(id == null ? 0 : id, format));
    }

    /** By the ids that have no text in the file, else by the letters of the format's first part. */
    private static Shown shown(int id, String format) {
        if (format.isEmpty()) {
            return builtIn(id);
        }
        String codes = NO_CODES.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        if (codes.contains("general") || codes.isBlank()) {
            return Shown.NUMBER;
        }
        boolean day = codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0;
        boolean clock = codes.indexOf('h') >= 0 || codes.indexOf('s') >= 0;
        if (day || clock) {
            return day && clock ? Shown.DATE_TIME : day ? Shown.DATE : Shown.TIME;
        }
        if (codes.indexOf('m') >= 0) {
            return Shown.DATE;
        }
        return codes.strip().matches("0{2,}") ? Shown.PADDED : Shown.NUMBER;
    }

    /** The dates and times among the formats that have only a number; 27 to 36 and 50 to 58 are those of East Asia. */
    private static Shown builtIn(int id) {
        if (id == 22) {
            return Shown.DATE_TIME;
        }
        boolean east = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        boolean clock = id >= 18 && id <= 21 || id >= 45 && id <= 47 || id >= 32 && id <= 33 || id >= 55 && id <= 56;
        if (clock) {
            return Shown.TIME;
        }
        return id >= 14 && id <= 17 || east ? Shown.DATE : Shown.NUMBER;
    }
}
