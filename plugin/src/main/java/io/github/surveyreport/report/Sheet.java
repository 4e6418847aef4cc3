package io.github.surveyreport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds a table and its CSV download from the same rows, so that they cannot disagree. */
final class Sheet {
    private final Draft draft;
    private final String id;
    private final String caption;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Csv.Field> header = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<List<Csv.Field>> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Sheet(Draft draft, String id, String caption) {
        this.draft = draft;
        this.id = id;
        this.caption = caption;
    }

    /** Columns of text, by keys {@code column.<key>}. */
    Sheet texts(String... keys) {
        return columns(Table.Kind.TEXT, keys);
    }

    /** Columns of dates, by keys {@code column.<key>}. */
    Sheet dates(String... keys) {
        return columns(Table.Kind.DATE, keys);
    }

    /** Columns of sentences or lists, by keys {@code column.<key>}. */
    Sheet wides(String... keys) {
        return columns(Table.Kind.WIDE, keys);
    }

    private Sheet columns(Table.Kind kind, String... keys) {
        for (String key : keys) {
            String label = draft.say("column." + key);
            columns.add(new Table.Column(label, kind, Glossary.href(key)));
            header.add(Csv.Field.text(label));
        }
        return this;
    }

    /** Columns of numbers, by keys {@code column.<key>}. */
    Sheet numbers(String... keys) {
        return columns(Table.Kind.NUMBER, keys);
    }

    Sheet text(String label) {
        columns.add(Table.Column.text(label));
        header.add(Csv.Field.text(label));
        return this;
    }

    Sheet number(String label) {
        columns.add(Table.Column.number(label));
        header.add(Csv.Field.text(label));
        return this;
    }

    /** The interval: one column on the page, two in the download. */
    Sheet interval() {
        columns.add(new Table.Column(
                draft.say("column.interval", draft.confidence()), Table.Kind.NUMBER, Glossary.href("interval")));
        header.add(Csv.Field.text(draft.say("column.low", draft.confidence())));
        header.add(Csv.Field.text(draft.say("column.high", draft.confidence())));
        return this;
    }

    Sheet row(Entry... entries) {
        return row(List.of(entries), false);
    }

    Sheet row(List<Entry> entries) {
        return row(entries, false);
    }

    Sheet row(List<Entry> entries, boolean emphasis) {
        rows.add(new Table.Row(entries.stream().map(Entry::cell).toList(), emphasis));
        lines.add(entries.stream().flatMap(entry -> entry.fields().stream()).toList());
        return this;
    }

    Sheet note(String note) {
        notes.add(note);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() {
        return table(Integer.MAX_VALUE);
    }

    /** The table with at most so many rows on the page and all of them in the download. */
    Table table(int shown) {
        String path = "data/" + id + ".csv";
        draft.download(
                path,
                Csv.write(Stream.concat(Stream.of(header), lines.stream())
                        .map(List::copyOf)
                        .toList()));
        List<Table.Row> visible = rows.subList(0, Math.min(shown, rows.size()));
        return new Table(id, caption, columns, visible, notes, path);
    }

    Block block() {
        return new Block.TableBlock(table());
    }
}
