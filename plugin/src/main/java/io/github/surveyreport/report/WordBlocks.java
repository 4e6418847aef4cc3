package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which words go up and down, which are new, and which belong to groups. */
final class WordBlocks {
    private static final int WAVES = 6;

    private final Draft draft;

    WordBlocks(Draft draft) {
        this.draft = draft;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (draft.severalWaves()) {
            changes(blocks);
            news(blocks);
        }
        blocks.addAll(new GroupWords(draft).blocks());
        return blocks;
    }

    /** The shares of earlier waves, for the table of keywords. */
    List<Wave> earlier() {
        List<Wave> waves = draft.study().waves();
        return waves.subList(Math.max(0, waves.size() - 1 - WAVES), waves.size() - 1).stream()
                .filter(wave -> draft.shown()
                                .estimate(draft.find("text", "comments", wave))
                                .map(Estimate::value)
                                .orElse(0d)
                        > 0)
                .toList();
    }

    private void changes(List<Block> blocks) {
        Optional<Measure> tested = draft.last("words", "tested");
        if (tested.isEmpty()) {
            return;
        }
        Wave previous = draft.previousWave().orElseThrow();
        blocks.add(new Block.Heading("word-changes", draft.say("text.changes"), 2));
        List<MeasureKey> found = last("term-change.", "change");
        if (found.isEmpty()) {
            String text = draft.say("text.changes.none", draft.shown().value(tested));
            blocks.add(new Block.Paragraph(text, Tone.MUTED));
            return;
        }
        found.sort(Comparator.comparingDouble(key -> -value(draft.find(key))));
        Sheet sheet = draft.sheet(
                        "text-changes",
                        draft.say(
                                "text.changes.caption",
                                previous.label(),
                                draft.lastWave().label()))
                .texts("term");
        sheet.number(previous.label(), Glossary.href("share"));
        sheet.number(draft.lastWave().label(), Glossary.href("share"));
        sheet.numbers("change").interval().numbers("p-adjusted");
        for (MeasureKey key : found) {
            Optional<Measure> change = draft.find(key);
            sheet.row(
                    Entry.text(term(key)),
                    draft.shown().entry(draft.find(key.id(), "share", previous)),
                    draft.shown().entry(draft.last(key.id(), "share")),
                    draft.shown().signedEntry(change),
                    draft.shown().intervalEntry(change),
                    draft.shown().entry(draft.last(key.id(), "p-adjusted")));
        }
        blocks.add(sheet.note(draft.say("text.changes.note", draft.shown().value(tested)))
                .block());
    }

    private void news(List<Block> blocks) {
        List<MeasureKey> found = last("term-new.", "comments");
        boolean before = draft.study().waves().size() > 1 && !earlier().isEmpty();
        if (!before) {
            return;
        }
        blocks.add(new Block.Heading("new-words", draft.say("text.new"), 2));
        if (found.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("text.new.none"), Tone.MUTED));
            return;
        }
        found.sort(Comparator.comparingDouble(key -> -value(draft.find(key))));
        Sheet sheet = draft.sheet(
                        "text-new",
                        draft.say("text.new.caption", draft.lastWave().label()))
                .texts("term")
                .numbers("comments", IssueTable.people(draft), "share");
        for (MeasureKey key : found) {
            Optional<Measure> share = draft.last(key.id(), "share");
            sheet.row(
                    Entry.text(term(key)),
                    draft.shown().entry(draft.find(key)),
                    draft.shown().entry(draft.last(key.id(), "customers")),
                    draft.shown().entry(share).note(draft.shown().interval(share)));
        }
        blocks.add(sheet.block());
    }

    /** For everybody. */
    private List<MeasureKey> last(String prefix, String statistic) {
        return new ArrayList<>(keys(draft, prefix, statistic).stream()
                .filter(key -> key.group().isEmpty()
                        && key.wave().equals(draft.lastWave().id()))
                .toList());
    }

    /** Of everybody and of groups. */
    static List<MeasureKey> keys(Draft draft, String prefix, String statistic) {
        return draft.findings().measures().startingWith(prefix).stream()
                .map(Measure::key)
                .filter(key -> key.statistic().equals(statistic))
                .toList();
    }

    private double value(Optional<Measure> measure) {
        return draft.shown().estimate(measure).map(Estimate::value).orElse(0d);
    }

    static String term(MeasureKey key) {
        return key.id().substring(key.id().indexOf('.') + 1);
    }
}
