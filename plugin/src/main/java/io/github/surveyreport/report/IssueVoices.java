package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the comments that mention an issue judge, and in which groups it is said more than its share. */
final class IssueVoices {
    static final List<String> SENTIMENT =
            List.of("determined", "positive-share", "negative-share", "mixed-share", "undetermined-share");

    private final Draft draft;
    private final IssueCategory issue;
    private final String id;

    IssueVoices(Draft draft, IssueCategory issue) {
        this.draft = draft;
        this.issue = issue;
        this.id = "issue." + issue.id();
    }

    void addTo(List<Block> blocks) {
        boolean judged = draft.overTime(id, "determined").stream()
                .anyMatch(measure -> draft.shown().estimate(measure).isPresent());
        if (judged) {
            blocks.add(new Block.Heading("sentiment", draft.say("issue.sentiment"), 2));
            blocks.add(sentiment());
        }
        draft.last(id, "groups-tested").ifPresent(tested -> {
            blocks.add(new Block.Heading("groups", draft.say("issue.groups"), 2));
            groups(Optional.of(tested), blocks);
        });
    }

    private Block sentiment() {
        Sheet sheet = draft.sheet("issue-sentiment-" + issue.id(), draft.say("issue.sentiment.caption", issue.label()))
                .texts("wave")
                .numbers(SENTIMENT.toArray(String[]::new));
        for (Wave wave : draft.study().waves()) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(wave.label())));
            for (String statistic : SENTIMENT) {
                Optional<Measure> measure = draft.find(id, statistic, wave);
                row.add(draft.shown().entry(measure).note(draft.shown().interval(measure)));
            }
            sheet.row(row);
        }
        return sheet.note(draft.say("issue.sentiment.note")).block();
    }

    private void groups(Optional<Measure> tested, List<Block> blocks) {
        List<MeasureKey> found = draft.findings().measures().of(id).stream()
                .map(Measure::key)
                .filter(key -> key.statistic().equals("concentration"))
                .sorted(Comparator.comparingDouble((MeasureKey key) -> -value(key)))
                .toList();
        double tests = draft.shown().estimate(tested).map(Estimate::value).orElse(0d);
        if (found.isEmpty()) {
            String text = tests == 0
                    ? draft.say("issue.groups.few", draft.study().plan().minimumBase())
                    : draft.say("issue.groups.none", draft.shown().value(tested));
            blocks.add(new Block.Paragraph(text, Tone.MUTED));
            return;
        }
        blocks.add(new Block.Bullets(found.stream().map(this::sentence).toList()));
        blocks.add(
                new Block.Paragraph(draft.say("issue.groups.note", draft.shown().value(tested)), Tone.MUTED));
        blocks.add(Glossary.links(draft, "concentration"));
    }

    private double value(MeasureKey key) {
        return draft.shown().estimate(draft.find(key)).map(Estimate::value).orElse(0d);
    }

    /** 电话：提到它的人有 62% 属于这一组，而受访者中只有 38%，是 1.6 倍. */
    private String sentence(MeasureKey key) {
        String grouping = key.group().firstKey();
        String value = key.group().get(grouping);
        Optional<Measure> ratio = draft.find(key);
        return draft.say(
                "issue.groups.item",
                new Labels(draft.study()).group(draft.words(), grouping, value),
                draft.shown().value(draft.last(id, "mention-share", grouping, value)),
                draft.shown().value(draft.last(id, "mentions", grouping, value)),
                draft.shown().value(draft.last(id, "respondent-share", grouping, value)),
                draft.shown().value(ratio),
                draft.confidence(),
                draft.shown().interval(ratio),
                draft.shown().value(draft.last(id, "p-adjusted", grouping, value)));
    }
}
