package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of a heat map: its picture, its table and what is said of it are made from the same cells. */
final class HeatMapRows {
    private final Draft draft;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    HeatMapRows(Draft draft, List<String> columns) {
        this.draft = draft;
        this.columns = columns;
    }

    /**
     * @param text what is written in the picture
     * @param distance from the middle; empty for a cell without colour
     */
    record Cell(Optional<Measure> measure, String text, OptionalDouble distance) {}

    private record Row(String label, List<Entry> before, List<Cell> cells) {}

    /**
     * @param before what stands in the table between the label and the cells
     * @param cells one per column
     */
    void add(String label, List<Entry> before, List<Cell> cells) {
        rows.add(new Row(label, before, cells));
    }

    /** The largest distance from the middle, {@code least} at least. */
    double spread(double least) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMapToDouble(cell -> cell.distance().stream())
                .map(Math::abs)
                .reduce(least, Math::max);
    }

    ChartSpec.HeatMap picture(double spread, boolean judged) {
        return new ChartSpec.HeatMap(
                rows.stream().map(Row::label).toList(),
                columns,
                rows.stream()
                        .map(row -> row.cells().stream().map(Cell::text).toList())
                        .toList(),
                rows.stream()
                        .map(row -> row.cells().stream().map(Cell::distance).toList())
                        .toList(),
                -spread,
                0,
                spread,
                judged);
    }

    /** Row by row. */
    List<Spoken.Item> spoken() {
        List<Spoken.Item> spoken = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                String name = draft.say("groups.cell", row.label(), columns.get(i));
                spoken.add(new Spoken.Item(name, row.cells().get(i).measure()));
            }
        }
        return spoken;
    }

    List<Optional<Measure>> measures() {
        return rows.stream()
                .flatMap(row -> row.cells().stream().map(Cell::measure))
                .toList();
    }

    /** Writes the rows below these columns, the cells without colour. */
    Sheet plain(Sheet sheet) {
        return write(sheet, OptionalDouble.empty());
    }

    /** The same, the cells in the colours of the picture. */
    Sheet shaded(Sheet sheet, double spread) {
        return write(sheet, OptionalDouble.of(spread));
    }

    private Sheet write(Sheet sheet, OptionalDouble spread) {
        columns.forEach(sheet::number);
        for (Row row : rows) {
            List<Entry> entries = new ArrayList<>(List.of(Entry.text(row.label())));
            entries.addAll(row.before());
            for (Cell cell : row.cells()) {
                Entry entry = draft.shown().entry(cell.measure());
                boolean coloured = spread.isPresent() && cell.distance().isPresent();
                entries.add(coloured ? entry.shade(cell.distance().getAsDouble() / spread.getAsDouble()) : entry);
            }
            sheet.row(entries);
        }
        return sheet;
    }
}
