package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the numbers came about: the sample here, the scorecard and every question on a page below. Not printed. */
final class ReceiptsPage implements PageWriter {
    private static final List<String> SAMPLE = List.of(
            "invited",
            "returned",
            "excluded",
            "rejected",
            "valid",
            "customers",
            "return-rate",
            "valid-rate",
            "response-rate",
            "population-share",
            "margin-of-error",
            "population-factor");

    @Override
    public String id() {
        return Receipts.PAGE;
    }

    @Override
    public String section() {
        return "appendix";
    }

    @Override
    public boolean onPaper() {
        return false;
    }

    @Override
    public List<Block> blocks(Draft draft) {
        ReceiptSheets sheets = new ReceiptSheets(draft);
        List<Wave> waves = draft.study().waves();
        List<Block> blocks = new ArrayList<>();
        list(draft).ifPresent(blocks::add);
        blocks.add(new Block.Paragraph(draft.say("receipts.explain"), Tone.MUTED));
        blocks.add(new Block.Heading("sample", draft.say("receipts.sample"), 2));
        waves.forEach(wave -> blocks.add(sample(draft, sheets, wave)));
        blocks.add(new Block.Heading("files", draft.say("receipts.files"), 2));
        blocks.add(sheets.files("receipts-files", waves));
        sheets.exclusions("receipts-exclusions", waves).ifPresent(blocks::add);
        blocks.add(new Block.Heading("origin", draft.say("receipts.origin"), 2));
        blocks.add(sheets.origin());
        return blocks;
    }

    /** Links to the pages below. */
    private static Optional<Block> list(Draft draft) {
        List<Block.Term> links = new ArrayList<>();
        if (!draft.study().scorecard().dimensions().isEmpty()) {
            links.add(new Block.Term(draft.say("scorecard.title"), Receipts.SCORECARD + ".html"));
        }
        draft.study().questions().stream()
                .filter(Receipts::told)
                .map(question -> new Block.Term(question.label(), Receipts.page(question) + ".html"))
                .forEach(links::add);
        for (ReceiptKind kind : ReceiptKind.values()) {
            if (!draft.receipts().measures(kind).isEmpty()) {
                links.add(new Block.Term(draft.say(kind.title()), kind.page() + ".html"));
            }
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(new Block.Terms(draft.say("receipts.pages"), links));
    }

    private static Block sample(Draft draft, ReceiptSheets sheets, Wave wave) {
        Sheet sheet =
                sheets.calculations("receiptsample-" + wave.id(), draft.say("receipts.sample.caption", wave.label()));
        for (String statistic : SAMPLE) {
            draft.find("sample", statistic, wave)
                    .filter(measure -> measure.result().computable())
                    .ifPresent(
                            measure -> sheets.row(sheet, name(draft, measure), Receipts.row(measure.key()), measure));
        }
        return sheet.onPageOnly();
    }

    private static String name(Draft draft, Measure measure) {
        return new MeasureName(draft).statistic(measure.key());
    }

    @Override
    public List<Report.Page> subpages(Draft draft) {
        return pages(draft);
    }

    private static List<Report.Page> pages(Draft draft) {
        List<Report.Page> pages = new ArrayList<>();
        if (!draft.study().scorecard().dimensions().isEmpty()) {
            pages.add(new ScorecardReceipts(draft).page());
        }
        for (Question question : draft.study().questions()) {
            if (Receipts.told(question)) {
                pages.add(new QuestionReceipts(draft, question).page());
            }
        }
        for (ReceiptKind kind : ReceiptKind.values()) {
            new KindReceipts(draft, kind).page().ifPresent(pages::add);
        }
        return pages;
    }

    /** Below this page; the navigation lists it only where it says so. */
    static Report.Page below(Draft draft, String id, String title, String lead, List<Block> blocks) {
        return new Report.Page(
                id,
                draft.say("receipts.of", title),
                "",
                Receipts.PAGE,
                draft.say("section.appendix"),
                lead,
                blocks,
                false);
    }
}
