package io.github.surveyreport.report;

import io.github.surveyreport.compare.LedgerRow;
import io.github.surveyreport.survey.RowPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that count otherwise than before: how many by reason, and which. Never what is in them. */
final class DiffLedger {
    private static final int SHOWN = 200;

    private final Draft draft;
    private final Labels labels;

    DiffLedger(Draft draft) {
        this.draft = draft;
        this.labels = new Labels(draft.study());
    }

    List<Block> blocks(List<LedgerRow> ledger) {
        return ledger.isEmpty() ? List.of() : List.of(reasons(ledger), rows(ledger));
    }

    private record Change(String wave, String before, String after) {}

    private Block reasons(List<LedgerRow> ledger) {
        Map<Change, Long> changes = new LinkedHashMap<>();
        ledger.forEach(row -> changes.merge(new Change(row.wave(), row.before(), row.after()), 1L, Long::sum));
        Sheet sheet = draft.sheet("diff-reasons", draft.say("diff.reasons"))
                .texts("wave")
                .text(draft.say("diff.before"))
                .text(draft.say("diff.after"))
                .number(draft.say("diff.rows.count"));
        changes.forEach((change, rows) -> sheet.row(
                Entry.text(labels.wave(change.wave())),
                Entry.text(state(change.before())),
                Entry.text(state(change.after())),
                Entry.number(draft.figures().count(rows), rows)));
        return sheet.block();
    }

    private Block rows(List<LedgerRow> ledger) {
        String title = draft.say("diff.rows.each", draft.figures().count(ledger.size()));
        Sheet sheet = draft.sheet("diff-rows-each", title)
                .texts("wave")
                .text(draft.say("diff.place.before"))
                .text(draft.say("diff.place.after"))
                .text(draft.say("diff.before"))
                .text(draft.say("diff.after"));
        for (LedgerRow row : ledger) {
            sheet.row(
                    Entry.text(labels.wave(row.wave())),
                    Entry.text(place(row.row().earlier())),
                    Entry.text(place(row.row().later())),
                    Entry.text(state(row.before())),
                    Entry.text(state(row.after())));
        }
        if (ledger.size() > SHOWN) {
            sheet.note(draft.say("diff.more.rows", draft.figures().count(ledger.size() - SHOWN)));
        }
        return new Block.Fold(title, sheet.table(SHOWN));
    }

    private static String place(Optional<RowPlace> place) {
        return place.map(known -> known.file() + ":" + known.line()).orElse("");
    }

    private String state(String state) {
        return switch (state) {
            case LedgerRow.COUNTED -> draft.say("diff.row.counted");
            case LedgerRow.ABSENT -> draft.say("diff.row.absent");
            default -> draft.words().find(state).orElse(state);
        };
    }
}
