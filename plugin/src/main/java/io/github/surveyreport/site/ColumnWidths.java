package io.github.surveyreport.site;

import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Column;
import io.github.surveyreport.report.Table.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a table stay on one line. Browsers break Chinese between any two characters, so that they would
 * rather break words in every column than a sentence in one: columns are kept whole, the cheapest first, as long as the
 * others still have their least width. All widths are in the table's font size.
 */
final class ColumnWidths {
    /** Of a page on a screen beside its navigation; on paper every column may be broken. */
    private static final double ROOM = 64;

    private static final double PADDING = 1.25;
    /** A column wider than this is read in several lines. */
    private static final double MOST = 12;

    private static final double HEAD = 13 / 14.0;
    private static final double NOTE = 0.8125;
    /** Room for half the head of a number, so that it takes two lines. */
    private static final double HALF_HEAD = 3;

    private static final double LETTER = 0.56;

    /** What the style sheet gives broken texts at least; those in front, and names behind their rank, more. */
    private static final double TEXT = 3;

    private static final double FIRST = 4.4;
    private static final double NAME = 7.5;

    private ColumnWidths() {}

    /** A column's width when it is broken, and with neither its head nor its cells broken; the latter may be less. */
    private record Width(int column, double least, double whole) {
        double more() {
            return whole - least;
        }
    }

    /**
     * For each column the classes of its cells: its kind, {@code whole} where it is not to be broken, {@code long} where it
     * holds what may be broken anywhere on paper.
     */
    static List<String> classes(Table table) {
        List<Width> widths = IntStream.range(0, table.columns().size())
                .mapToObj(column -> width(table, column))
                .toList();
        List<String> classes = new ArrayList<>(
                table.columns().stream().map(column -> column.kind().id()).toList());
        double needed = widths.stream().mapToDouble(Width::least).sum() + PADDING * widths.size();
        for (Width width : widths.stream()
                .filter(width -> width.whole() <= MOST)
                .sorted(Comparator.comparingDouble(Width::more))
                .toList()) {
            needed += width.more();
            if (needed > ROOM && width.more() > 0) {
                break;
            }
            classes.set(width.column(), classes.get(width.column()) + " whole");
        }
        for (int column = 0; column < classes.size(); column++) {
            if (PaperFit.hasLongRun(table, column)) {
                classes.set(column, classes.get(column) + " long");
            }
        }
        return classes;
    }

    private static Width width(Table table, int index) {
        Column column = table.columns().get(index);
        double head = em(column.label()) * HEAD;
        double cells = table.rows().stream()
                .map(row -> row.cells().get(index))
                .filter(cell -> column.kind() != Kind.NUMBER || !inWords(cell))
                .mapToDouble(cell -> Math.max(em(cell.text()), column.kind() == Kind.TEXT ? 0 : em(cell.note()) * NOTE))
                .reduce(0, Math::max);
        double least = switch (column.kind()) {
            case NUMBER, DATE -> Math.max(cells, Math.min(head, HALF_HEAD));
            case TEXT -> named(table, index) ? NAME : index == 0 ? FIRST : TEXT;
            case WIDE -> 9;
        };
        return new Width(index, least, Math.max(head, cells));
    }

    /** Whether it names what a column of ranks or lines in front of it numbers. */
    private static boolean named(Table table, int index) {
        return index == 1 && table.columns().get(0).kind() == Kind.NUMBER;
    }

    /** Why there is no number, said at such length that it is broken like any text. */
    static boolean inWords(Cell cell) {
        return em(cell.text()) > 5 && cell.text().chars().noneMatch(Character::isDigit);
    }

    /** Full-width characters count 1. */
    static double em(String text) {
        return text.codePoints()
                .mapToDouble(letter -> letter >= 0x2E80 ? 1 : LETTER)
                .sum();
    }
}
