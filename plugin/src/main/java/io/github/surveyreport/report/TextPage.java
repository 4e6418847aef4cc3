package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Findings.UnclassifiedTerm;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What customers wrote: counts, keywords, and what no issue category covers yet. Comments are quoted only where
 * the study asks for it.
 */
final class TextPage implements PageWriter {
    private static final int BARS = 20;
    private static final int TERMS = 20;

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String section() {
        return "voice";
    }

    @Override
    public String lead(Draft draft) {
        return draft.say(draft.study().text().quotes() > 0 ? "text.lead.quoted" : "text.lead");
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().text().questions().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        if (draft.weighted()) {
            blocks.add(new Block.Paragraph(draft.say("text.weighted"), Tone.MUTED));
        }
        blocks.add(counts(draft));
        blocks.addAll(new SentimentBlocks(draft).blocks());
        blocks.add(new Block.Heading("keywords", draft.say("text.keywords"), 2));
        if (draft.findings().keywords().isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("text.keywords.none.title"),
                    draft.say("text.keywords.none", floor(draft)),
                    Tone.NEUTRAL));
        } else {
            blocks.add(keywords(draft));
        }
        blocks.addAll(new WordBlocks(draft).blocks());
        blocks.addAll(new TermPairs(draft).blocks());
        unclassified(draft, blocks);
        return blocks;
    }

    private static Block counts(Draft draft) {
        Sheet sheet = draft.sheet("text-counts", draft.say("text.counts"))
                .texts("wave")
                .numbers("comments", "empty", "classified", "unclassified", "unclassified-share");
        draft.study().waves().forEach(wave -> {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(wave.label())));
            for (String statistic : List.of("comments", "empty", "classified", "unclassified", "unclassified-share")) {
                Optional<Measure> measure = draft.find("text", statistic, wave);
                row.add(draft.shown().entry(measure).note(draft.shown().interval(measure)));
            }
            sheet.row(row);
        });
        return sheet.note(draft.say("text.counts.note")).block();
    }

    private static Block keywords(Draft draft) {
        List<Keyword> all = draft.findings().keywords();
        List<Keyword> drawn = all.subList(0, Math.min(BARS, all.size()));
        String title = draft.say("text.keywords.chart", draft.lastWave().label());
        Table table = keywords(draft, title);
        Optional<Measure> comments = draft.last("text", "comments");
        return new Block.Chart(
                "text-keywords",
                title,
                draft.say("unit.comments"),
                draft.say("text.keywords.base", draft.shown().value(comments)),
                spoken(draft, drawn),
                new ChartSpec.Bars(
                        drawn.stream().map(Keyword::text).toList(),
                        drawn.stream()
                                .map(keyword -> ChartSpec.Point.of(keyword.comments()))
                                .toList(),
                        drawn.stream().map(keyword -> Tone.NEUTRAL).toList(),
                        ChartSpec.Format.INTEGER,
                        OptionalDouble.of(0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        ""),
                table,
                true);
    }

    private static Table keywords(Draft draft, String title) {
        Sheet sheet = draft.sheet("text-keywords", title)
                .texts("term")
                .numbers("comments", IssueTable.people(draft), "share");
        List<Wave> earlier = new WordBlocks(draft).earlier();
        earlier.forEach(wave -> sheet.number(draft.say("text.share.of", wave.label()), Glossary.href("share")));
        for (Keyword keyword : draft.findings().keywords()) {
            String id = "term." + keyword.text();
            Optional<Measure> share = draft.last(id, "share");
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(keyword.text()),
                    draft.shown().entry(draft.last(id, "comments")),
                    draft.shown().entry(draft.last(id, "customers")),
                    draft.shown().entry(share).note(draft.shown().interval(share))));
            earlier.forEach(wave -> row.add(draft.shown().entry(draft.find(id, "share", wave))));
            sheet.row(row);
        }
        return sheet.note(draft.say("text.keywords.note", floor(draft))).table();
    }

    private static String spoken(Draft draft, List<Keyword> keywords) {
        String top = draft.words()
                .join(keywords.stream()
                        .limit(3)
                        .map(keyword -> draft.say(
                                "text.keyword.spoken",
                                keyword.text(),
                                draft.figures().count(keyword.comments())))
                        .toList());
        return draft.say("text.keywords.spoken", top);
    }

    private static void unclassified(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("unclassified", draft.say("text.unclassified"), 2));
        Optional<Measure> share = draft.last("text", "unclassified-share");
        blocks.add(new Block.Paragraph(
                draft.say(
                        "text.unclassified.text",
                        draft.shown().value(share),
                        draft.shown().value(draft.last("text", "unclassified"))),
                Tone.NEUTRAL));
        new QuoteBlocks(draft).unclassified(blocks);
        List<UnclassifiedTerm> terms =
                draft.findings().unclassified().stream().limit(TERMS).toList();
        if (terms.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("text.unclassified.none"), Tone.MUTED));
            return;
        }
        Sheet sheet = draft.sheet("text-unclassified", draft.say("text.unclassified.caption"))
                .texts("term")
                .numbers("comments");
        terms.forEach(term -> sheet.row(
                Entry.text(term.text()), Entry.number(draft.figures().count(term.comments()), term.comments())));
        blocks.add(sheet.block());
        blocks.add(new Block.Heading("patch", draft.say("text.patch"), 3));
        blocks.add(new Block.Paragraph(draft.say("text.patch.how"), Tone.NEUTRAL));
        blocks.add(new Block.Code(draft.say("text.patch.title"), patch(draft, terms)));
    }

    /** A category to paste below {@code issues:}, with the terms quoted as YAML strings. */
    private static String patch(Draft draft, List<UnclassifiedTerm> terms) {
        String phrases = terms.stream()
                .map(term -> "      - \"" + term.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
        return "  - id: new-issue\n    label: " + draft.say("text.patch.label")
                + "\n    urgency: medium\n    synonyms:\n" + phrases;
    }

    /** Customers who must have said a term before it is shown. */
    private static int floor(Draft draft) {
        return Math.max(
                draft.study().text().minimumCustomers(), draft.study().plan().minimumCell());
    }

    static double length(Draft draft, Optional<Measure> measure, double largest) {
        double value = draft.shown().estimate(measure).map(Estimate::value).orElse(0d);
        return largest > 0 ? value / largest : 0;
    }
}
