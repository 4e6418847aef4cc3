package io.github.surveyreport.survey;

import io.github.surveyreport.config.SurveyTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the first rows of a file tell of the tool that wrote it. A pure function of these rows.
 *
 * @param tool {@code PLAIN} when none is recognised
 * @param headerRows how many of the rows are headers, at least 1
 * @param columns one for each column, in order
 */
public record Export(SurveyTool tool, int headerRows, List<Column> columns) {
    /** As many rows are needed at most. */
    public static final int ROWS = 3;

    public Export {
        columns = List.copyOf(columns);
    }

    /**
     * @param name by which {@code survey.yml} can name the column: its header, numbered as {@code name (2)} when several
     *     columns bear it; {@code #12} when it has none
     * @param wording of the question, where the tool writes one besides the name; else the name
     */
    public record Column(String name, String wording, ColumnRole role) {}

    /**
     * Recognises the tool.
     *
     * @param firstRows the first {@link #ROWS} rows that are not blank, or fewer
     */
    public static Export recognise(List<List<String>> firstRows) {
        ExportHeads heads = new ExportHeads(firstRows);
        SurveyTool tool = ExportSignature.recognise(heads);
        return of(tool, ExportSignature.headerRows(tool, heads), firstRows);
    }

    /**
     * The same rows as another tool's export, or with another number of header rows.
     *
     * @param headerRows not more than there are rows
     */
    public static Export of(SurveyTool tool, int headerRows, List<List<String>> firstRows) {
        int count = Math.max(1, Math.min(headerRows, firstRows.size()));
        List<String[]> rows = new ArrayList<>();
        int width = firstRows.stream().limit(count).mapToInt(List::size).max().orElse(0);
        firstRows.stream().limit(count).forEach(row -> rows.add(padded(row, width)));
        return rows.isEmpty()
                ? new Export(tool, 1, List.of())
                : new Export(tool, count, Header.of(rows, tool).columns());
    }

    /** The first column with that role. */
    public Optional<Column> find(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /** What joins several options in one cell; empty where the tool writes a column for each. */
    public Optional<String> separator() {
        return ToolProfile.of(tool).separator();
    }

    /** What joins the options of a ranking in one cell; empty where the tool writes a column for each. */
    public Optional<String> rankingSeparator() {
        return tool == SurveyTool.WJX ? Optional.of("→") : Optional.empty();
    }

    /** Cell texts by which the tool says that there is no answer; they need not be configured. */
    public List<String> missing() {
        return ToolProfile.of(tool).missing();
    }

    private static String[] padded(List<String> row, int width) {
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = i < row.size() ? row.get(i) : "";
        }
        return cells;
    }
}
