package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;

/**
 * Names a column of a response file: by its header, or by its 1-based position where headers are ambiguous ({@code
 * "#12"} in YAML).
 *
 * @param header exact header text after trimming; empty when addressed by position
 * @param position 1-based; 0 when addressed by header
 * @param asked where the configuration asks for it; two references to one column are equal wherever they stand
 */
public record ColumnRef(String header, int position, Location asked) {
    public static ColumnRef named(String header) {
        return new ColumnRef(header, 0, Location.NONE);
    }

    public static ColumnRef at(int position) {
        return new ColumnRef("", position, Location.NONE);
    }

    ColumnRef at(Location place) {
        return new ColumnRef(header, position, place);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ColumnRef other && header.equals(other.header) && position == other.position;
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + position;
    }

    @Override
    public String toString() {
        return position > 0 ? "#" + position : header;
    }
}
