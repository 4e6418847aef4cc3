package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether the items of all scales fall into the groups they were meant for: factor analysis. */
final class FactorBlocks {
    private static final double CLEAR = 0.4;

    private final Draft draft;
    private final List<String> items;

    FactorBlocks(Draft draft, List<String> items) {
        this.draft = draft;
        this.items = items;
    }

    void addTo(List<Block> blocks) {
        Optional<Measure> kmo = draft.last("factors", "kmo");
        if (kmo.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("factors", draft.say("scales.factors"), 2));
        blocks.add(new Block.Paragraph(draft.say("scales.factors.text"), Tone.NEUTRAL));
        if (draft.shown().estimate(kmo).isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("scales.factors.none.title"),
                    draft.say("scales.factors.none", draft.shown().value(kmo)),
                    Tone.WARNING));
            return;
        }
        blocks.add(new Block.Paragraph(
                draft.say(
                        "scales.adequacy",
                        draft.shown().value(kmo),
                        draft.shown().value(draft.last("factors", "bartlett-statistic")),
                        draft.shown().value(draft.last("factors", "bartlett-df1")),
                        draft.shown().value(draft.last("factors", "bartlett-p")),
                        draft.shown().value(draft.last("factors", "n"))),
                Tone.NEUTRAL));
        blocks.add(Glossary.links(draft, "kmo", "bartlett", "eigenvalue"));
        Optional<Estimate> count = draft.shown().estimate(draft.last("factors", "count"));
        if (count.isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("scales.factors.few.title"), draft.say("scales.factors.few"), Tone.WARNING));
            return;
        }
        scree(count.get(), blocks);
        for (int factors = 1; factors <= Math.max(1, (int) count.get().value()); factors++) {
            if (draft.last("factor." + firstItem(), "varimax:" + factors + ":1").isPresent()) {
                loadings(factors, blocks);
            }
        }
    }

    private String firstItem() {
        return asked().get(0);
    }

    private List<String> asked() {
        return items.stream()
                .filter(item -> draft.last("factor." + item, "msa").isPresent())
                .toList();
    }

    private void scree(Estimate count, List<Block> blocks) {
        String title = draft.say("scales.scree", draft.figures().count(count.value()));
        Sheet sheet = draft.sheet("scree", title)
                .texts("factor")
                .statistics("eigenvalue")
                .statistics("chance");
        List<String> numbers = new ArrayList<>();
        List<ChartSpec.Point> own = new ArrayList<>();
        List<ChartSpec.Point> chance = new ArrayList<>();
        List<Optional<Measure>> measures = new ArrayList<>();
        for (int k = 1; k <= asked().size(); k++) {
            Optional<Measure> eigenvalue = draft.last("factors", "eigenvalue:" + k);
            Optional<Measure> random = draft.last("factors", "chance:" + k);
            numbers.add(String.valueOf(k));
            own.add(draft.shown().point(eigenvalue));
            chance.add(draft.shown().point(random));
            measures.add(eigenvalue);
            sheet.row(
                    Entry.text(String.valueOf(k)),
                    draft.shown().entry(eigenvalue),
                    draft.shown().entry(random));
        }
        sheet.note(draft.say("scales.scree.note"));
        blocks.add(new Block.Chart(
                "scree",
                title,
                draft.say("scales.scree.unit"),
                draft.shown().base(measures),
                draft.say("scales.scree.alternative", draft.figures().count(count.value())),
                new ChartSpec.Trend(
                        numbers,
                        List.of(
                                new ChartSpec.Series(draft.say("statistic.eigenvalue"), own),
                                new ChartSpec.Series(draft.say("statistic.chance"), chance)),
                        ChartSpec.Format.TWO_DECIMALS,
                        OptionalDouble.of(0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        ""),
                sheet.table(),
                true));
    }

    private void loadings(int factors, List<Block> blocks) {
        String title = draft.say("scales.loadings", factors);
        Sheet sheet = draft.sheet("loadings-" + factors, title).texts("question");
        List<String> rotations = factors > 1 ? List.of("varimax", "oblimin") : List.of("varimax");
        for (String rotation : rotations) {
            for (int k = 1; k <= factors; k++) {
                sheet.number(
                        factors > 1 ? draft.say("scales.loading." + rotation, k) : draft.say("statistic.loading"),
                        Glossary.href("loading"));
            }
        }
        sheet.statistics("uniqueness").statistics("msa");
        List<Optional<Measure>> own = new ArrayList<>();
        for (String item : asked()) {
            List<Entry> row = new ArrayList<>(
                    List.of(Entry.text(draft.study().question(item).label())));
            for (String rotation : rotations) {
                for (int k = 1; k <= factors; k++) {
                    row.add(loading(draft.last("factor." + item, rotation + ":" + factors + ":" + k)));
                }
            }
            Optional<Measure> uniqueness = draft.last("factor." + item, "uniqueness:" + factors);
            row.add(draft.shown().entry(uniqueness));
            row.add(draft.shown().entry(draft.last("factor." + item, "msa")));
            own.add(uniqueness);
            sheet.row(row);
        }
        sheet.note(draft.say("scales.loadings.note"));
        if (factors == 2) {
            sheet.note(draft.say(
                    "scales.factor-correlation", draft.shown().value(draft.last("factors", "correlation:2:1-2"))));
        }
        blocks.add(sheet.block());
        ScalesPage.warn(draft, own, "heywood", blocks);
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
