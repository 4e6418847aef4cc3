package io.github.surveyreport.config;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Signs of careless answering. A sign alone never excludes anybody.
 *
 * @param on whether they are looked for
 * @param exclude whether a questionnaire with {@code minimumSigns} or more is excluded; otherwise they are only counted
 * @param minimumSigns how many kinds of signs must agree, at least 2
 * @param questions the scale questions they are looked for in, in the order asked; empty means all rating questions
 * @param thresholds from where on something is a sign
 */
public record Careless(boolean on, boolean exclude, int minimumSigns, List<String> questions, Thresholds thresholds) {
    /** Not looked for. */
    public static final Careless DEFAULT = new Careless(false, false, 2, List.of(), Thresholds.DEFAULT);

    public Careless {
        questions = List.copyOf(questions);
    }

    /** How many different kinds of signs agree: a long run and little variability are one and the same evidence. */
    public static int kinds(Set<Sign> signs) {
        int same = signs.contains(Sign.LONG_STRING) && signs.contains(Sign.LITTLE_VARIABILITY) ? 1 : 0;
        return signs.size() - same;
    }

    /** Whether the signs of one questionnaire are enough to call it careless. */
    public boolean isEnough(Set<Sign> signs) {
        return on && kinds(signs) >= minimumSigns;
    }

    /** What points to careless answering. */
    public enum Sign {
        SPEEDER("speeder"),
        LONG_STRING("long-string"),
        LITTLE_VARIABILITY("little-variability"),
        OUTLIER("outlier"),
        INCONSISTENT("inconsistent");

        private final String id;

        Sign(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * From where on something is a sign.
     *
     * @param minimumSeconds answered in fewer seconds, however long others took; empty: the rule of cleaning, if any
     * @param partOfMedian faster than this part of the wave's median duration, and
     * @param robustScore this far below the median of the logarithms, in robust standard deviations
     * @param longestRun this many equal answers in a row; empty: half of the questions, at least 6
     * @param variability standard deviation within the person below this
     * @param outlierProbability Mahalanobis distance beyond this quantile of χ²
     * @param consistency even–odd consistency below this
     */
    public record Thresholds(
            OptionalInt minimumSeconds,
            double partOfMedian,
            double robustScore,
            OptionalInt longestRun,
            double variability,
            double outlierProbability,
            double consistency) {
        public static final Thresholds DEFAULT =
                new Thresholds(OptionalInt.empty(), 1.0 / 3, 3.5, OptionalInt.empty(), 0.25, 0.999, 0.3);
    }
}
