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
        Sheet sheet = draft.sheet("kano", draft.say("kano.caption"))
                .texts("feature", "kano-kind")
                .statistics("better")
                .interval()
                .statistics("worse")
                .interval();
        LETTERS.forEach(letter -> sheet.number(draft.say("kano.share." + letter), Glossary.href("kano-kind")));
        sheet.numbers("n");
        List<ChartSpec.PlanePoint> points = new ArrayList<>();
        List<Optional<Measure>> measures = new ArrayList<>();
        boolean unclear = false;
        for (KanoPair pair : pairs) {
            String id = "kano." + pair.id();
            Optional<Measure> better = draft.last(id, "better");
            Optional<Measure> worse = draft.last(id, "worse");
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(pair.label()),
                    Entry.text(kind(draft.last(id, "category"))),
                    draft.shown().entry(better),
                    draft.shown().intervalEntry(better),
                    draft.shown().entry(worse),
                    draft.shown().intervalEntry(worse)));
            LETTERS.forEach(letter -> row.add(draft.shown().entry(draft.last(id, "share:" + letter))));
            row.add(draft.shown().baseEntry(draft.last(id, "n")));
            sheet.row(row);
            measures.add(better);
            point(pair, better, worse).ifPresent(points::add);
            unclear |= draft.shown()
                    .estimate(draft.last(id, "share:Q"))
                    .filter(q -> q.warnings().contains("unclear-wording"))
                    .isPresent();
        }
        sheet.note(draft.say("kano.note"));
        if (unclear) {
            blocks.add(new Block.Callout(draft.say("kano.unclear.title"), draft.say("kano.unclear"), Tone.WARNING));
        }
        blocks.add(chart(points, measures, sheet.table()));
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
    private Optional<ChartSpec.PlanePoint> point(KanoPair pair, Optional<Measure> better, Optional<Measure> worse) {
        Optional<Estimate> up = draft.shown().estimate(better);
        Optional<Estimate> across = draft.shown().estimate(worse);
        if (up.isEmpty() || across.isEmpty()) {
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

    private Block chart(List<ChartSpec.PlanePoint> points, List<Optional<Measure>> measures, Table table) {
        return new Block.Chart(
                "kano",
                draft.say("kano.chart"),
                draft.say("kano.unit"),
                draft.shown().base(measures),
                draft.say("kano.alternative", points.size()),
                new ChartSpec.Plane(
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
                                draft.say("kano.kind.M"))),
                table,
                true);
    }
}
