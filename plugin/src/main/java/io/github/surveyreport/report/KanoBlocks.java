package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What features are to customers, or why that cannot be said. */
final class KanoBlocks {
    private static final List<String> LETTERS = List.of("M", "O", "A", "I", "R", "Q");

    private final Draft draft;

    KanoBlocks(Draft draft) {
        this.draft = draft;
    }

    void addTo(List<Block> blocks) {
        List<KanoPair> pairs = draft.study().methods().kano();
        blocks.add(new Block.Heading("kano", draft.say("kano"), 2));
        if (pairs.isEmpty()) {
            blocks.add(new Block.Callout(draft.say("kano.none.title"), draft.say("kano.none"), Tone.NEUTRAL));
            return;
        }
        blocks.add(new Block.Paragraph(draft.say("kano.text"), Tone.NEUTRAL));
        SetAsideNote.of(draft, pairs.stream().map(KanoBlocks::id).toList()).ifPresent(blocks::add);
        if (pairs.stream().anyMatch(this::unclear)) {
            blocks.add(new Block.Callout(draft.say("kano.unclear.title"), draft.say("kano.unclear"), Tone.WARNING));
        }
        blocks.add(chart(pairs, table(pairs)));
    }

    private static String id(KanoPair pair) {
        return "kano." + pair.id();
    }

    private boolean unclear(KanoPair pair) {
        return draft.shown()
                .estimate(draft.last(id(pair), "share:Q"))
                .filter(share -> share.warnings().contains("unclear-wording"))
                .isPresent();
    }

    private Table table(List<KanoPair> pairs) {
        Sheet sheet = draft.sheet("kano", draft.say("kano.caption"))
                .texts("feature", "kano-kind")
                .statistics("better")
                .interval()
                .statistics("worse")
                .interval();
        LETTERS.forEach(letter -> sheet.number(draft.say("kano.share." + letter), Glossary.href("kano-kind")));
        sheet.numbers("n");
        pairs.forEach(pair -> sheet.row(row(pair)));
        sheet.note(draft.say("kano.note"));
        if (draft.weighted()) {
            sheet.note(draft.say("kano.note.weighted"));
        }
        return sheet.table();
    }

    private List<Entry> row(KanoPair pair) {
        Optional<Measure> better = draft.last(id(pair), "better");
        Optional<Measure> worse = draft.last(id(pair), "worse");
        List<Entry> row = new ArrayList<>(List.of(
                Entry.text(pair.label()),
                Entry.text(kind(draft.last(id(pair), "category"))),
                draft.shown().entry(better),
                draft.shown().intervalEntry(better),
                draft.shown().entry(worse),
                draft.shown().intervalEntry(worse)));
        LETTERS.forEach(letter -> row.add(draft.shown().entry(draft.last(id(pair), "share:" + letter))));
        row.add(draft.shown().baseEntry(draft.last(id(pair), "n")));
        return row;
    }

    private String kind(Optional<Measure> category) {
        Optional<Estimate> estimate = draft.shown().estimate(category);
        if (estimate.isEmpty()) {
            return draft.shown().value(category);
        }
        String kind = draft.say("kano.kind." + LETTERS.get((int) estimate.get().value() - 1));
        return estimate.get().warnings().contains("mixed-category") ? draft.say("kano.mixed", kind) : kind;
    }

    /** How much its lack hurts goes to the right, how much it pleases upwards. */
    private Optional<ChartSpec.PlanePoint> point(KanoPair pair) {
        Optional<Measure> better = draft.last(id(pair), "better");
        Optional<Estimate> across = draft.shown().estimate(draft.last(id(pair), "worse"));
        if (draft.shown().estimate(better).isEmpty() || across.isEmpty()) {
            return Optional.empty();
        }
        Estimate hurt = across.get();
        return Optional.of(new ChartSpec.PlanePoint(
                pair.label(),
                ChartSpec.Point.of(
                        0 - hurt.value(),
                        0 - hurt.high().orElse(hurt.value()),
                        0 - hurt.low().orElse(hurt.value())),
                draft.shown().point(better),
                false));
    }

    private Block chart(List<KanoPair> pairs, Table table) {
        List<ChartSpec.PlanePoint> points =
                pairs.stream().flatMap(pair -> point(pair).stream()).toList();
        return new Block.Chart(
                "kano",
                draft.say("kano.chart"),
                draft.say("kano.unit"),
                draft.shown()
                        .base(pairs.stream()
                                .map(pair -> draft.last(id(pair), "better"))
                                .toList()),
                draft.say("kano.alternative", points.size()),
                plane(points),
                table,
                true);
    }

    private ChartSpec plane(List<ChartSpec.PlanePoint> points) {
        return new ChartSpec.Plane(
                points,
                draft.say("kano.across"),
                draft.say("kano.up"),
                ChartSpec.Format.PERCENT,
                ChartSpec.Format.PERCENT,
                0.5,
                0.5,
                true,
                List.of(
                        draft.say("kano.kind.A"),
                        draft.say("kano.kind.O"),
                        draft.say("kano.kind.I"),
                        draft.say("kano.kind.M")));
    }
}
