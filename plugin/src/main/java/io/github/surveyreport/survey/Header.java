package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns of one file. Several header rows are joined as {@code first / second}; a blank cell in the first row
 * continues the one to its left, a blank cell below adds nothing. A column that has its first-row cell for itself also
 * answers to that cell alone, one of a tool that writes codes below wordings to its code. Where several columns bear a
 * name, {@code name (2)} is the second of them.
 */
final class Header {
    private static final Pattern NUMBERED = Pattern.compile("(.+) \\((\\d{1,4})\\)");

    /** So many names in a row do not recur by chance. */
    private static final int SIDE_BY_SIDE = 3;

    private final SurveyTool tool;
    private final List<String[]> rows;
    private final int width;
    private final int named;
    private final String[] names;
    private final TreeMap<String, List<Integer>> joined = new TreeMap<>();
    private final TreeMap<String, List<Integer>> alone = new TreeMap<>();

    private Header(List<String[]> rows, SurveyTool tool) {
        this.rows = rows;
        this.tool = tool;
        width = rows.get(0).length;
        names = new String[width];
        int last = 0;
        String group = "";
        for (int i = 0; i < width; i++) {
            String own = cell(rows.get(0), i);
            group = own.isEmpty() && rows.size() > 1 ? group : own;
            names[i] = join(group, rows, i);
            if (names[i].isEmpty()) {
                continue;
            }
            last = i + 1;
            joined.computeIfAbsent(names[i], n -> new ArrayList<>()).add(i);
            boolean single = i + 1 == width || !cell(rows.get(0), i + 1).isEmpty();
            String code = tool == SurveyTool.LIMESURVEY_VV ? cell(rows.get(rows.size() - 1), i) : single ? own : "";
            if (!code.isEmpty()) {
                alone.computeIfAbsent(code, n -> new ArrayList<>()).add(i);
            }
        }
        named = last;
    }

    /**
     * Reads the header rows.
     *
     * @throws BrokenFileException when the file ends within them or they differ in width
     */
    static Header read(Records records, String path, FileFormat format) throws BrokenFileException {
        List<String[]> rows = new ArrayList<>();
        int rowCount = format.headerRows();
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
        return new Header(rows, format.tool());
    }

    SurveyTool tool() {
        return tool;
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
        List<Integer> found = bearing(wanted);
        Matcher numbered = NUMBERED.matcher(wanted);
        if (!found.isEmpty() || !numbered.matches()) {
            return found;
        }
        List<Integer> all = bearing(numbered.group(1));
        int number = Integer.parseInt(numbered.group(2));
        return all.size() > 1 && number >= 1 && number <= all.size() ? List.of(all.get(number - 1)) : List.of();
    }

    private List<Integer> bearing(String name) {
        List<Integer> found = joined.get(name);
        return found != null ? found : alone.getOrDefault(name, List.of());
    }

    /** The cells of the header rows as written; not to be changed. */
    List<String[]> rows() {
        return rows;
    }

    /** All names, sorted. */
    List<String> names() {
        return List.copyOf(joined.keySet());
    }

    /** What each column holds. */
    ColumnRole role(int column) {
        if (tool == SurveyTool.PLAIN) {
            return ColumnRole.ANSWER;
        }
        String head = cell(rows.get(tool == SurveyTool.LIMESURVEY_VV ? rows.size() - 1 : 0), column);
        boolean parts = tool == SurveyTool.SURVEYMONKEY && rows.size() > 1;
        return ToolProfile.of(tool).role(head, parts ? cell(rows.get(1), column) : "");
    }

    /** Positions of personal columns, but for that of the customer. */
    int[] dropped(Optional<ColumnRef> customer) {
        int kept = customer.map(this::identifying).orElse(ColumnFinder.NONE);
        return IntStream.range(0, width)
                .filter(column -> column != kept && role(column).personal())
                .toArray();
    }

    private int identifying(ColumnRef customer) {
        List<Integer> found = customer.position() > 0 ? List.of(customer.position() - 1) : positions(customer.header());
        boolean one = found.size() == 1 && found.get(0) < width;
        return one && role(found.get(0)).identifiesCustomer() ? found.get(0) : ColumnFinder.NONE;
    }

    /** Where all names begin once more, in the same order: two tables have been pasted side by side. */
    Optional<Integer> sideBySide() {
        for (int half = SIDE_BY_SIDE; half <= named - SIDE_BY_SIDE; half++) {
            if (names[half].equals(names[0]) && repeats(half)) {
                return Optional.of(half);
            }
        }
        return Optional.empty();
    }

    private boolean repeats(int half) {
        for (int i = 0; i < half; i++) {
            String again = half + i < width ? names[half + i] : "";
            if (!names[i].equals(again)) {
                return false;
            }
        }
        return true;
    }

    /** By which the column can be asked for. */
    String name(int column) {
        List<Integer> only = List.of(column);
        String code = cell(rows.get(tool == SurveyTool.LIMESURVEY_VV ? rows.size() - 1 : 0), column);
        for (String name : List.of(code, names[column])) {
            if (!name.isEmpty() && positions(name).equals(only)) {
                return name;
            }
        }
        int number = bearing(names[column]).indexOf(column) + 1;
        String numbered = names[column] + " (" + number + ")";
        return !names[column].isEmpty() && positions(numbered).equals(only) ? numbered : "#" + (column + 1);
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
