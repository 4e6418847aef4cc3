package io.github.surveyreport.config;

import java.util.List;

/**
 * A background column by which results are compared.
 *
 * @param values the groups in reading order; empty with {@code open}
 * @param internal whether only those who may read the data are told of it
 * @param open groups are found in the data ({@code values: auto}), sorted by code point
 */
public record Grouping(String id, String label, ColumnRef column, List<Value> values, boolean open, boolean internal) {
    /** Id of the value into which the rare ones of an open grouping, or of open choices, are pooled. */
    public static final String POOLED = "other";

    public Grouping {
        values = List.copyOf(values);
    }

    /** The same grouping with these groups in place of those found in the data. */
    public Grouping withValues(List<Value> otherValues) {
        return new Grouping(id, label, column, otherValues, open, internal);
    }

    /**
     * One group.
     *
     * @param id stable id in {@code report.json}
     * @param codes the cell texts that mean this group
     */
    public record Value(String id, String label, List<String> codes) {
        public Value {
            codes = List.copyOf(codes);
        }
    }
}
