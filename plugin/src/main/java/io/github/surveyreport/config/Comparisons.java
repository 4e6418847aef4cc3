package io.github.surveyreport.config;

import java.util.List;

/**
 * Tests between groups.
 *
 * @param correction for testing several pairs of one question
 * @param twoWay pairs of groupings whose combinations are reported
 * @param strong p up to which a letter is a capital
 * @param weak p up to which there is a letter
 */
public record Comparisons(Correction correction, List<TwoWay> twoWay, double strong, double weak) {
    public static final Comparisons DEFAULT = new Comparisons(Correction.HOLM, List.of(), 0.001, 0.05);

    public Comparisons {
        twoWay = List.copyOf(twoWay);
    }

    /** How p-values of one family are adjusted. */
    public enum Correction {
        /** Holm 1979: family-wise error. */
        HOLM,
        /** Benjamini and Hochberg 1995: false discovery rate. */
        BH,
        /** As they are; the report says so. */
        NONE
    }

    /** @param first grouping id of the rows, @param second grouping id of the columns */
    public record TwoWay(String first, String second) {}
}
