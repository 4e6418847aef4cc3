package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * The feedback register (B2): one row per piece of feedback recorded by staff.
 *
 * @param files paths of the CSV files, resolved from the configured globs, sorted
 * @param customer header of the column with the customer
 * @param date header of the column with the date of service; it decides the wave
 * @param content header of the column with what the customer said
 * @param channel header of the column with the channel
 * @param type header of the column with the kind of service
 * @param score header of the column with the score given, if any
 */
public record Register(
        List<String> files,
        Optional<String> customer,
        String date,
        String content,
        Optional<String> channel,
        Optional<String> type,
        Optional<String> score) {
    public Register {
        files = List.copyOf(files);
    }
}
