package io.github.surveyreport.report;

import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;

/** What became of every case, and the response rates of AAPOR. */
final class OutcomeTable {
    private static final List<String> OUTCOMES = List.of(
            "complete",
            "partial",
            "refusals",
            "non-contacts",
            "other",
            "unusable",
            "unknown-household",
            "unknown-other",
            "unaccounted",
            "eligibility");
    private static final List<String> RATES = List.of("rr1", "rr2", "rr3", "rr4", "rr5", "rr6");

    private OutcomeTable() {}

    /** Nothing where no wave keeps account of its cases. */
    static void outcomes(Draft draft, List<Block> blocks) {
        List<Wave> waves = draft.study().waves().stream()
                .filter(wave -> wave.outcomes().isPresent())
                .toList();
        if (waves.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("outcomes", draft.say("method.outcomes"), 2));
        blocks.add(table(draft, waves, "method-outcomes", "method.outcomes.caption", "outcome", OUTCOMES)
                .note(draft.say("method.outcomes.note"))
                .block());
        blocks.add(table(draft, waves, "method-response-rates", "method.rates.caption", "outcome-rate", RATES)
                .note(draft.say("method.rates.note"))
                .block());
    }

    private static Sheet table(
            Draft draft, List<Wave> waves, String id, String caption, String kind, List<String> statistics) {
        Sheet sheet = draft.sheet(id, draft.say(caption)).of("outcome-rate").texts(kind);
        waves.forEach(wave -> sheet.number(wave.label()));
        for (String statistic : statistics) {
            List<Entry> row = new ArrayList<>();
            row.add(Entry.text(draft.say("outcome." + statistic)));
            waves.forEach(wave -> row.add(draft.shown().entry(draft.find("outcome", statistic, wave))));
            sheet.row(row);
        }
        return sheet;
    }
}
