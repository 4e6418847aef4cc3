package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each group says more than everybody else, and how usual the most usual terms are in it. */
final class GroupWords {
    private static final int COLUMNS = 12;

    private final Draft draft;

    GroupWords(Draft draft) {
        this.draft = draft;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Grouping> told = draft.study().groups().stream()
                .filter(grouping ->
                        draft.last("words", "tested:" + grouping.id()).isPresent())
                .toList();
        if (told.isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading("group-words", draft.say("text.groups"), 2));
        blocks.add(new Block.Paragraph(draft.say("text.groups.text"), Tone.NEUTRAL));
        told.forEach(grouping -> {
            blocks.add(new Block.Heading("group-words-" + grouping.id(), grouping.label(), 3));
            blocks.add(keyness(grouping));
            shares(grouping).ifPresent(blocks::add);
        });
        return blocks;
    }

    private Block keyness(Grouping grouping) {
        String tested = draft.shown().value(draft.last("words", "tested:" + grouping.id()));
        Sheet sheet = draft.sheet("text-keyness-" + grouping.id(), draft.say("text.keyness.caption", grouping.label()))
                .texts("group", "term")
                .numbers("customers", "customer-share", "rest-share", "log-ratio", "keyness", "p-adjusted");
        for (Grouping.Value value : grouping.values()) {
            List<MeasureKey> found = WordBlocks.keys(draft, "keyness.", "keyness").stream()
                    .filter(key -> value.id().equals(key.group().get(grouping.id())))
                    .sorted(Comparator.comparingDouble(key -> -value(draft.find(key))))
                    .toList();
            found.forEach(key -> sheet.row(
                    Entry.text(value.label()),
                    Entry.text(WordBlocks.term(key)),
                    draft.shown().entry(part(key, "customers")),
                    draft.shown().entry(part(key, "share")),
                    draft.shown().entry(part(key, "rest-share")),
                    draft.shown().entry(part(key, "log-ratio")),
                    draft.shown().entry(part(key, "keyness")),
                    draft.shown().entry(part(key, "p-adjusted"))));
        }
        return sheet.isEmpty()
                ? new Block.Paragraph(
                        tested.equals(draft.figures().count(0))
                                ? draft.say("text.keyness.untested")
                                : draft.say("text.keyness.none", tested),
                        Tone.MUTED)
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

    private double value(Optional<Measure> measure) {
        return draft.shown().estimate(measure).map(Estimate::value).orElse(0d);
    }
}
