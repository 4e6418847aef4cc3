package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page for each grouping: means with intervals, differences from all, NPS. */
final class GroupPages {
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
        labels.headline().ifPresent(question -> {
            blocks.add(bars(grouping, question));
            blocks.add(comparison(grouping, question));
        });
        if (labels.ratings().size() > 1) {
            blocks.add(new Block.Heading("questions", draft.say("groups.questions"), 2));
            blocks.add(means(grouping));
        }
        labels.nps().ifPresent(question -> {
            blocks.add(new Block.Heading("nps", draft.say("groups.nps"), 2));
            blocks.add(nps(grouping, question));
        });
        return new Report.Page(
                id(grouping),
                draft.say("groups.page.title", grouping.label()),
                grouping.label(),
                "groups",
                draft.say("section.results"),
                draft.say("groups.page.lead", grouping.label(), draft.lastWave().label()),
                blocks);
    }

    private Block bars(Grouping grouping, Question question) {
        int[] range = Labels.range(question);
        Pictures pictures = new Pictures(draft);
        Optional<Measure> all = draft.last(Labels.name(question), "mean");
        return pictures.bars(
                "groupmeans-" + grouping.id(),
                draft.say("groups.bars", grouping.label(), question.label()),
                items(grouping, question, "mean"),
                pictures.scaleAxis(range[0], range[1]),
                all,
                draft.say("groups.all", shown.value(all)),
                true);
    }

    private List<Spoken.Item> items(Grouping grouping, Question question, String statistic) {
        return grouping.values().stream()
                .map(value -> new Spoken.Item(
                        value.label(), draft.last(Labels.name(question), statistic, grouping.id(), value.id())))
                .toList();
    }

    private Block comparison(Grouping grouping, Question question) {
        String id = Labels.name(question);
        Sheet sheet = draft.sheet(
                        "groups-" + grouping.id(),
                        draft.say(
                                "groups.comparison",
                                question.label(),
                                draft.lastWave().label()))
                .texts("group")
                .numbers("n", "mean")
                .interval()
                .numbers("difference-rest")
                .interval()
                .numbers("top2", "bottom2");
        for (Grouping.Value value : grouping.values()) {
            Optional<Measure> mean = draft.last(id, "mean", grouping.id(), value.id());
            Optional<Measure> rest = draft.last(id, "versus-rest", grouping.id(), value.id());
            sheet.row(
                    Entry.text(value.label()),
                    shown.entry(draft.last(id, "n", grouping.id(), value.id())),
                    shown.entry(mean),
                    shown.intervalEntry(mean),
                    shown.signedEntry(rest),
                    shown.intervalEntry(rest),
                    shown.entry(draft.last(id, "top2", grouping.id(), value.id())),
                    shown.entry(draft.last(id, "bottom2", grouping.id(), value.id())));
        }
        Optional<Measure> all = draft.last(id, "mean");
        sheet.row(
                List.of(
                        Entry.text(draft.say("groups.all-respondents")),
                        shown.entry(draft.last(id, "n")),
                        shown.entry(all),
                        shown.intervalEntry(all),
                        Entry.none(draft.say("none")),
                        Entry.noInterval(draft.say("none")),
                        shown.entry(draft.last(id, "top2")),
                        shown.entry(draft.last(id, "bottom2"))),
                true);
        return sheet.note(draft.say("groups.note", draft.study().plan().minimumBase()))
                .block();
    }

    private Block means(Grouping grouping) {
        Sheet sheet = draft.sheet("groupquestions-" + grouping.id(), draft.say("groups.means", grouping.label()))
                .texts("question");
        grouping.values().forEach(value -> sheet.number(value.label()));
        sheet.numbers("all");
        for (Question question : labels.ratings()) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(question.label())));
            for (Spoken.Item item : items(grouping, question, "mean")) {
                Entry entry = shown.entry(item.measure());
                String interval = shown.interval(item.measure());
                row.add(shown.smallBase(item.measure()) ? entry : entry.note(interval));
            }
            row.add(shown.entry(draft.last(Labels.name(question), "mean")));
            sheet.row(row);
        }
        return sheet.note(draft.say("groups.means.note", draft.confidence())).block();
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
