package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Verdict;
import java.util.List;
import java.util.Optional;

/** A table of numbers that differ, a row each. */
final class CellTable {
    private final Draft draft;
    private final CellTexts texts;

    CellTable(Draft draft) {
        this.draft = draft;
        this.texts = new CellTexts(draft);
    }

    Sheet of(String id, String caption, List<CellDiff> cells) {
        Sheet sheet = draft.sheet(id, caption)
                .text(draft.say("diff.column.number"))
                .number(draft.say("diff.before"))
                .number(draft.say("diff.after"))
                .number(draft.say("diff.column.difference"))
                .text(draft.say("diff.column.verdict"))
                .wides("diff-why");
        cells.forEach(cell -> sheet.anchored(
                CellAnchor.of(cell.key()),
                List.of(
                        Entry.text(texts.name(cell)),
                        value(cell.before()),
                        value(cell.after()),
                        difference(cell),
                        Entry.text(texts.verdict(cell.verdict())).tone(tone(cell.verdict())),
                        Entry.text(texts.why(cell)))));
        return sheet;
    }

    /** With its interval below. */
    private Entry value(Optional<Measure> measure) {
        Entry entry = draft.shown().entry(measure);
        return draft.shown()
                        .estimate(measure)
                        .filter(estimate -> estimate.low().isPresent())
                        .isPresent()
                ? entry.note(draft.shown().interval(measure))
                : entry;
    }

    private Entry difference(CellDiff cell) {
        String shown = texts.difference(cell);
        return cell.difference().isPresent()
                ? Entry.number(shown, cell.difference().getAsDouble())
                : Entry.none(shown);
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CROSSED, MOVED -> Tone.WARNING;
            case NOISE, TOO_FEW, UNCHANGED -> Tone.MUTED;
            default -> Tone.NEUTRAL;
        };
    }
}
