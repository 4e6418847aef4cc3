package io.github.surveyreport.proposal;

import io.github.surveyreport.config.CsvFormat.DateOrder;
import io.github.surveyreport.survey.CellText;
import java.time.LocalDate;
import java.util.Optional;

/** The first and the last day of a column, in each order that its dates can be read in. */
final class DateSpans {
    private final Days plain = new Days();
    private final Days monthFirst = new Days();
    private final Days dayFirst = new Days();

    /** @param order in which dates stand whose year is last; empty where the year is first */
    record Span(LocalDate first, LocalDate last, Optional<DateOrder> order) {}

    private static final class Days {
        private long count;
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        void add(Optional<LocalDate> found) {
            found.ifPresent(day -> {
                count++;
                first = day.isBefore(first) ? day : first;
                last = day.isAfter(last) ? day : last;
            });
        }
    }

    void add(String cell) {
        Optional<LocalDate> day = CellText.day(cell, Optional.empty());
        plain.add(day);
        if (day.isEmpty() && cell.length() <= 40 && cell.indexOf('/') > 0) {
            monthFirst.add(CellText.day(cell, Optional.of(DateOrder.MDY)));
            dayFirst.add(CellText.day(cell, Optional.of(DateOrder.DMY)));
        }
    }

    /** Where both orders can be read, the month comes first: so the tools write that put the year last. */
    Optional<Span> of(long filled) {
        double most = 0.95 * filled;
        if (filled == 0 || Math.max(plain.count, Math.max(monthFirst.count, dayFirst.count)) < most) {
            return Optional.empty();
        }
        if (plain.count >= most) {
            return Optional.of(new Span(plain.first, plain.last, Optional.empty()));
        }
        return monthFirst.count >= dayFirst.count
                ? Optional.of(new Span(monthFirst.first, monthFirst.last, Optional.of(DateOrder.MDY)))
                : Optional.of(new Span(dayFirst.first, dayFirst.last, Optional.of(DateOrder.DMY)));
    }
}
