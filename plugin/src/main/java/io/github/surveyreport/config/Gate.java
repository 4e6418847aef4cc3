package io.github.surveyreport.config;

import io.github.surveyreport.config.Scorecard.Better;
import java.util.List;
import java.util.Optional;

/**
 * A bound that measures must keep.
 *
 * @param basis whether the estimate or the whole interval must miss the bound to fail
 * @param level the most that a miss does to the build
 * @param noData what it does when there are not enough data to tell; never more than {@code level}
 * @param line line in {@code gates.yml}: of the gate, or of {@code preset} for one that comes from there unchanged
 * @param preset the preset it comes from, changed or not
 */
public record Gate(
        String id,
        Source source,
        Bound bound,
        Basis basis,
        Level level,
        NoData noData,
        int line,
        Optional<String> preset) {
    /** Ends a measure that stands for all of its kind: {@code indicator.*}. */
    public static final String ALL_OF = ".*";

    public enum Basis {
        ESTIMATE,
        INTERVAL
    }

    public enum Level {
        OFF,
        WARN,
        ERROR
    }

    /** What is done where nothing can be said. */
    public enum NoData {
        SHOW,
        WARN,
        ERROR
    }

    /**
     * What is looked at, named as in {@code report.json}.
     *
     * @param measure id of a measure, or a kind of measures: {@code indicator.*}
     * @param waves ids of waves; empty: the one before the last, where there is none
     * @param by id of a grouping; then each of its values is judged
     */
    public record Source(String measure, String statistic, List<String> waves, Optional<String> by) {
        public Source {
            waves = List.copyOf(waves);
        }

        /** Whether the measure stands for all of its kind. */
        public boolean many() {
            return measure.endsWith(ALL_OF);
        }
    }

    /** What must be kept. */
    public sealed interface Bound permits Limits, NoWorse {}

    /**
     * Fixed bounds in the measure's own unit; at least one is there.
     *
     * @param atLeast lower bound
     * @param atMost upper bound
     */
    public record Limits(Optional<Double> atLeast, Optional<Double> atMost) implements Bound {}

    /**
     * A number of the same name that may not be left behind.
     *
     * @param tolerance by how much it may be worse, in the measure's own unit; not below 0
     * @param better empty: as the measure says by itself
     */
    public record NoWorse(Than than, double tolerance, Optional<Better> better) implements Bound {}

    /** What a number is held against. */
    public enum Than {
        /** The same number at the revision that a change starts from. */
        BASE,
        /** The number of the wave before. */
        PREVIOUS_WAVE
    }

    /** Whether this needs the numbers of the revision that a change starts from. */
    public boolean needsBase() {
        return level != Level.OFF && bound instanceof NoWorse worse && worse.than() == Than.BASE;
    }
}
