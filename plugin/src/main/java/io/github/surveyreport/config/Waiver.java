package io.github.surveyreport.config;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A miss that somebody accepted for a time.
 *
 * @param gate id of the gate; it need not exist
 * @param group the one value of the gate's grouping that is meant; empty: every result of the gate
 * @param wave the one wave that is meant; empty: every one
 * @param grantedBy who accepted it
 * @param until last day on which it holds
 * @param line line in {@code gates.yml}
 */
public record Waiver(
        String gate,
        Optional<String> group,
        Optional<String> wave,
        String reason,
        Optional<String> grantedBy,
        LocalDate until,
        int line) {}
