package io.github.surveyreport.report;

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
