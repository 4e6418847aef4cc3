package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * The columns that identify a response, and those that are of no use.
 *
 * @param respondent unique id of a response
 * @param customer who answered; the same customer in several waves has the same value
 * @param submitted date, or date and time, of the answer ({@code 2026-01-31}, {@code 2026/1/31 9:05}, ISO 8601)
 * @param duration seconds taken
 * @param ignored columns that nothing reads on purpose
 */
public record KeyColumns(
        Optional<ColumnRef> respondent,
        Optional<ColumnRef> customer,
        Optional<ColumnRef> submitted,
        Optional<ColumnRef> duration,
        List<ColumnRef> ignored) {
    public KeyColumns {
        ignored = List.copyOf(ignored);
    }
}
