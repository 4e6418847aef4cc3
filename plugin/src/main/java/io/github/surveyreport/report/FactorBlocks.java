package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Optional;

/** Whether the items of all scales fall into the groups they were meant for: factor analysis. */
final class FactorBlocks {
    private final Draft draft;
    private final List<String> items;

    /** @param items of all scales; those not asked are left out */
    FactorBlocks(Draft draft, List<String> items) {
        this.draft = draft;
        this.items = items.stream()
                .filter(item -> draft.last("factor." + item, "msa").isPresent())
                .toList();
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
        adequacy(blocks);
        Optional<Estimate> count = draft.shown().estimate(draft.last("factors", "count"));
        if (count.isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("scales.factors.few.title"), draft.say("scales.factors.few"), Tone.WARNING));
            return;
        }
        blocks.add(new ScreeBlock(draft, items.size(), count.get()).block());
        solutions((int) count.get().value(), blocks);
    }

    private void adequacy(List<Block> blocks) {
        blocks.add(new Block.Paragraph(
                draft.say(
                        "scales.adequacy",
                        of("kmo"),
                        of("bartlett-statistic"),
                        of("bartlett-df1"),
                        of("bartlett-p"),
                        of("n")),
                Tone.NEUTRAL));
        blocks.add(Glossary.links(draft, "kmo", "bartlett", "eigenvalue"));
    }

    private String of(String statistic) {
        return draft.shown().value(draft.last("factors", statistic));
    }

    /** A table for every number of factors up to the one suggested, at least for one. */
    private void solutions(int suggested, List<Block> blocks) {
        for (int factors = 1; factors <= Math.max(1, suggested); factors++) {
            if (draft.last("factor." + items.get(0), "varimax:" + factors + ":1")
                    .isPresent()) {
                new LoadingsTable(draft, items, factors).addTo(blocks);
            }
        }
    }
}
