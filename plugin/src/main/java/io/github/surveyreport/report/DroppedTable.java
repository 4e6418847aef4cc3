package io.github.surveyreport.report;

import io.github.surveyreport.survey.DroppedColumn;
import java.util.List;

/** Which columns of which export held personal data and were emptied while it was read. */
final class DroppedTable {
    private DroppedTable() {}

    static void add(Draft draft, List<Block> blocks) {
        Sheet sheet = draft.sheet("privacy-dropped", draft.say("privacy.dropped.caption"))
                .texts("file", "column", "masked-kind");
        draft.findings().droppedColumns().forEach((file, columns) -> {
            for (DroppedColumn column : columns) {
                sheet.row(
                        Entry.text(file),
                        Entry.text(column.name()),
                        Entry.text(draft.say("dropped." + column.role().name())));
            }
        });
        if (!sheet.isEmpty()) {
            blocks.add(new Block.Heading("dropped", draft.say("privacy.dropped"), 2));
            blocks.add(new Block.Paragraph(draft.say("privacy.dropped.text"), Tone.NEUTRAL));
            blocks.add(sheet.block());
        }
    }
}
