package io.github.surveyreport.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first rows of a file, as signatures look at them: without regard to case, width and blanks. */
final class ExportHeads {
    private final List<List<String>> rows;

    ExportHeads(List<List<String>> rows) {
        this.rows = rows.stream()
                .map(row -> row.stream().map(ExportHeads::key).toList())
                .toList();
    }

    static String key(String cell) {
        return Cells.narrow(Cells.squeeze(cell)).toLowerCase(Locale.ROOT);
    }

    int count() {
        return rows.size();
    }

    List<String> row(int i) {
        return i < rows.size() ? rows.get(i) : List.of();
    }

    /** How many of these heads the row has. */
    int among(int row, Set<String> heads) {
        Set<String> found = new HashSet<>(row(row));
        found.retainAll(heads);
        return found.size();
    }

    /** The cell of another row under that head; empty when either is not there. */
    String under(String head, int row) {
        int column = row(0).indexOf(head);
        return column >= 0 && column < row(row).size() ? row(row).get(column) : "";
    }
}
