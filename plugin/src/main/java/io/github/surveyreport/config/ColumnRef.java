package io.github.surveyreport.config;

/**
 * Names a column of a response file: by its header, or by its 1-based position where headers are ambiguous ({@code
 * "#12"} in YAML).
 *
 * @param header exact header text after trimming; empty when addressed by position
 * @param position 1-based; 0 when addressed by header
 */
public record ColumnRef(String header, int position) {
    public static ColumnRef named(String header) {
        return new ColumnRef(header, 0);
    }

    public static ColumnRef at(int position) {
        return new ColumnRef("", position);
    }

    @Override
    public String toString() {
        return position > 0 ? "#" + position : header;
    }
}
