package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page for each grouping: means with intervals, tests between groups, NPS, choices. */
final class GroupPages {
    /** Notes beside the dots are for a glance; with more groups the table has them. */
    private static final int MOST_NOTED = 12;

    private final Draft draft;
    private final Shown shown;
    private final Labels labels;

    GroupPages(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.labels = new Labels(draft.study());
    }

    static String id(Grouping grouping) {
        return "groups-" + grouping.id();
    }

    List<Report.Page> pages() {
        return draft.study().groups().stream()
                .filter(grouping -> !grouping.values().isEmpty())
                .map(this::page)
                .toList();
    }

    private Report.Page page(Grouping grouping) {
        List<Block> blocks = new ArrayList<>();
        GroupTests tests = new GroupTests(draft, grouping);
        GroupTables tables = new GroupTables(draft, grouping);
        labels.headline().ifPresent(question -> {
            blocks.add(tests.headline(question));
            blocks.add(dots(grouping, question));
            blocks.add(tables.comparison(question));
            blocks.add(Glossary.links(draft, "statistic", "p", "p-adjusted", "effect", "letters"));
        });
        if (labels.ratings().size() > 1) {
            blocks.add(new Block.Heading("questions", draft.say("groups.questions"), 2));
            blocks.add(tables.means(labels.ratings()));
        }
        blocks.add(new Block.Heading("tests", draft.say("tests.title"), 2));
        blocks.add(tests.table(scales()));
        labels.nps().ifPresent(question -> {
            blocks.add(new Block.Heading("nps", draft.say("groups.nps"), 2));
            blocks.add(nps(grouping, question));
            blocks.add(tables.recommendation(question));
        });
        blocks.addAll(new GroupChoices(draft, grouping).blocks());
        return new Report.Page(
                id(grouping),
                draft.say("groups.page.title", grouping.label()),
                grouping.label(),
                "groups",
                draft.say("section.results"),
                draft.say("groups.page.lead", grouping.label(), draft.lastWave().label()),
                blocks);
    }

    private List<Question> scales() {
        return draft.study().questions().stream().filter(Question::isScale).toList();
    }

    /** Groups of the headline question, each with its interval, and the mean of all as a line. */
    private Block dots(Grouping grouping, Question question) {
        Optional<Measure> all = draft.last(Labels.name(question), "mean");
        int[] range = Labels.range(question);
        List<Spoken.Item> items = items(grouping, question, "mean");
        GroupLetters.Above letters = new GroupLetters(draft, grouping).of(question, "pair", "mean");
        GroupTests tests = new GroupTests(draft, grouping);
        List<Tone> tones = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Grouping.Value value = grouping.values().get(i);
            tones.add(tone(items.get(i).measure(), all, tests.rest(question, value)));
            notes.add(items.size() > MOST_NOTED ? "" : letters.get(value));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean lettered = items.size() <= MOST_NOTED;
            String label = items.get(i).label();
            names.add(lettered ? draft.say("letters.column", GroupLetters.letter(i), label) : label);
        }
        return new Pictures(draft)
                .dots(
                        "groupmeans-" + grouping.id(),
                        draft.say("groups.bars", grouping.label(), question.label()),
                        items,
                        new Pictures.Emphasis(names, tones, notes),
                        range,
                        all);
    }

    /** Coloured only where a group clearly differs from the rest. */
    private Tone tone(Optional<Measure> mean, Optional<Measure> all, Optional<Measure> p) {
        if (shown.smallBase(mean)) {
            return Tone.MUTED;
        }
        if (!new TestText(draft, "").significant(p)
                || shown.estimate(mean).isEmpty()
                || shown.estimate(all).isEmpty()) {
            return Tone.NEUTRAL;
        }
        return shown.estimate(mean).get().value() < shown.estimate(all).get().value() ? Tone.BAD : Tone.GOOD;
    }

    private List<Spoken.Item> items(Grouping grouping, Question question, String statistic) {
        return grouping.values().stream()
                .map(value -> new Spoken.Item(
                        value.label(), draft.last(Labels.name(question), statistic, grouping.id(), value.id())))
                .toList();
    }

    private Block nps(Grouping grouping, Question question) {
        Pictures pictures = new Pictures(draft);
        Optional<Measure> all = draft.last(Labels.name(question), "nps");
        return pictures.bars(
                "groupnps-" + grouping.id(),
                draft.say("groups.nps.bars", grouping.label()),
                items(grouping, question, "nps"),
                pictures.npsAxis(),
                all,
                draft.say("groups.all", shown.value(all)),
                true);
    }
}
