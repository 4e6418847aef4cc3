package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat.DateOrder;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.Optional;

/**
 * Reads the dates of a column and counts the cells that are none. Dates whose year stands last are an error where their order
 * is not declared: 9/3/2026 would be guessed.
 */
final class DateTally {
    private static final String COLUMN = "columns.submitted";

    private final Optional<DateOrder> order;
    private final CellTally unreadable = new CellTally();
    private int yearLast;
    private int firstLine;
    /** Cells that only one order makes a date. */
    private final int[] certain = new int[DateOrder.values().length];

    DateTally(Optional<DateOrder> order) {
        this.order = order;
    }

    /** As {@link DateText#seconds(String)}. */
    long seconds(String trimmed, int line) {
        long seconds = DateText.seconds(trimmed, order);
        if (seconds == DateText.UNREADABLE && (order.isPresent() || !isYearLast(trimmed, line))) {
            unreadable.add(line);
        }
        return seconds;
    }

    private boolean isYearLast(String trimmed, int line) {
        boolean dayFirst = DateText.seconds(trimmed, Optional.of(DateOrder.DMY)) != DateText.UNREADABLE;
        boolean monthFirst = DateText.seconds(trimmed, Optional.of(DateOrder.MDY)) != DateText.UNREADABLE;
        if (!dayFirst && !monthFirst) {
            return false;
        }
        if (yearLast++ == 0) {
            firstLine = line;
        }
        if (dayFirst != monthFirst) {
            certain[(dayFirst ? DateOrder.DMY : DateOrder.MDY).ordinal()]++;
        }
        return true;
    }

    void report(String path, Problems problems) {
        unreadable.warn("survey.unreadable-date", path, COLUMN, problems);
        if (yearLast > 0) {
            boolean dayFirst = certain[DateOrder.DMY.ordinal()] > 0;
            boolean monthFirst = certain[DateOrder.MDY.ordinal()] > 0;
            Location first = Location.ofLine(path, firstLine);
            problems.add(
                    dayFirst == monthFirst
                            ? Problem.error("survey.date-order", first, COLUMN, yearLast)
                            : Problem.error(
                                    "survey.date-order-certain", first, COLUMN, yearLast, dayFirst ? "dmy" : "mdy"));
        }
    }
}
