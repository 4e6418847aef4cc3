package io.github.surveyreport.survey;

import java.util.Locale;
import java.util.Set;

/** Tells the rows of a table that are no records: ragged ones, the header once more, averages and totals. */
final class RowWatch {
    private static final Set<String> TOTALS = Set.of(
            "平均",
            "平均分",
            "平均值",
            "均值",
            "平均数",
            "合计",
            "总计",
            "小计",
            "总和",
            "汇总",
            "average",
            "avg",
            "mean",
            "total",
            "totals",
            "grand total",
            "sum",
            "subtotal",
            "average score");
    private static final int LONGEST_TOTAL = 13;

    private final Header header;
    /** Per header row where its first name stands. */
    private final int[] first;

    private Columns columns;

    RowWatch(Header header) {
        this.header = header;
        this.first = header.rows().stream().mapToInt(RowWatch::firstNamed).toArray();
    }

    /** From now on totals are told too, by where answers and ids stand. */
    void know(Columns found) {
        columns = found;
    }

    /** @param cells not all blank */
    RowFault fault(String[] cells) {
        if (!header.fits(cells.length) && !fitsWithoutBlanks(cells)) {
            return RowFault.RAGGED;
        }
        if (repeatsHeader(cells)) {
            return RowFault.HEADER;
        }
        return columns != null && sumsUp(cells) ? RowFault.TOTAL : RowFault.NONE;
    }

    /** Too many cells, all of which are blank beyond the header: commas at the end of the line. */
    private boolean fitsWithoutBlanks(String[] cells) {
        if (cells.length <= header.width()) {
            return false;
        }
        for (int i = header.width(); i < cells.length; i++) {
            if (!Cells.isBlank(cells[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean repeatsHeader(String[] cells) {
        for (int i = 0; i < first.length; i++) {
            String[] row = header.rows().get(i);
            int at = first[i];
            boolean alike = at < cells.length && cells[at].equals(row[at]) && !row[at].isEmpty();
            if (alike && named(row) > 1 && same(cells, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String[] cells, String[] row) {
        for (int i = 0; i < Math.min(cells.length, row.length); i++) {
            if (!Cells.trim(cells[i]).equals(Cells.trim(row[i]))) {
                return false;
            }
        }
        return true;
    }

    /** A word for totals stands where no answer stands, and what would tell the respondent or the time is missing. */
    private boolean sumsUp(String[] cells) {
        int at = 0;
        while (at < cells.length - 1 && cells[at].isEmpty()) {
            at++;
        }
        String cell = cells[at];
        if (cell.isEmpty() || cell.length() > LONGEST_TOTAL || Character.isDigit(cell.charAt(cell.length() - 1))) {
            return false;
        }
        return TOTALS.contains(label(cell))
                && blankOrAt(cells, columns.respondent(), at)
                && blankOrAt(cells, columns.submitted(), at)
                && (at == columns.respondent() || at == columns.submitted() || !columns.answers(at));
    }

    /** Whether a cell is a word for averages or totals, wherever it stands. */
    static boolean isTotal(String cell) {
        return cell.length() <= LONGEST_TOTAL && TOTALS.contains(label(cell));
    }

    private static String label(String cell) {
        String label = Cells.trim(cell).toLowerCase(Locale.ROOT);
        return label.endsWith(":") || label.endsWith("：") ? label.substring(0, label.length() - 1) : label;
    }

    private static boolean blankOrAt(String[] cells, int column, int at) {
        return column == at || Cells.at(cells, column).isEmpty();
    }

    private static long named(String[] row) {
        long count = 0;
        for (String cell : row) {
            count += Cells.isBlank(cell) ? 0 : 1;
        }
        return count;
    }

    private static int firstNamed(String[] row) {
        int at = 0;
        while (at < row.length - 1 && Cells.isBlank(row[at])) {
            at++;
        }
        return at;
    }
}
