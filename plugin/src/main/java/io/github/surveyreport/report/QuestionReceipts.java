package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.explain.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the numbers of one question came about: of the last wave in full; of other waves and of groups from the same counts. */
final class QuestionReceipts {
    private static final List<String> STATISTICS = List.of(
            "n",
            "missing",
            "mean",
            "sd",
            "median",
            "lower-quartile",
            "upper-quartile",
            "nps",
            "promoters",
            "passives",
            "detractors",
            "top2",
            "bottom2",
            "net",
            "change");

    private final Draft draft;
    private final ReceiptSheets sheets;
    private final Question question;
    private final String id;
    private final boolean beside;

    QuestionReceipts(Draft draft, Question question) {
        this.draft = draft;
        this.sheets = new ReceiptSheets(draft);
        this.question = question;
        this.id = Labels.name(question);
        this.beside = !question.levels().isEmpty() && question.levels().size() <= Receipts.MOST_LEVELS;
    }

    Report.Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("now", draft.lastWave().label(), 2));
        List<MeasureKey> keys = keys();
        blocks.add(now(keys));
        blocks.add(sheets.formulas(keys));
        if (beside) {
            blocks.add(new Block.Heading("waves", draft.say("receipts.waves"), 2));
            blocks.add(waves());
        }
        groups(blocks);
        List<Wave> asked = draft.study().waves().stream().filter(this::asked).toList();
        blocks.add(new Block.Heading("files", draft.say("receipts.files"), 2));
        blocks.add(sheets.files("receiptfiles-" + question.id(), asked, question));
        sheets.exclusions("receiptexclusions-" + question.id(), asked).ifPresent(blocks::add);
        blocks.add(sheets.origin());
        return ReceiptsPage.below(draft, Receipts.page(question), question.label(), question.text(), blocks);
    }

    private boolean asked(Wave wave) {
        return question.waves().isEmpty() || question.waves().contains(wave.id());
    }

    private List<MeasureKey> keys() {
        List<String> statistics = new ArrayList<>(STATISTICS);
        question.levels().forEach(level -> statistics.add("share:" + level.id()));
        for (String ofRanking : Receipts.OF_RANKING) {
            question.levels().forEach(level -> statistics.add(ofRanking + ":" + level.id()));
        }
        return statistics.stream()
                .map(statistic -> MeasureKey.of(id, statistic, draft.lastWave().id()))
                .filter(key -> draft.find(key).isPresent())
                .toList();
    }

    private Block now(List<MeasureKey> keys) {
        Sheet sheet = sheets.calculations(
                "receiptnow-" + question.id(),
                draft.say(
                        "receipts.question.caption",
                        question.label(),
                        draft.lastWave().label()));
        MeasureName names = new MeasureName(draft);
        for (MeasureKey key : keys) {
            sheets.row(
                    sheet,
                    names.statistic(key),
                    Receipts.statistic(question, key.statistic()),
                    draft.find(key).orElseThrow());
        }
        if (question.type() == Question.Type.MULTIPLE) {
            sheet.note(draft.say("unit.share.multiple"));
        }
        return sheet.note(draft.say("receipts.counts" + kind())).onPageOnly();
    }

    private Block waves() {
        Sheet sheet =
                counts("receiptwaves-" + question.id(), draft.say("receipts.waves.caption", question.label()), "wave");
        for (Wave wave : draft.study().waves()) {
            if (asked(wave)) {
                row(sheet, wave.label(), Receipts.wave(wave.id()), wave, new TreeMap<>());
            }
        }
        return sheet.block();
    }

    private void groups(List<Block> blocks) {
        if (!beside) {
            return;
        }
        List<Grouping> groupings = Receipts.groupings(draft, question);
        if (!draft.study().groups().isEmpty()) {
            blocks.add(new Block.Heading("groups", draft.say("receipts.groups"), 2));
        }
        for (Grouping grouping : groupings) {
            blocks.add(group(grouping));
        }
        if (groupings.size() < draft.study().groups().size()) {
            blocks.add(new Block.Paragraph(draft.say("receipts.groups.many", Receipts.MOST_GROUPS), Tone.MUTED));
        }
    }

    private Block group(Grouping grouping) {
        String caption = draft.say(
                "receipts.groups.caption",
                question.label(),
                grouping.label(),
                draft.lastWave().label());
        Sheet sheet = counts("receiptgroups-" + grouping.id() + "-" + question.id(), caption, "group");
        for (int i = 0; i < grouping.values().size(); i++) {
            Grouping.Value value = grouping.values().get(i);
            SortedMap<String, String> group = new TreeMap<>();
            group.put(grouping.id(), value.id());
            row(sheet, value.label(), Receipts.group(grouping.id(), i + 1), draft.lastWave(), group);
        }
        return sheet.note(draft.say("receipts.suppressed", draft.study().plan().minimumCell()))
                .block();
    }

    private Sheet counts(String sheetId, String caption, String head) {
        Sheet sheet = draft.sheet(sheetId, caption).of("share").texts(head).numbers("n", "missing");
        question.levels().forEach(level -> sheet.number(level.label()));
        headline().ifPresent(statistic -> sheet.statistics(statistic));
        points().forEach(level -> sheet.number(draft.say("statistic.rank-score", level.label())));
        return sheet.note(draft.say(
                draft.weighted()
                        ? "receipts.levels.weighted"
                        : ranks() ? "receipts.levels.ranking" : "receipts.levels"));
    }

    /** What the numbers in the calculations are. */
    private String kind() {
        return draft.weighted() ? ".weighted" : ranks() ? ".ranking" : question.isScale() ? "" : ".choice";
    }

    private boolean ranks() {
        return question.type() == Question.Type.RANKING;
    }

    private Optional<String> headline() {
        return question.isScale()
                ? Optional.of(question.type() == Question.Type.NPS ? "nps" : "mean")
                : Optional.empty();
    }

    /** The options of a ranking. */
    private List<Level> points() {
        return ranks() ? question.levels() : List.of();
    }

    private void row(Sheet sheet, String label, String anchor, Wave wave, SortedMap<String, String> group) {
        List<Entry> row = new ArrayList<>(List.of(Entry.text(label)));
        row.add(plain(new MeasureKey(id, "n", wave.id(), group)));
        row.add(plain(new MeasureKey(id, "missing", wave.id(), group)));
        List<Part> levels = sheets.levels(question, new MeasureKey(id, "", wave.id(), group));
        for (int i = 0; i < question.levels().size(); i++) {
            MeasureKey share =
                    new MeasureKey(id, "share:" + question.levels().get(i).id(), wave.id(), group);
            row.add(levels.isEmpty() ? plain(share) : level(levels.get(i)));
        }
        headline().ifPresent(statistic -> row.add(plain(new MeasureKey(id, statistic, wave.id(), group))));
        points().forEach(level -> row.add(plain(new MeasureKey(id, "rank-score:" + level.id(), wave.id(), group))));
        sheet.anchored(anchor, row);
    }

    private Entry plain(MeasureKey key) {
        return draft.shown().entry(draft.find(key)).link("");
    }

    /** How many chose a level; the weighted share where respondents weigh differently. */
    private Entry level(Part level) {
        if (level.respondents().isEmpty()) {
            return draft.shown().entry(Optional.of(level.measure())).link("");
        }
        double count = level.respondents().getAsDouble();
        return Entry.number(draft.figures().count(count), count);
    }
}
