package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which items gather on which of so many factors. */
final class LoadingsTable {
    private static final double CLEAR = 0.4;

    private final Draft draft;
    private final List<String> items;
    private final int factors;
    private final List<String> rotations;

    LoadingsTable(Draft draft, List<String> items, int factors) {
        this.draft = draft;
        this.items = items;
        this.factors = factors;
        this.rotations = factors > 1 ? List.of("varimax", "oblimin") : List.of("varimax");
    }

    void addTo(List<Block> blocks) {
        Sheet sheet = sheet();
        items.forEach(item -> sheet.row(row(item)));
        sheet.note(draft.say("scales.loadings.note"));
        if (factors == 2) {
            sheet.note(draft.say(
                    "scales.factor-correlation", draft.shown().value(draft.last("factors", "correlation:2:1-2"))));
        }
        blocks.add(sheet.block());
        ScalesPage.warn(draft, items.stream().map(this::uniqueness).toList(), "heywood", blocks);
    }

    private Sheet sheet() {
        Sheet sheet = draft.sheet("loadings-" + factors, draft.say("scales.loadings", factors))
                .texts("question");
        for (String rotation : rotations) {
            for (int k = 1; k <= factors; k++) {
                sheet.number(
                        factors > 1 ? draft.say("scales.loading." + rotation, k) : draft.say("statistic.loading"),
                        Glossary.href("loading"));
            }
        }
        return sheet.statistics("uniqueness").statistics("msa");
    }

    private List<Entry> row(String item) {
        List<Entry> row =
                new ArrayList<>(List.of(Entry.text(draft.study().question(item).label())));
        for (String rotation : rotations) {
            for (int k = 1; k <= factors; k++) {
                row.add(loading(draft.last("factor." + item, rotation + ":" + factors + ":" + k)));
            }
        }
        row.add(draft.shown().entry(uniqueness(item)));
        row.add(draft.shown().entry(draft.last("factor." + item, "msa")));
        return row;
    }

    private Optional<Measure> uniqueness(String item) {
        return draft.last("factor." + item, "uniqueness:" + factors);
    }

    /** Loadings from .4 on stand out. */
    private Entry loading(Optional<Measure> measure) {
        Entry entry = draft.shown().entry(measure);
        return draft.shown()
                .estimate(measure)
                .filter(estimate -> Math.abs(estimate.value()) >= CLEAR)
                .map(estimate -> entry.shade(Math.max(-1, Math.min(1, estimate.value()))))
                .orElse(entry);
    }
}
