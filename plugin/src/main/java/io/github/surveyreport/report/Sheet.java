package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds a table and its CSV download from the same rows, so that they cannot disagree. */
final class Sheet {
    private final Draft draft;
    private final String id;
    private final String caption;
    private String href = "";
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
            columns.add(new Table.Column(label, kind, TermLinks.ofColumn(key)));
            header.add(Csv.Field.text(label));
        }
        return this;
    }

    /** Columns of numbers, by keys {@code column.<key>}. */
    Sheet numbers(String... keys) {
        return columns(Table.Kind.NUMBER, keys);
    }

    /** Columns of numbers, by keys {@code statistic.<key>}. */
    Sheet statistics(String... keys) {
        for (String key : keys) {
            number(draft.say("statistic." + key), TermLinks.href(key));
        }
        return this;
    }

    /** What the numbers are in columns that are named after groups, questions or waves. */
    Sheet of(String term) {
        href = Glossary.href(term);
        return this;
    }

    /** The column {@code column.value} of measures of one kind. */
    Sheet values(Collection<Optional<Measure>> measures) {
        return number(draft.say("column.value"), TermLinks.href(measures));
    }

    Sheet text(String label) {
        columns.add(Table.Column.text(label));
        header.add(Csv.Field.text(label));
        return this;
    }

    Sheet number(String label) {
        return number(label, "");
    }

    /** A column of numbers with the address of the entry that explains it. */
    Sheet number(String label, String entry) {
        columns.add(new Table.Column(label, Table.Kind.NUMBER, entry));
        header.add(Csv.Field.text(label));
        return this;
    }

    /** The interval: one column on the page, two in the download. */
    Sheet interval() {
        columns.add(new Table.Column(
                draft.say("column.interval", draft.confidence()), Table.Kind.NUMBER, TermLinks.href("interval")));
        header.add(Csv.Field.text(draft.say("column.low", draft.confidence())));
        header.add(Csv.Field.text(draft.say("column.high", draft.confidence())));
        return this;
    }

    /** Letters beside the numbers of the last column: noted there on the page, a column of their own in the download. */
    Sheet letters() {
        String label = columns.get(columns.size() - 1).label();
        header.add(Csv.Field.text(draft.say("column.letters", label)));
        return this;
    }

    /** A column of the download only, after the one before, by key {@code column.<key>}. */
    Sheet download(String key) {
        header.add(Csv.Field.text(draft.say("column." + key)));
        return this;
    }

    Sheet row(Entry... entries) {
        return row(List.of(entries), false);
    }

    Sheet row(List<Entry> entries) {
        return row(entries, false);
    }

    Sheet row(List<Entry> entries, boolean emphasis) {
        rows.add(new Table.Row(entries.stream().map(this::spoken).toList(), emphasis));
        lines.add(entries.stream().flatMap(entry -> entry.fields().stream()).toList());
        return this;
    }

    /** A row with an anchor of its own. */
    Sheet anchored(String anchor, List<Entry> entries) {
        row(entries, false);
        int last = rows.size() - 1;
        rows.set(last, rows.get(last).at(anchor));
        return this;
    }

    /** A reader cannot tell an empty cell from a forgotten one. */
    private Cell spoken(Entry entry) {
        Cell cell = entry.cell();
        boolean empty = cell.text().isEmpty()
                && cell.note().isEmpty()
                && cell.bar().isEmpty()
                && cell.shade().isEmpty();
        return empty ? Entry.none(draft.say("none")).cell() : cell;
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
        return new Table(id, caption, href, columns, visible, notes, path);
    }

    /** The table without a download, where it tells again what other files hold. */
    Block onPageOnly() {
        return new Block.TableBlock(new Table(id, caption, href, columns, rows, notes, ""));
    }

    Block block() {
        return new Block.TableBlock(table());
    }
}
