package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The columns of one file. Several header rows are joined as {@code first / second}; a blank cell in the first row
 * continues the one to its left, a blank cell below adds nothing. A column that has its first-row cell for itself also
 * answers to that cell alone.
 */
final class Header {
    private final List<String[]> rows;
    private final int width;
    private final int named;
    private final TreeMap<String, List<Integer>> joined = new TreeMap<>();
    private final TreeMap<String, List<Integer>> alone = new TreeMap<>();

    private Header(List<String[]> rows) {
        this.rows = rows;
        width = rows.get(0).length;
        int last = 0;
        String group = "";
        for (int i = 0; i < width; i++) {
            String own = cell(rows.get(0), i);
            group = own.isEmpty() && rows.size() > 1 ? group : own;
            String name = join(group, rows, i);
            if (name.isEmpty()) {
                continue;
            }
            last = i + 1;
            joined.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
            boolean single = i + 1 == width || !cell(rows.get(0), i + 1).isEmpty();
            if (single && !own.isEmpty()) {
                alone.computeIfAbsent(own, n -> new ArrayList<>()).add(i);
            }
        }
        named = last;
    }

    /**
     * Reads the header rows.
     *
     * @throws BrokenFileException when the file ends within them or they differ in width
     */
    static Header read(CsvRecords records, String path, int rowCount) throws BrokenFileException {
        List<String[]> rows = new ArrayList<>();
        int line = 1;
        while (rows.size() < rowCount && records.next()) {
            if (rows.isEmpty() && Cells.allBlank(records.cells())) {
                continue;
            }
            line = records.line();
            rows.add(records.cells());
        }
        boolean even = rows.stream().allMatch(row -> row.length == rows.get(0).length);
        if (rows.size() < rowCount || !even) {
            String code = even ? "survey.header-missing" : "survey.header-uneven";
            throw new BrokenFileException(Problem.error(code, Location.ofLine(path, line), rowCount, rows.size()));
        }
        return new Header(rows);
    }

    /** Number of columns, nameless ones included. */
    int width() {
        return width;
    }

    /** Whether a row may have that many cells: nameless columns at the end may be left out. */
    boolean fits(int cells) {
        return cells <= width && cells >= Math.max(1, named);
    }

    /** 0-based positions of the columns with that name. */
    List<Integer> positions(String name) {
        String wanted = Cells.squeeze(name);
        List<Integer> found = joined.get(wanted);
        return found != null ? found : alone.getOrDefault(wanted, List.of());
    }

    /** The cells of the header rows as written; not to be changed. */
    List<String[]> rows() {
        return rows;
    }

    /** All names, sorted. */
    List<String> names() {
        return List.copyOf(joined.keySet());
    }

    private static String join(String group, List<String[]> rows, int column) {
        StringBuilder name = new StringBuilder(group);
        for (String[] row : rows.subList(1, rows.size())) {
            String part = cell(row, column);
            if (!part.isEmpty()) {
                name.append(name.length() == 0 ? "" : " / ").append(part);
            }
        }
        return name.toString();
    }

    private static String cell(String[] row, int column) {
        return Cells.squeeze(row[column]);
    }
}
