package io.github.surveyreport.config;

import java.util.Optional;

/**
 * A bound that a measure must keep.
 *
 * @param measure id of a measure and its statistic, as in {@code report.json}: {@code indicator.csat/value}
 * @param atLeast lower bound, in the measure's own unit
 * @param atMost upper bound
 * @param basis whether the estimate or the whole interval must miss the bound to fail
 * @param level what a miss does to the build
 * @param line line in {@code gates.yml}
 */
public record Gate(
        String id,
        String measure,
        String statistic,
        Optional<Double> atLeast,
        Optional<Double> atMost,
        Basis basis,
        Level level,
        int line) {

    public enum Basis {
        ESTIMATE,
        INTERVAL
    }

    public enum Level {
        OFF,
        WARN,
        ERROR
    }
}
