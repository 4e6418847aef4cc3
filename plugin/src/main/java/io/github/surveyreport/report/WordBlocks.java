package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keywords by wave and by group, what a group says more, what goes up and down, what is new. */
final class WordBlocks {
    private static final int COLUMNS = 12;

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
        groups(blocks);
        return blocks;
    }

    /** The shares of earlier waves, for the table of keywords. */
    List<Wave> earlier() {
        List<Wave> waves = draft.study().waves();
        return waves.subList(Math.max(0, waves.size() - 1 - COLUMNS / 2), waves.size() - 1).stream()
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
                .numbers("comments", IssuesPage.people(draft), "share");
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

    private void groups(List<Block> blocks) {
        List<Grouping> told = draft.study().groups().stream()
                .filter(grouping ->
                        draft.last("words", "tested:" + grouping.id()).isPresent())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("group-words", draft.say("text.groups"), 2));
        blocks.add(new Block.Paragraph(draft.say("text.groups.text"), Tone.NEUTRAL));
        told.forEach(grouping -> {
            blocks.add(new Block.Heading("group-words-" + grouping.id(), grouping.label(), 3));
            blocks.add(keyness(grouping));
            shares(grouping).ifPresent(blocks::add);
        });
    }

    private Block keyness(Grouping grouping) {
        String tested = draft.shown().value(draft.last("words", "tested:" + grouping.id()));
        Sheet sheet = draft.sheet("text-keyness-" + grouping.id(), draft.say("text.keyness.caption", grouping.label()))
                .texts("group", "term")
                .numbers("customers", "customer-share", "rest-share", "log-ratio", "keyness", "p-adjusted");
        for (Grouping.Value value : grouping.values()) {
            List<MeasureKey> found = keys("keyness.", "keyness").stream()
                    .filter(key -> value.id().equals(key.group().get(grouping.id())))
                    .sorted(Comparator.comparingDouble(key -> -value(draft.find(key))))
                    .toList();
            found.forEach(key -> sheet.row(
                    Entry.text(value.label()),
                    Entry.text(term(key)),
                    draft.shown().entry(part(key, "customers")),
                    draft.shown().entry(part(key, "share")),
                    draft.shown().entry(part(key, "rest-share")),
                    draft.shown().entry(part(key, "log-ratio")),
                    draft.shown().entry(part(key, "keyness")),
                    draft.shown().entry(part(key, "p-adjusted"))));
        }
        return sheet.isEmpty()
                ? new Block.Paragraph(draft.say("text.keyness.none", tested), Tone.MUTED)
                : sheet.note(draft.say("text.keyness.note", tested)).block();
    }

    /** Usual terms down, groups across; empty for a grouping too wide for a page. */
    private Optional<Block> shares(Grouping grouping) {
        List<Keyword> terms = draft.findings().keywords().stream()
                .filter(keyword -> mostlyTold(keyword, grouping))
                .toList();
        if (terms.isEmpty() || grouping.values().size() > COLUMNS) {
            return Optional.empty();
        }
        Sheet sheet = draft.sheet("text-terms-" + grouping.id(), draft.say("text.terms.caption", grouping.label()))
                .of("customer-share")
                .texts("term");
        grouping.values().forEach(value -> sheet.number(value.label()));
        for (Keyword keyword : terms) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(keyword.text())));
            grouping.values().forEach(value -> row.add(draft.shown().entry(share(keyword, grouping, value))));
            sheet.row(row);
        }
        return Optional.of(sheet.block());
    }

    /** A row of which most is hidden tells nothing. */
    private boolean mostlyTold(Keyword keyword, Grouping grouping) {
        long told = grouping.values().stream()
                .filter(value ->
                        draft.shown().estimate(share(keyword, grouping, value)).isPresent())
                .count();
        return told * 2 > grouping.values().size();
    }

    private Optional<Measure> share(Keyword keyword, Grouping grouping, Grouping.Value value) {
        return draft.last("term." + keyword.text(), "customer-share", grouping.id(), value.id());
    }

    private Optional<Measure> part(MeasureKey key, String statistic) {
        return draft.find(new MeasureKey(key.id(), statistic, key.wave(), key.group()));
    }

    /** For everybody. */
    private List<MeasureKey> last(String prefix, String statistic) {
        return new ArrayList<>(keys(prefix, statistic).stream()
                .filter(key -> key.group().isEmpty()
                        && key.wave().equals(draft.lastWave().id()))
                .toList());
    }

    private List<MeasureKey> keys(String prefix, String statistic) {
        return draft.findings().measures().byKey().keySet().stream()
                .filter(key -> key.id().startsWith(prefix) && key.statistic().equals(statistic))
                .toList();
    }

    private double value(Optional<Measure> measure) {
        return draft.shown().estimate(measure).map(Estimate::value).orElse(0d);
    }

    private static String term(MeasureKey key) {
        return key.id().substring(key.id().indexOf('.') + 1);
    }
}
