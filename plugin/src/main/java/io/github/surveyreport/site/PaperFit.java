package io.github.surveyreport.site;

import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Kind;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How tightly a table is set on a sheet of A4, where nothing scrolls: a table wider than the sheet makes browsers shrink
 * the whole page. Its least width is that of what cannot be broken: figures, words of an alphabet, single Chinese
 * characters. All widths are in the table's font size on paper.
 */
enum PaperFit {
    /** As the style sheet sets tables on paper. */
    USUAL("", 57, 1.42),
    /** With less room between columns. */
    SNUG("snug", 57, 0.71),
    /** In small letters, too. */
    CROWDED("crowded", 72, 0.45);

    private static final Pattern BREAKS =
            Pattern.compile("[\\s\\u00ad\\u200b]+|(?<=[\\-/·–—])|(?=[\\u2e80-\\uffff])|(?<=[\\u2e80-\\uffff])");
    /** A run longer than this is broken anywhere: a hash, the path of a file. */
    private static final double LONGEST_WORD = 12;

    private static final double NOTE = 0.8125;
    private static final double BAR = 4.5;
    /** Bold letters of heads and totals. */
    private static final double BOLD = 1.06;

    private final String id;
    private final double room;
    private final double padding;

    PaperFit(String id, double room, double padding) {
        this.id = id;
        this.room = room;
        this.padding = padding;
    }

    /** The name in templates and style sheet; empty for the usual. */
    String id() {
        return id;
    }

    /** The loosest one in which the table fits; a table that fits in none is set in the tightest. */
    static PaperFit of(Table table) {
        double least = IntStream.range(0, table.columns().size())
                .mapToDouble(column -> least(table, column))
                .sum();
        for (PaperFit fit : values()) {
            if (least + table.columns().size() * fit.padding <= fit.room) {
                return fit;
            }
        }
        return CROWDED;
    }

    /** Whether a text in the column has a run that is broken anywhere. */
    static boolean hasLongRun(Table table, int column) {
        return table.columns().get(column).kind() != Kind.NUMBER
                && table.rows().stream()
                        .anyMatch(row -> run(row.cells().get(column).text()) > LONGEST_WORD);
    }

    private static double least(Table table, int index) {
        Kind kind = table.columns().get(index).kind();
        double head = run(table.columns().get(index).label()) * BOLD;
        double cells = table.rows().stream()
                .mapToDouble(row -> least(row.cells().get(index), kind) * (row.emphasis() ? BOLD : 1))
                .reduce(head, Math::max);
        return Math.max(cells, kind == Kind.WIDE ? 8 : 2);
    }

    private static double least(Cell cell, Kind kind) {
        boolean whole = kind == Kind.DATE || kind == Kind.NUMBER && !ColumnWidths.inWords(cell);
        double text = whole ? ColumnWidths.em(cell.text()) : Math.min(run(cell.text()), LONGEST_WORD);
        double note = NOTE * (whole ? ColumnWidths.em(cell.note()) : Math.min(run(cell.note()), LONGEST_WORD));
        return Math.max(Math.max(text, note), cell.bar().isPresent() ? BAR : 0);
    }

    /** The longest part that is not broken. */
    private static double run(String text) {
        return BREAKS.splitAsStream(text).mapToDouble(ColumnWidths::em).reduce(0, Math::max);
    }
}
