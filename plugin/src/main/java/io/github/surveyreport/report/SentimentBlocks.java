package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How comments judge, by wave, and how many repeat each other. */
final class SentimentBlocks {
    /** As in the diverging bars: from bad to good. */
    private static final List<String> KNOWN = List.of("negative-share", "mixed-share", "positive-share");

    /** Rows on the page; the download holds all of them. */
    private static final int MOST_GROUPS = 60;
    /** Share of comments that repeat another one word for word: below it common phrases may do that. */
    private static final double REPEATED = 0.5;

    private final Draft draft;

    SentimentBlocks(Draft draft) {
        this.draft = draft;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("sentiment", draft.say("text.sentiment"), 2));
        blocks.add(sentiment());
        Sheet groups = groups();
        if (!groups.isEmpty()) {
            Table table = groups.note(draft.say("text.sentiment.groups.note", MOST_GROUPS))
                    .table(MOST_GROUPS);
            blocks.add(new Block.TableBlock(table));
        }
        blocks.add(copies());
        return blocks;
    }

    private Block sentiment() {
        String title = draft.say("text.sentiment.chart");
        Sheet sheet = draft.sheet("text-sentiment", title).texts("wave").numbers("determined");
        sheet.numbers("positive-share", "negative-share", "mixed-share", "undetermined-share");
        List<List<Double>> shares = new ArrayList<>();
        for (Wave wave : draft.study().waves()) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(wave.label())));
            row.add(draft.shown().entry(draft.find("text", "determined", wave)));
            for (String statistic : List.of("positive-share", "negative-share", "mixed-share", "undetermined-share")) {
                Optional<Measure> measure = draft.find("text", statistic, wave);
                row.add(draft.shown().entry(measure).note(draft.shown().interval(measure)));
            }
            sheet.row(row);
            shares.add(shares(wave));
        }
        return new Block.Chart(
                "text-sentiment",
                title,
                draft.say("text.sentiment.unit"),
                draft.say(
                        "text.sentiment.base",
                        draft.shown().value(draft.last("text", "determined")),
                        draft.shown().value(draft.last("text", "undetermined-share"))),
                spoken(),
                new ChartSpec.Likert(
                        draft.study().waves().stream().map(Wave::label).toList(),
                        KNOWN.stream()
                                .map(share -> draft.say("column." + share))
                                .toList(),
                        shares),
                sheet.note(draft.say("text.sentiment.note")).table(),
                true);
    }

    /** Of the last wave, each group; two-way cells are not told apart. */
    private Sheet groups() {
        String title = draft.say("text.sentiment.groups", draft.lastWave().label());
        Sheet sheet = draft.sheet("text-sentiment-groups", title).texts("grouping", "group");
        sheet.numbers(IssueVoices.SENTIMENT.toArray(String[]::new));
        for (Grouping grouping : draft.study().groups()) {
            for (Grouping.Value value : grouping.values()) {
                if (draft.last("text", "determined", grouping.id(), value.id()).isPresent()) {
                    List<Entry> row = new ArrayList<>(List.of(Entry.text(grouping.label()), Entry.text(value.label())));
                    for (String statistic : IssueVoices.SENTIMENT) {
                        Optional<Measure> measure = draft.last("text", statistic, grouping.id(), value.id());
                        row.add(draft.shown().entry(measure).note(draft.shown().interval(measure)));
                    }
                    sheet.row(row);
                }
            }
        }
        return sheet;
    }

    private List<Double> shares(Wave wave) {
        List<Double> shares = KNOWN.stream()
                .flatMap(statistic -> draft.shown().estimate(draft.find("text", statistic, wave)).stream())
                .map(Estimate::value)
                .toList();
        return shares.size() == KNOWN.size() ? shares : List.of();
    }

    private String spoken() {
        return draft.say(
                "text.sentiment.spoken",
                draft.lastWave().label(),
                draft.shown().value(draft.last("text", "positive-share")),
                draft.shown().value(draft.last("text", "negative-share")),
                draft.shown().value(draft.last("text", "undetermined-share")));
    }

    /** Many customers do not write the same words by themselves: said on the first page from {@link #REPEATED} on. */
    static Optional<Block> repeated(Draft draft) {
        Optional<Measure> share = draft.last("text", "identical-share");
        return draft.shown()
                .estimate(share)
                .filter(identical -> identical.value() >= REPEATED)
                .filter(identical -> identical.n() >= draft.study().plan().minimumBase())
                .map(identical -> new Block.Callout(
                        draft.say("index.repeated.title"),
                        draft.say("index.repeated", draft.shown().value(share)),
                        Tone.WARNING));
    }

    private Block copies() {
        Sheet sheet = draft.sheet("text-copies", draft.say("text.copies"))
                .texts("wave")
                .numbers("compared", "identical-share", "similar-share");
        for (Wave wave : draft.study().waves()) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(wave.label())));
            for (String statistic : List.of("compared", "identical-share", "similar-share")) {
                row.add(draft.shown().entry(draft.find("text", statistic, wave)));
            }
            sheet.row(row);
        }
        return sheet.note(draft.say("text.copies.note")).block();
    }
}
