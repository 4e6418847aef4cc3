package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What overall satisfaction goes with: importance, the plane against performance, the models behind, and Kano. */
final class DriversPage implements PageWriter {
    private static final double HIGH_VIF = 5;

    @Override
    public String id() {
        return "drivers";
    }

    @Override
    public String section() {
        return "results";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return draft.study().methods().drivers().isPresent()
                || !draft.study().methods().kano().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        draft.study().methods().drivers().ifPresent(drivers -> models(draft, drivers, blocks));
        new KanoBlocks(draft).addTo(blocks);
        return blocks;
    }

    private static void models(Draft draft, Drivers drivers, List<Block> blocks) {
        String outcome = draft.study().question(drivers.outcome()).label();
        Optional<Measure> r2 = draft.last("drivers", "r2");
        blocks.add(new Block.Paragraph(
                draft.say("drivers.text", outcome, draft.shown().value(draft.last("drivers", "n"))), Tone.NEUTRAL));
        blocks.add(new Block.Callout(draft.say("drivers.caution.title"), draft.say("drivers.caution"), Tone.NEUTRAL));
        if (draft.shown().estimate(r2).isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("drivers.none.title"),
                    draft.say("drivers.none", draft.shown().value(r2)),
                    Tone.WARNING));
        } else {
            if (draft.shown().estimate(r2).get().warnings().contains("indicative")) {
                blocks.add(new Block.Callout(
                        draft.say("drivers.indicative.title"), draft.say("drivers.indicative"), Tone.WARNING));
            }
            importance(draft, drivers, blocks);
            new ImportancePlane(draft, drivers).addTo(blocks);
            regression(draft, drivers, blocks);
        }
        CorrelationBlock.of(draft, drivers).ifPresent(block -> {
            blocks.add(new Block.Heading("correlations", draft.say("drivers.correlations"), 2));
            blocks.add(block);
        });
        if (draft.shown().estimate(draft.last("ordinal", "log-likelihood")).isPresent()) {
            ordinal(draft, drivers, blocks);
        }
    }

    private static void importance(Draft draft, Drivers drivers, List<Block> blocks) {
        String kind = drivers.importance() == Drivers.Importance.SHAPLEY ? "shapley-share" : "johnson-share";
        String other = kind.equals("shapley-share") ? "johnson-share" : "shapley-share";
        List<String> ordered = drivers.questions().stream()
                .sorted(Comparator.comparingDouble(
                        question -> -value(draft, "driver." + question, kind).orElse(-1)))
                .toList();
        String title = draft.say("drivers.importance");
        Sheet sheet = draft.sheet("driver-importance", title)
                .texts("driver")
                .number(draft.say("statistic." + kind))
                .interval()
                .number(draft.say("statistic." + other))
                .number(draft.say("statistic.r"));
        List<Spoken.Item> spoken = new ArrayList<>();
        for (String question : ordered) {
            String label = draft.study().question(question).label();
            Optional<Measure> share = draft.last("driver." + question, kind);
            sheet.row(
                    Entry.text(label),
                    draft.shown().entry(share),
                    draft.shown().intervalEntry(share),
                    draft.shown().entry(draft.last("driver." + question, other)),
                    draft.shown().entry(draft.last("driver." + question, "r")));
            spoken.add(new Spoken.Item(label, share));
        }
        sheet.note(draft.say("drivers.importance.note", draft.confidence()));
        List<Optional<Measure>> shares =
                spoken.stream().map(Spoken.Item::measure).toList();
        blocks.add(new Block.Heading("importance", title, 2));
        blocks.add(new Block.Chart(
                "driver-importance",
                draft.say(
                        "drivers.importance.chart",
                        draft.study().question(drivers.outcome()).label()),
                draft.say("drivers.importance.unit"),
                draft.shown().base(shares),
                new Spoken(draft).extremes(spoken),
                new ChartSpec.Bars(
                        ordered.stream()
                                .map(question -> labelled(draft, question))
                                .toList(),
                        shares.stream().map(draft.shown()::point).toList(),
                        ordered.stream().map(question -> tone(draft, question)).toList(),
                        ChartSpec.Format.PERCENT,
                        OptionalDouble.of(0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        ""),
                sheet.table(),
                true));
    }

    /** The sign of the correlation beside the name: a share says nothing about direction. */
    private static String labelled(Draft draft, String question) {
        String label = draft.study().question(question).label();
        OptionalDouble r = value(draft, "driver." + question, "r");
        return r.isEmpty() ? label : draft.say(r.getAsDouble() < 0 ? "drivers.minus" : "drivers.plus", label);
    }

    private static Tone tone(Draft draft, String question) {
        return value(draft, "driver." + question, "r").orElse(0) < 0 ? Tone.BAD : Tone.NEUTRAL;
    }

    private static void regression(Draft draft, Drivers drivers, List<Block> blocks) {
        String title = draft.say("drivers.regression");
        Sheet sheet = draft.sheet("driver-regression", title)
                .texts("driver")
                .number(draft.say("statistic.b"))
                .interval();
        List<String> statistics = List.of("se", "t", "p", "beta", "vif");
        statistics.forEach(statistic -> sheet.number(draft.say("statistic." + statistic)));
        boolean inflated = false;
        for (String question : drivers.questions()) {
            Optional<Measure> b = draft.last("driver." + question, "b");
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(draft.study().question(question).label()),
                    draft.shown().entry(b),
                    draft.shown().intervalEntry(b)));
            statistics.forEach(statistic -> row.add(draft.shown().entry(draft.last("driver." + question, statistic))));
            sheet.row(row);
            inflated |= value(draft, "driver." + question, "vif").orElse(0) > HIGH_VIF;
        }
        sheet.note(draft.say(
                "drivers.regression.fit",
                draft.shown().value(draft.last("drivers", "r2")),
                draft.shown().value(draft.last("drivers", "r2-adjusted")),
                draft.shown().value(draft.last("drivers", "statistic")),
                draft.shown().value(draft.last("drivers", "df1")),
                draft.shown().value(draft.last("drivers", "df2")),
                draft.shown().value(draft.last("drivers", "p"))));
        sheet.note(draft.say("drivers.regression.note"));
        if (inflated) {
            sheet.note(draft.say("drivers.regression.vif"));
        }
        blocks.add(new Block.Heading("regression", title, 2));
        blocks.add(sheet.block());
    }

    private static void ordinal(Draft draft, Drivers drivers, List<Block> blocks) {
        String title = draft.say("drivers.ordinal");
        Sheet sheet = draft.sheet("driver-ordinal", title)
                .texts("driver")
                .number(draft.say("statistic.odds-ratio"))
                .interval();
        List<String> statistics = List.of("b", "se", "z", "p");
        statistics.forEach(statistic -> sheet.number(draft.say("statistic." + statistic)));
        for (String question : drivers.questions()) {
            Optional<Measure> ratio = draft.last("ordinal." + question, "odds-ratio");
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(draft.study().question(question).label()),
                    draft.shown().entry(ratio),
                    draft.shown().intervalEntry(ratio)));
            statistics.forEach(statistic -> row.add(draft.shown().entry(draft.last("ordinal." + question, statistic))));
            sheet.row(row);
        }
        sheet.note(draft.say(
                "drivers.ordinal.fit",
                draft.shown().value(draft.last("ordinal", "log-likelihood")),
                draft.shown().value(draft.last("ordinal", "statistic")),
                draft.shown().value(draft.last("ordinal", "df1")),
                draft.shown().value(draft.last("ordinal", "p"))));
        sheet.note(draft.say("drivers.ordinal.note"));
        blocks.add(new Block.Heading("ordinal", title, 2));
        blocks.add(sheet.block());
    }

    static OptionalDouble value(Draft draft, String id, String statistic) {
        Optional<Estimate> estimate = draft.shown().estimate(draft.last(id, statistic));
        return estimate.isPresent() ? OptionalDouble.of(estimate.get().value()) : OptionalDouble.empty();
    }
}
