package io.github.surveyreport.report;

import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Rejection;
import java.util.List;

/** The lists of the page of data quality: files, and rows set aside by place and reason. */
final class RowLists {
    /** Rows on the page; the download holds all of them. */
    static final int SHOWN = 200;

    private RowLists() {}

    static void files(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("files", draft.say("quality.files"), 2));
        Sheet sheet = draft.sheet("quality-files", draft.say("quality.files.caption"))
                .texts("file", "wave", "encoding")
                .numbers("read", "counted", "excluded", "rejected");
        Labels labels = new Labels(draft.study());
        for (FileCount file : draft.findings().files()) {
            sheet.row(
                    Entry.text(file.file()),
                    Entry.text(labels.wave(file.wave())),
                    Entry.text(file.encoding()),
                    QualityPage.count(draft, file.read()),
                    QualityPage.count(draft, file.counted()),
                    QualityPage.count(draft, file.excluded()),
                    QualityPage.count(draft, file.rejected()));
        }
        blocks.add(sheet.note(draft.say("quality.files.note")).block());
    }

    static void excluded(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("excluded", draft.say("quality.excluded"), 2));
        List<Exclusion> exclusions = draft.findings().exclusions();
        if (exclusions.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("quality.excluded.none"), Tone.MUTED));
            return;
        }
        Sheet sheet = draft.sheet(
                        "quality-excluded",
                        draft.say("quality.excluded.caption", draft.figures().count(exclusions.size())))
                .texts("file")
                .numbers("line")
                .texts("wave", "reason", "all-reasons");
        Labels labels = new Labels(draft.study());
        for (Exclusion exclusion : exclusions) {
            List<String> all = exclusion.rules().stream()
                    .map(rule -> draft.say("rule." + rule.id()))
                    .toList();
            sheet.row(
                    Entry.text(exclusion.file()),
                    Entry.number(String.valueOf(exclusion.line()), exclusion.line()),
                    Entry.text(labels.wave(exclusion.wave())),
                    Entry.text(draft.say("rule." + exclusion.reason().id())),
                    Entry.text(draft.words().join(all)).note(CarelessTables.words(draft, exclusion.signs())));
        }
        limit(draft, sheet, exclusions.size());
        blocks.add(new Block.TableBlock(sheet.table(SHOWN)));
    }

    static void rejected(Draft draft, List<Block> blocks) {
        List<Rejection> rejections = draft.findings().rejections();
        if (rejections.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("rejected", draft.say("quality.rejected"), 2));
        Sheet sheet = draft.sheet(
                        "quality-rejected",
                        draft.say("quality.rejected.caption", draft.figures().count(rejections.size())))
                .texts("file")
                .numbers("line")
                .texts("wave", "reason");
        Labels labels = new Labels(draft.study());
        for (Rejection rejection : rejections) {
            sheet.row(
                    Entry.text(rejection.file()),
                    Entry.number(String.valueOf(rejection.line()), rejection.line()),
                    Entry.text(labels.wave(rejection.wave())),
                    Entry.text(
                            draft.words().find("rejection." + rejection.code()).orElse(rejection.code())));
        }
        limit(draft, sheet, rejections.size());
        blocks.add(new Block.TableBlock(sheet.table(SHOWN)));
    }

    static void limit(Draft draft, Sheet sheet, int rows) {
        if (rows > SHOWN) {
            sheet.note(draft.say("quality.limit", SHOWN, draft.figures().count(rows)));
        }
    }
}
