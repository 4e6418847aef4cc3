package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A ranking question: the mean points of its options, from the most on, and where they were ranked. */
final class RankingBlocks {
    private final Draft draft;
    private final Shown shown;

    RankingBlocks(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    List<Block> blocks(Question question) {
        TestText friedman = new TestText(draft, "test." + Labels.name(question) + ".friedman");
        String verdict = draft.say(friedman.significant(friedman.p("")) ? "ranking.differ" : "ranking.alike");
        return List.of(
                new Block.Paragraph(friedman.sentence(question.label(), "", verdict), Tone.NEUTRAL),
                picture(question),
                table(question),
                Glossary.links(draft, "friedman", "statistic", "p"));
    }

    private Block picture(Question question) {
        List<Spoken.Item> items = new ArrayList<>();
        ordered(question)
                .forEach(level -> items.add(new Spoken.Item(level.label(), last(question, "rank-score", level))));
        Pictures.Axis axis = new Pictures.Axis(
                ChartSpec.Format.TWO_DECIMALS,
                OptionalDouble.of(0),
                OptionalDouble.of(question.ranks()),
                draft.say("unit.rank-score", question.ranks()));
        return new Pictures(draft)
                .bars("ranking-" + question.id(), question.label(), items, axis, Optional.empty(), "", false);
    }

    private Block table(Question question) {
        boolean few = ordered(question).stream()
                .anyMatch(level -> last(question, "top3", level).isPresent());
        Sheet sheet = draft.sheet(
                        "rankingtable-" + question.id(),
                        draft.say(
                                "ranking.table",
                                question.label(),
                                draft.lastWave().label()))
                .texts("choice")
                .numbers("rank-score")
                .interval()
                .numbers("mean-rank", "first");
        if (few) {
            sheet.numbers("top3");
        }
        sheet.numbers("ranked");
        for (Level level : ordered(question)) {
            Optional<Measure> score = last(question, "rank-score", level);
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(level.label()),
                    shown.entry(score),
                    shown.intervalEntry(score),
                    shown.entry(last(question, "mean-rank", level)),
                    shown.entry(last(question, "share", level))));
            if (few) {
                row.add(shown.entry(last(question, "top3", level)));
            }
            row.add(shown.entry(last(question, "ranked", level)));
            sheet.row(row);
        }
        return sheet.note(draft.say(
                        "ranking.note", question.ranks(), shown.value(draft.last(Labels.name(question), "n"))))
                .block();
    }

    /** The options by their points, those of equal points and those that are withheld as configured. */
    private List<Level> ordered(Question question) {
        return question.levels().stream()
                .sorted(Comparator.comparingDouble(level -> -points(question, level)))
                .toList();
    }

    private double points(Question question, Level level) {
        return shown.estimate(last(question, "rank-score", level))
                .map(estimate -> estimate.value())
                .orElse(-1.0);
    }

    private Optional<Measure> last(Question question, String statistic, Level level) {
        return draft.last(Labels.name(question), statistic + ":" + level.id());
    }
}
