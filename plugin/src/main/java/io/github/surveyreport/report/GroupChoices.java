package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What groups chose: a table per question with choices as rows, and where the test finds a difference a mark at groups that differ from expectation. */
final class GroupChoices {
    private static final double NOTABLE = 1.959963984540054;
    private static final int MOST_COLUMNS = 12;

    /** Of a ranking the choice is what is ranked first. */
    private static final Set<Question.Type> CHOSEN =
            Set.of(Question.Type.SINGLE, Question.Type.MULTIPLE, Question.Type.RANKING);

    private final Draft draft;
    private final Shown shown;
    private final Grouping grouping;
    private final GroupTests tests;
    private final GroupLetters letters;

    GroupChoices(Draft draft, Grouping grouping) {
        this.draft = draft;
        this.shown = draft.shown();
        this.grouping = grouping;
        this.tests = new GroupTests(draft, grouping);
        this.letters = new GroupLetters(draft, grouping);
    }

    List<Block> blocks() {
        List<Question> questions = draft.study().questions().stream()
                .filter(question -> CHOSEN.contains(question.type()))
                .filter(question -> !question.levels().isEmpty())
                .filter(question -> draft.last(Labels.name(question), "n").isPresent())
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (questions.isEmpty() || grouping.values().size() > MOST_COLUMNS) {
            return blocks;
        }
        blocks.add(new Block.Heading("choices", draft.say("choices.title"), 2));
        for (Question question : questions) {
            boolean single = question.type() != Question.Type.MULTIPLE;
            if (single) {
                blocks.add(new Block.Paragraph(text(question).sentence(question.label(), "choices"), Tone.NEUTRAL));
            }
            blocks.add(table(question, single));
            if (question.type() == Question.Type.RANKING) {
                blocks.add(points(question));
            }
        }
        blocks.add(Glossary.links(draft, "statistic", "p", "effect", "residual"));
        return blocks;
    }

    private TestText text(Question question) {
        return new TestText(draft, id(question));
    }

    private String id(Question question) {
        return "test." + question.id() + "." + grouping.id();
    }

    private Block table(Question question, boolean single) {
        Sheet sheet = draft.sheet(
                        "groupchoices-" + grouping.id() + "-" + question.id(),
                        draft.say(
                                question.type() == Question.Type.RANKING ? "choices.table.first" : "choices.table",
                                question.label(),
                                grouping.label()))
                .of("share")
                .texts("choice");
        for (int i = 0; i < grouping.values().size(); i++) {
            String label = grouping.values().get(i).label();
            sheet.number(draft.say("letters.column", GroupLetters.letter(i), label))
                    .letters();
        }
        sheet.numbers("all");
        if (!single) {
            sheet.numbers("p-adjusted", "effect");
        }
        for (Level level : question.levels()) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(level.label())));
            boolean differs = tests.significant(
                    draft.last(id(question), single ? "choices:p" : "choice:" + level.id() + ":p-adjusted"));
            GroupLetters.Above above = letters.of(question, "choice-pair:" + level.id(), "share:" + level.id());
            for (Grouping.Value value : grouping.values()) {
                Optional<Measure> share =
                        draft.last(Labels.name(question), "share:" + level.id(), grouping.id(), value.id());
                Entry entry = shown.entry(share);
                row.add((differs ? marked(entry, residual(question, level, value)) : entry).lettered(above.get(value)));
            }
            row.add(shown.entry(draft.last(Labels.name(question), "share:" + level.id())));
            if (!single) {
                row.add(shown.entry(draft.last(id(question), "choice:" + level.id() + ":p-adjusted")));
                row.add(text(question).effectEntry(draft.last(id(question), "choice:" + level.id() + ":effect")));
            }
            sheet.row(row);
        }
        sheet.note(draft.say(single ? "choices.note" : "choices.note.multiple"));
        boolean lettered =
                question.levels().stream().anyMatch(level -> letters.tested(question, "choice-pair:" + level.id()));
        sheet.note(tests.legend(lettered, "letters.choices"));
        if (draft.weighted()) {
            sheet.note(draft.say("choices.weighted"));
        }
        return sheet.block();
    }

    /** The mean points of the options of a ranking. */
    private Block points(Question question) {
        Sheet sheet = draft.sheet(
                        "grouppoints-" + grouping.id() + "-" + question.id(),
                        draft.say("choices.table.points", question.label(), grouping.label()))
                .of("rank-score")
                .texts("choice");
        grouping.values().forEach(value -> sheet.number(value.label()));
        sheet.numbers("all", "p-adjusted", "effect");
        for (Level level : question.levels()) {
            String test = "points:" + level.id();
            String statistic = "rank-score:" + level.id();
            List<Entry> row = new ArrayList<>(List.of(Entry.text(level.label())));
            grouping.values()
                    .forEach(value -> row.add(
                            shown.entry(draft.last(Labels.name(question), statistic, grouping.id(), value.id()))));
            row.add(shown.entry(draft.last(Labels.name(question), statistic)));
            row.add(shown.entry(draft.last(id(question), test + ":p-adjusted")));
            row.add(text(question).effectEntry(draft.last(id(question), test + ":effect")));
            sheet.row(row);
        }
        sheet.note(draft.say("unit.rank-score", question.ranks()));
        sheet.note(draft.say(draft.weighted() ? "choices.note.points.weighted" : "choices.note.points"));
        return sheet.note(RankingTrends.correction(draft)).block();
    }

    private Optional<Measure> residual(Question question, Level level, Grouping.Value value) {
        return draft.last(id(question), "residual:" + level.id(), grouping.id(), value.id());
    }

    /** ▲ 2.5 or ▼ −2.5 where the adjusted residual is beyond ±1.96. */
    private Entry marked(Entry entry, Optional<Measure> residual) {
        return shown.estimate(residual)
                .filter(e -> Math.abs(e.value()) > NOTABLE)
                .map(e -> entry.note(draft.say(
                        e.value() > 0 ? "choices.above" : "choices.below",
                        draft.figures().decimal(e.value(), 1))))
                .orElse(entry);
    }
}
