package io.github.surveyreport.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table cell together with what stands for it in the CSV download.
 *
 * @param fields one field, or two for an interval
 */
record Entry(Cell cell, List<Csv.Field> fields) {
    Entry {
        fields = List.copyOf(fields);
    }

    static Entry text(String text) {
        return text(Cell.of(text));
    }

    static Entry text(Cell cell) {
        return new Entry(cell, List.of(Csv.Field.text(cell.text())));
    }

    static Entry number(String shown, double value) {
        return new Entry(Cell.of(shown), List.of(Csv.Field.number(value)));
    }

    /** No number: the reason on the page, an empty field in the download. */
    static Entry none(String shown) {
        return new Entry(Cell.of(shown).tone(Tone.MUTED), List.of(Csv.Field.EMPTY));
    }

    static Entry interval(String shown, double low, double high) {
        return new Entry(Cell.of(shown).tone(Tone.MUTED), List.of(Csv.Field.number(low), Csv.Field.number(high)));
    }

    static Entry noInterval(String shown) {
        return new Entry(Cell.of(shown).tone(Tone.MUTED), List.of(Csv.Field.EMPTY, Csv.Field.EMPTY));
    }

    Entry note(String note) {
        return new Entry(cell.note(note), fields);
    }

    /** With the letters of the groups it is clearly above, in front of what else is noted and in a field of their own. */
    Entry lettered(String letters) {
        List<Csv.Field> more = new ArrayList<>(fields);
        more.add(Csv.Field.text(letters));
        String note = cell.note();
        return new Entry(
                letters.isEmpty() || note.isEmpty() ? cell.note(letters + note) : cell.note(letters + " " + note),
                more);
    }

    /** With the fields of another entry, which stands in the download only. */
    Entry with(Entry other) {
        List<Csv.Field> more = new ArrayList<>(fields);
        more.addAll(other.fields());
        return new Entry(cell, more);
    }

    Entry tone(Tone tone) {
        return new Entry(cell.tone(tone), fields);
    }

    Entry bar(double length) {
        return new Entry(cell.bar(length), fields);
    }

    Entry shade(double place) {
        return new Entry(cell.shade(place), fields);
    }

    Entry link(String href) {
        return new Entry(cell.link(href), fields);
    }
}
