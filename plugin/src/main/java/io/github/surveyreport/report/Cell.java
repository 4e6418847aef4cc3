package io.github.surveyreport.report;

import java.util.OptionalDouble;

/**
 * A table cell.
 *
 * @param text what is shown, finished
 * @param note small text after it: interval, base, flag
 * @param tone how to take it
 * @param bar 0..1: length of a bar drawn behind the text; empty for none
 * @param shade -1..1: place on the diverging colour scale of a heat map; empty for none
 * @param href relative link; empty for none
 */
public record Cell(String text, String note, Tone tone, OptionalDouble bar, OptionalDouble shade, String href) {

    public static Cell of(String text) {
        return new Cell(text, "", Tone.NEUTRAL, OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    public Cell note(String more) {
        return new Cell(text, more, tone, bar, shade, href);
    }

    public Cell tone(Tone other) {
        return new Cell(text, note, other, bar, shade, href);
    }

    public Cell bar(double length) {
        return new Cell(text, note, tone, OptionalDouble.of(Math.max(0, Math.min(1, length))), shade, href);
    }

    public Cell shade(double place) {
        return new Cell(text, note, tone, bar, OptionalDouble.of(Math.max(-1, Math.min(1, place))), href);
    }

    public Cell link(String target) {
        return new Cell(text, note, tone, bar, shade, target);
    }
}
