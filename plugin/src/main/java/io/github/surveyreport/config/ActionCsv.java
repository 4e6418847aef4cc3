package io.github.surveyreport.config;

import io.github.surveyreport.config.CsvCells.Cell;
import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Actions from a CSV file: each row becomes the section that the same action in {@code actions.yml} would be, and is
 * checked by the same rules. Messages give line and column and never repeat a cell.
 */
final class ActionCsv {
    private final String path;
    private final Map<ActionColumn, List<String>> headers;
    private final ActionCells cells;
    private final Names names;
    private final Problems problems;

    /** @param headers what each column may be called */
    ActionCsv(String path, Map<ActionColumn, List<String>> headers, ActionCells cells, Names names, Problems problems) {
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.cells = cells;
        this.names = names;
        this.problems = problems;
    }

    /** The rows that could be read. */
    List<Section> read(SourceFile file) {
        Optional<String> text = TextFile.readTable(file, problems);
        List<List<Cell>> rows =
                text.map(content -> CsvCells.rows(path, content, problems)).orElse(List.of());
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ActionColumn, Integer> columns = columns(rows.get(0));
        if (!complete(columns, rows.get(0))) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            section(row, columns, rows.get(0)).ifPresent(sections::add);
        }
        return sections;
    }

    private Map<ActionColumn, Integer> columns(List<Cell> header) {
        Map<ActionColumn, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Optional<ActionColumn> column = column(header.get(i).text());
            if (column.isEmpty()) {
                if (!header.get(i).text().isEmpty()) {
                    problems.add(
                            Problem.info("action.column-not-read", header.get(i).at()));
                }
            } else if (columns.putIfAbsent(column.get(), i) != null) {
                problems.add(Problem.error(
                        "action.column-twice", header.get(i).at(), column.get().key()));
            }
        }
        return columns;
    }

    private Optional<ActionColumn> column(String header) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(header::equalsIgnoreCase))
                .map(Map.Entry::getKey)
                .min(java.util.Comparator.naturalOrder());
    }

    private boolean complete(Map<ActionColumn, Integer> columns, List<Cell> header) {
        boolean complete = true;
        Location at = header.get(0).at();
        String unread = String.join(", ", unread(columns, header));
        for (ActionColumn column : ActionColumn.values()) {
            if (column.required() && !columns.containsKey(column)) {
                String wanted = String.join(", ", headers.get(column));
                problems.add(
                        unread.isEmpty()
                                ? Problem.error("action.column-missing", at, wanted)
                                : Problem.error("action.column-missing-unread", at, wanted, unread));
                complete = false;
            }
        }
        return complete;
    }

    /** Numbers from 1 of the columns whose header says nothing to us. */
    private static List<String> unread(Map<ActionColumn, Integer> columns, List<Cell> header) {
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!columns.containsValue(i) && !header.get(i).text().isEmpty()) {
                unread.add(Integer.toString(i + 1));
            }
        }
        return unread;
    }

    /** An action with a bad cell keeps its id, so that what refers to it is not reported too. */
    private Optional<Section> section(List<Cell> row, Map<ActionColumn, Integer> columns, List<Cell> header) {
        Location start = new Location(path, row.get(0).at().line(), 1);
        if (row.size() > header.size()) {
            problems.add(
                    Problem.error("action.row-length", row.get(header.size()).at(), row.size(), header.size()));
            return Optional.empty();
        }
        Problems own = new Problems();
        List<Entry> entries = new ArrayList<>();
        columns.forEach((column, index) -> {
            Cell cell = index < row.size() ? row.get(index) : new Cell("", start);
            String name = header.get(index).text();
            cells.read(column, cell, name, own)
                    .ifPresent(read -> entries.add(new Entry(key(read.key(), cell), read.value())));
        });
        if (own.sorted().isEmpty()) {
            Optional<Section> section = ActionSection.ACTION.read(
                    new Mapping(entries, start), new Place("actions", "file", names, problems));
            section.ifPresent(action -> ActionSection.spelled(action, key -> header(key, columns, header)));
            return section;
        }
        problems.addAll(own.sorted());
        entries.stream()
                .filter(entry -> entry.key().text().equals(ActionColumn.ID.key()))
                .forEach(entry -> names.define(
                        NameKind.ACTION,
                        new Located<>(
                                ((Scalar) entry.value()).text(), entry.value().at())));
        return Optional.empty();
    }

    /** What the file calls a key of {@code actions.yml}, or usually would. */
    private String header(String key, Map<ActionColumn, Integer> columns, List<Cell> header) {
        for (ActionColumn column : ActionColumn.values()) {
            if (column.key().equals(key)) {
                Integer index = columns.get(column);
                return index == null
                        ? headers.get(column).get(0)
                        : header.get(index).text();
            }
        }
        return key;
    }

    private static Scalar key(String name, Cell cell) {
        return new Scalar(name, Kind.TEXT, cell.at());
    }
}
