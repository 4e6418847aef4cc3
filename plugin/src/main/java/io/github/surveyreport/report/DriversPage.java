package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What overall satisfaction goes with: importance, the plane against performance, the models behind, and Kano. */
final class DriversPage implements PageWriter {
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
        DriverTables tables = new DriverTables(draft, drivers);
        blocks.add(new Block.Paragraph(
                draft.say("drivers.text", outcome, draft.shown().value(draft.last("drivers", "n"))), Tone.NEUTRAL));
        draft.weighted("drivers.weighted").ifPresent(blocks::add);
        SetAsideNote.of(draft, List.of("drivers")).ifPresent(blocks::add);
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
            new DriverBars(draft, drivers).addTo(blocks);
            new ImportancePlane(draft, drivers).addTo(blocks);
            tables.regression(blocks);
        }
        CorrelationBlock.of(draft, drivers).ifPresent(block -> {
            blocks.add(new Block.Heading("correlations", draft.say("drivers.correlations"), 2));
            blocks.add(block);
        });
        if (draft.shown().estimate(draft.last("ordinal", "log-likelihood")).isPresent()) {
            tables.ordinal(blocks);
        }
    }

    static OptionalDouble value(Draft draft, String id, String statistic) {
        Optional<Estimate> estimate = draft.shown().estimate(draft.last(id, statistic));
        return estimate.isPresent() ? OptionalDouble.of(estimate.get().value()) : OptionalDouble.empty();
    }
}
