package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In how many comments personal data was masked, by kind and wave. */
final class PrivacyTable {
    private PrivacyTable() {}

    static void add(Draft draft, List<Block> blocks) {
        if (draft.study().text().questions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("masked", draft.say("privacy"), 2));
        blocks.add(new Block.Paragraph(draft.say("privacy.text"), Tone.NEUTRAL));
        Sheet sheet = draft.sheet("privacy-masked", draft.say("privacy.caption"))
                .of("masked")
                .texts("masked-kind");
        draft.study().waves().forEach(wave -> sheet.number(wave.label()));
        for (PersonalData kind : PersonalData.values()) {
            String statistic = "masked:" + ReportJson.code(kind);
            if (draft.overTime("privacy", statistic).stream().anyMatch(Optional::isPresent)) {
                sheet.row(row(draft, draft.say("masked." + kind.name()), statistic), false);
            }
        }
        sheet.row(row(draft, draft.say("privacy.any"), "masked"), true);
        blocks.add(sheet.note(draft.say("privacy.note")).block());
    }

    private static List<Entry> row(Draft draft, String label, String statistic) {
        List<Entry> row = new ArrayList<>(List.of(Entry.text(label)));
        for (Wave wave : draft.study().waves()) {
            Optional<Measure> count = draft.find("privacy", statistic, wave);
            row.add(draft.shown().entry(count));
        }
        return row;
    }
}
