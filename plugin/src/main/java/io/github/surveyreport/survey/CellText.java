package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat.DateOrder;
import java.time.LocalDate;
import java.util.Optional;

/** What the text of a cell can be read as, by the same rules as in a study. */
public final class CellText {
    private CellText() {}

    /** A decimal number in its shortest form: {@code ５.0} is {@code 5}. */
    public static Optional<String> number(String trimmed) {
        return Cells.decimal(trimmed);
    }

    /** An answer on a scale: a number, also written {@code 5分}. */
    public static Optional<String> scaleNumber(String trimmed) {
        return Cells.decimal(Cells.scaleNumber(trimmed));
    }

    /** The day of a date, or of a date and time; where the year stands last, read in that order. */
    public static Optional<LocalDate> day(String trimmed, Optional<DateOrder> order) {
        long seconds = DateText.seconds(trimmed, order);
        return seconds == DateText.UNREADABLE
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(Math.floorDiv(seconds, DateText.DAY)));
    }

    /** Whether it says how long something took; a plain number does. */
    public static boolean isDuration(String trimmed) {
        return DurationText.millis(trimmed) != DurationText.UNREADABLE;
    }

    /** Full-width forms of ASCII characters as ASCII. */
    public static String narrow(String text) {
        return Cells.narrow(text);
    }

    /** Without white space at its ends, and each run of it within as one space. */
    public static String squeeze(String text) {
        return Cells.squeeze(text);
    }
}
