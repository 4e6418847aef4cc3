package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rankings over waves: a picture of the points of the first few options, tables of all with their change since the wave before. */
final class RankingTrends {
    /** More lines than this cannot be told apart. */
    private static final int LINES = 6;

    private final Draft draft;
    private final Shown shown;

    RankingTrends(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /** Nothing where no question is a ranking. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Question question : draft.study().questions()) {
            if (question.ranks() > 0 && !question.levels().isEmpty()) {
                blocks.addAll(question(question));
            }
        }
        if (!blocks.isEmpty()) {
            blocks.add(0, new Block.Heading("rankings", draft.say("trends.rankings"), 2));
        }
        return blocks;
    }

    private List<Block> question(Question question) {
        List<Level> ordered = question.levels().stream()
                .sorted(Comparator.comparingDouble(level -> -points(question, level)))
                .toList();
        List<Level> drawn = ordered.subList(0, Math.min(LINES, ordered.size()));
        List<Block> blocks = new ArrayList<>(List.of(picture(question, drawn)));
        if (drawn.size() < ordered.size()) {
            blocks.add(
                    new Block.Paragraph(draft.say("trends.rankings.drawn", drawn.size(), ordered.size()), Tone.MUTED));
        }
        blocks.add(table(question, ordered, Told.POINTS));
        blocks.add(table(question, ordered, Told.FIRST));
        blocks.add(Glossary.links(draft, "rank-score", "share", "change", "p-adjusted"));
        return blocks;
    }

    /** By the last wave; those without points in it stand last, as configured. */
    private double points(Question question, Level level) {
        return shown.estimate(draft.last(Labels.name(question), "rank-score:" + level.id()))
                .map(estimate -> estimate.value())
                .orElse(-1.0);
    }

    private Block picture(Question question, List<Level> drawn) {
        Pictures.Axis axis = new Pictures.Axis(
                ChartSpec.Format.TWO_DECIMALS,
                OptionalDouble.of(0),
                OptionalDouble.of(question.ranks()),
                draft.say("unit.rank-score", question.ranks()));
        return new Pictures(draft)
                .trend(
                        "trend-ranking-" + question.id(),
                        draft.say("trends.rankings.points", question.label()),
                        drawn.stream()
                                .map(level -> new Pictures.Line(
                                        level.label(),
                                        draft.overTime(Labels.name(question), "rank-score:" + level.id())))
                                .toList(),
                        axis,
                        Optional.empty(),
                        true);
    }

    /** What a table tells, and by which measures. */
    private enum Told {
        POINTS("rank-score", "rank-score-change", "points"),
        FIRST("share", "first-change", "firsts");

        private final String value;
        private final String change;
        private final String test;

        Told(String value, String change, String test) {
            this.value = value;
            this.change = change;
            this.test = test;
        }

        String key() {
            return this == POINTS ? "trends.rankings.points" : "trends.rankings.first";
        }
    }

    private Block table(Question question, List<Level> ordered, Told told) {
        Sheet sheet = draft.sheet(
                        (told == Told.POINTS ? "rankingpoints-" : "rankingfirsts-") + question.id(),
                        draft.say(told.key() + ".table", question.label()))
                .of(told.value)
                .texts("choice");
        draft.study().waves().forEach(wave -> sheet.number(wave.label()));
        sheet.numbers("change").interval().numbers("p-adjusted");
        for (Level level : ordered) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(level.label())));
            for (Optional<Measure> value : draft.overTime(Labels.name(question), told.value + ":" + level.id())) {
                Entry entry = shown.entry(value);
                row.add(shown.smallBase(value) ? entry : entry.note(shown.interval(value)));
            }
            Optional<Measure> change = draft.last(Labels.name(question), told.change + ":" + level.id());
            row.add(shown.signedEntry(change));
            row.add(shown.intervalEntry(change));
            row.add(shown.entry(draft.last(
                    "test." + Labels.name(question) + ".waves", told.test + ":" + level.id() + ":p-adjusted")));
            sheet.row(row);
        }
        return sheet.note(draft.say("trends.table.note", draft.confidence()))
                .note(draft.say(told.key() + ".note"))
                .note(correction(draft))
                .block();
    }

    /** How p-values of options were adjusted. */
    static String correction(Draft draft) {
        Correction correction = draft.study().methods().comparisons().correction();
        return draft.say("ranking.correction." + correction.name());
    }
}
