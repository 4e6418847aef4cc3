package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the numbers of service levels, issues, models, actions or comments came about. */
final class KindReceipts {
    private final Draft draft;
    private final ReceiptKind kind;
    private final ReceiptSheets sheets;
    private final MeasureName names;

    KindReceipts(Draft draft, ReceiptKind kind) {
        this.draft = draft;
        this.kind = kind;
        this.sheets = new ReceiptSheets(draft);
        this.names = new MeasureName(draft);
    }

    /** Empty when the report has no such number. */
    Optional<Report.Page> page() {
        List<Measure> measures = draft.receipts().measures(kind);
        if (measures.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (measures.size() == ReceiptKind.MOST_ROWS) {
            blocks.add(new Block.Paragraph(draft.say("receipts.kind.many", ReceiptKind.MOST_ROWS), Tone.MUTED));
        }
        blocks.add(sheets.formulas(measures.stream().map(Measure::key).toList()));
        tables(measures, blocks);
        List<Wave> waves = draft.study().waves();
        blocks.add(new Block.Heading("files", draft.say("receipts.files"), 2));
        blocks.add(sheets.files("receiptfiles-" + kind.page(), waves));
        sheets.exclusions("receiptexclusions-" + kind.page(), waves).ifPresent(blocks::add);
        blocks.add(sheets.origin());
        return Optional.of(ReceiptsPage.below(
                draft, kind.page(), draft.say(kind.title()), draft.say("receipts.kind.lead." + kind.name()), blocks));
    }

    private void tables(List<Measure> measures, List<Block> blocks) {
        Map<String, Sheet> tables = new LinkedHashMap<>();
        Map<MeasureKey, String> anchors = draft.receipts().rows(kind);
        for (Measure measure : measures) {
            Sheet sheet = tables.computeIfAbsent(table(measure.key()), table -> sheet(table, tables.size() + 1));
            sheets.row(sheet, name(measure.key()), anchors.get(measure.key()), measure);
        }
        int heading = 0;
        for (Map.Entry<String, Sheet> table : tables.entrySet()) {
            blocks.add(new Block.Heading("of-" + ++heading, heading(table.getKey()), 2));
            blocks.add(table.getValue().onPageOnly());
        }
    }

    private String table(MeasureKey key) {
        return kind.bySubject() ? key.id() : ReceiptKind.kind(key.id());
    }

    private Sheet sheet(String table, int place) {
        return sheets.calculations(
                "receiptnumbers-" + kind.page() + "-" + place, draft.say("receipts.kind.caption", heading(table)));
    }

    private String heading(String table) {
        return kind.bySubject() ? names.subject(table) : draft.say("receipts.kind." + table);
    }

    private String name(MeasureKey key) {
        boolean whole = kind.bySubject() || !key.id().contains(".");
        return whole
                ? names.statisticOf(key)
                : draft.say("receipt.name", names.subject(key.id()), names.statisticOf(key));
    }
}
