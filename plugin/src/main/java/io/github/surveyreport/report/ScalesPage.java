package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** How well sets of questions measure what they are meant to measure. */
final class ScalesPage implements PageWriter {
    @Override
    public String id() {
        return "scales";
    }

    @Override
    public String section() {
        return "method";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().methods().scales().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<MultiItemScale> scales = draft.study().methods().scales();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(draft.say("scales.text", draft.lastWave().label()), Tone.NEUTRAL));
        draft.weighted("scales.weighted").ifPresent(blocks::add);
        List<String> models = new ArrayList<>(
                scales.stream().map(scale -> "scale." + scale.id()).toList());
        models.add("factors");
        SetAsideNote.of(draft, models).ifPresent(blocks::add);
        reliability(draft, scales, blocks);
        scales.forEach(scale -> items(draft, scale, blocks));
        new FactorBlocks(draft, items(scales)).addTo(blocks);
        return blocks;
    }

    private static List<String> items(List<MultiItemScale> scales) {
        LinkedHashSet<String> items = new LinkedHashSet<>();
        scales.forEach(scale -> items.addAll(scale.questions()));
        return List.copyOf(items);
    }

    private static void reliability(Draft draft, List<MultiItemScale> scales, List<Block> blocks) {
        Sheet sheet = draft.sheet("reliability", draft.say("scales.reliability"))
                .texts("scale")
                .numbers("items", "n")
                .statistics("alpha")
                .interval();
        List<String> statistics = List.of("alpha-standardised", "mean-r", "omega", "omega-minres");
        sheet.statistics(statistics.toArray(String[]::new));
        sheet.statistics("alpha-pairwise");
        List<Optional<Measure>> all = new ArrayList<>();
        for (MultiItemScale scale : scales) {
            String id = "scale." + scale.id();
            Optional<Measure> alpha = draft.last(id, "alpha");
            int items = scale.questions().size();
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(scale.label()),
                    Entry.number(draft.figures().count(items), items),
                    draft.shown().entry(draft.last(id, "n")),
                    draft.shown().entry(alpha),
                    draft.shown().intervalEntry(alpha)));
            statistics.forEach(statistic -> row.add(draft.shown().entry(draft.last(id, statistic))));
            row.add(pairwise(draft, id));
            all.add(alpha);
            all.add(draft.last(id, "omega"));
            sheet.row(row);
        }
        sheet.note(draft.say("scales.reliability.note"));
        sheet.note(draft.say("scales.reliability.pairwise"));
        sheet.note(draft.say("scales.reliability.reading"));
        blocks.add(new Block.Heading("reliability", draft.say("scales.reliability"), 2));
        blocks.add(sheet.block());
        warn(draft, all, "negative-alpha", blocks);
        warn(draft, all, "heywood", blocks);
    }

    /** With its own number of respondents. */
    private static Entry pairwise(Draft draft, String id) {
        Optional<Measure> alpha = draft.last(id, "alpha-pairwise");
        return draft.shown()
                .estimate(alpha)
                .map(e -> draft.shown()
                        .entry(alpha)
                        .note(draft.say(
                                "scales.pairwise.n",
                                draft.figures().count(e.n()),
                                draft.shown().value(draft.last(id, "alpha-pairwise-standardised")))))
                .orElseGet(() -> alpha.isPresent() ? draft.shown().entry(alpha) : Entry.none(draft.say("none")));
    }

    private static void items(Draft draft, MultiItemScale scale, List<Block> blocks) {
        Sheet sheet = draft.sheet("items-" + scale.id(), draft.say("scales.items", scale.label()))
                .texts("question");
        List<String> statistics = List.of("item-total", "alpha-dropped", "loading");
        sheet.statistics(statistics.toArray(String[]::new));
        List<Optional<Measure>> totals = new ArrayList<>();
        for (String question : scale.questions()) {
            String id = "item." + scale.id() + "." + question;
            List<Entry> row = new ArrayList<>(
                    List.of(Entry.text(draft.study().question(question).label())));
            statistics.forEach(statistic -> row.add(draft.shown().entry(draft.last(id, statistic))));
            totals.add(draft.last(id, "item-total"));
            sheet.row(row);
        }
        sheet.note(draft.say("scales.items.note"));
        blocks.add(sheet.block());
        warn(draft, totals, "negative-item", blocks);
    }

    static void warn(Draft draft, List<Optional<Measure>> measures, String code, List<Block> blocks) {
        boolean any = measures.stream()
                .flatMap(measure -> draft.shown().estimate(measure).stream())
                .map(Estimate::warnings)
                .anyMatch(warnings -> warnings.contains(code));
        if (any) {
            blocks.add(new Block.Callout(
                    draft.say("scales." + code + ".title"), draft.say("scales." + code), Tone.WARNING));
        }
    }
}
