package io.github.surveyreport.report;

import java.util.List;

/**
 * A finished table.
 *
 * @param id anchor, unique on its page
 * @param caption what it shows
 * @param href entry that explains the numbers of columns named after groups, questions or waves; may be empty
 * @param rows each as long as {@code columns}; the first cell of a row is its header
 * @param notes small print below
 * @param download relative path of the same table as CSV; empty for none
 */
public record Table(
        String id,
        String caption,
        String href,
        List<Column> columns,
        List<Row> rows,
        List<String> notes,
        String download) {
    private static final int MOST_COMPACT = 5;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row of table " + id + " has "
                        + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** What stands in a column, which decides how it is set. */
    public enum Kind {
        /** Words; breaks where it must. */
        TEXT("text"),
        /** Right-aligned figures of equal width. */
        NUMBER("number"),
        /** A date such as 2026-01-12; never broken. */
        DATE("date"),
        /** Sentences or lists; gets what room there is. */
        WIDE("wide");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The name in templates and style sheet. */
        public String id() {
            return id;
        }
    }

    /** @param href entry that explains it; may be empty */
    public record Column(String label, Kind kind, String href) {
        public static Column text(String label) {
            return new Column(label, Kind.TEXT, "");
        }

        public static Column number(String label) {
            return new Column(label, Kind.NUMBER, "");
        }
    }

    /** Whether it is set at its own width: stretched over the page, cells of a row would be far apart. */
    public boolean compact() {
        return columns.size() <= MOST_COMPACT && columns.stream().noneMatch(column -> column.kind() == Kind.WIDE);
    }

    /**
     * @param emphasis a total or a heading within the table
     * @param anchor by which links find it; empty for none
     */
    public record Row(List<Cell> cells, boolean emphasis, String anchor) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells, boolean emphasis) {
            this(cells, emphasis, "");
        }

        public Row at(String place) {
            return new Row(cells, emphasis, place);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }
    }
}
