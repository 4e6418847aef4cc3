package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Part;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How composite, dimensions and indicators came about, wave by wave, the last one first. */
final class ScorecardReceipts {
    private static final List<String> OF_INDICATOR = List.of("value", "score", "target", "gap", "change");
    private static final List<String> OF_SCORES = List.of("score", "target", "weighted", "gap", "change");

    private final Draft draft;
    private final ReceiptSheets sheets;

    ScorecardReceipts(Draft draft) {
        this.draft = draft;
        this.sheets = new ReceiptSheets(draft);
    }

    Report.Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(sheets.formulas(keys("")));
        List<Wave> waves = new ArrayList<>(draft.study().waves());
        java.util.Collections.reverse(waves);
        for (Wave wave : waves) {
            blocks.add(new Block.Heading("wave-" + wave.id(), wave.label(), 2));
            blocks.add(table(wave));
        }
        blocks.add(new Block.Heading("files", draft.say("receipts.files"), 2));
        blocks.add(sheets.files("receiptfiles-scorecard", draft.study().waves()));
        sheets.exclusions("receiptexclusions-scorecard", draft.study().waves()).ifPresent(blocks::add);
        blocks.add(sheets.origin());
        return ReceiptsPage.below(
                draft, Receipts.SCORECARD, draft.say("scorecard.title"), draft.say("receipts.scorecard.lead"), blocks);
    }

    /** Dimension by dimension with its indicators; the composite at the head. */
    private Map<String, List<String>> numbers() {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        numbers.put("composite", OF_SCORES);
        for (Part dimension : draft.study().scorecard().dimensions()) {
            numbers.put("dimension." + dimension.id(), OF_SCORES);
            for (Indicator indicator : dimension.indicators()) {
                numbers.put("indicator." + indicator.id(), OF_INDICATOR);
            }
        }
        return numbers;
    }

    private List<MeasureKey> keys(String wave) {
        List<MeasureKey> keys = new ArrayList<>();
        numbers()
                .forEach((id, statistics) ->
                        statistics.forEach(statistic -> keys.add(MeasureKey.of(id, statistic, wave))));
        return keys;
    }

    private Block table(Wave wave) {
        Sheet sheet = sheets.calculations(
                "receiptscores-" + wave.id(), draft.say("receipts.scorecard.caption", wave.label()));
        MeasureName names = new MeasureName(draft);
        for (MeasureKey key : keys(wave.id())) {
            Optional<Measure> measure = draft.find(key);
            measure.filter(known -> isTold(known))
                    .ifPresent(known -> sheets.row(
                            sheet,
                            draft.say("receipt.name", names.subject(key.id()), names.statistic(key)),
                            Receipts.row(key),
                            known));
        }
        return sheet.onPageOnly();
    }

    /** A gap without a target and a change without a wave before are left out rather than explained. */
    private static boolean isTold(Measure measure) {
        String statistic = measure.key().statistic();
        return measure.result().computable() || statistic.equals("value") || statistic.equals("score");
    }
}
