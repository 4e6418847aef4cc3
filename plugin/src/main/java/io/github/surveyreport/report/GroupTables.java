package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a grouping: one question by group, and all questions with the groups as lettered columns. */
final class GroupTables {
    /** With more groups, columns become rows: a page is long rather than wide. */
    private static final int MOST_COLUMNS = 12;

    private final Draft draft;
    private final Shown shown;
    private final Grouping grouping;
    private final GroupTests tests;
    private final GroupLetters letters;

    GroupTables(Draft draft, Grouping grouping) {
        this.draft = draft;
        this.shown = draft.shown();
        this.grouping = grouping;
        this.tests = new GroupTests(draft, grouping);
        this.letters = new GroupLetters(draft, grouping);
    }

    Block comparison(Question question) {
        String id = Labels.name(question);
        Sheet sheet = comparisonColumns(question);
        GroupLetters.Above above = letters.of(question, "pair", "mean");
        GroupLetters.Above aboveTop = letters.of(question, "top2-pair", "top2");
        for (int i = 0; i < grouping.values().size(); i++) {
            Grouping.Value value = grouping.values().get(i);
            Optional<Measure> mean = last(id, "mean", value);
            Optional<Measure> rest = last(id, "versus-rest", value);
            Optional<Measure> p = tests.rest(question, value);
            sheet.row(
                    Entry.text(value.label()).lettered(GroupLetters.letter(i)),
                    shown.entry(last(id, "n", value)),
                    shown.entry(mean).lettered(above.get(value)),
                    shown.intervalEntry(mean),
                    shown.signedEntry(rest),
                    shown.intervalEntry(rest),
                    shown.entry(p),
                    tests.restEffect(question, value).tone(tests.significant(p) ? Tone.NEUTRAL : Tone.MUTED),
                    shown.entry(last(id, "top2", value)).lettered(aboveTop.get(value)),
                    shown.entry(last(id, "bottom2", value)));
        }
        sheet.row(everybody(question), true);
        return sheet.note(draft.say("groups.note", draft.study().plan().minimumBase(), draft.confidence()))
                .note(tests.legend(letters.tested(question, "pair")))
                .note(tests.correction())
                .block();
    }

    private Sheet comparisonColumns(Question question) {
        String wave = draft.lastWave().label();
        return draft.sheet("groups-" + grouping.id(), draft.say("groups.comparison", question.label(), wave))
                .texts("group")
                .letters()
                .numbers("n", "mean")
                .letters()
                .interval()
                .numbers("difference-rest")
                .interval()
                .numbers("p-rest", "effect", "top2")
                .letters()
                .numbers("bottom2");
    }

    private List<Entry> everybody(Question question) {
        String id = Labels.name(question);
        Optional<Measure> all = draft.last(id, "mean");
        return List.of(
                Entry.text(draft.say("groups.all-respondents")).lettered(""),
                shown.entry(draft.last(id, "n")),
                shown.entry(all).lettered(""),
                shown.intervalEntry(all),
                Entry.none(draft.say("none")),
                Entry.noInterval(draft.say("none")),
                Entry.none(draft.say("none")),
                Entry.none(draft.say("none")),
                shown.entry(draft.last(id, "top2")).lettered(""),
                shown.entry(draft.last(id, "bottom2")));
    }

    /** Net promoter scores by group, with the test against the rest and the letters of pairs. */
    Block recommendation(Question question) {
        String id = Labels.name(question);
        Sheet sheet = scoreColumns();
        GroupLetters.Above above = letters.of(question, "nps-pair", "nps");
        for (int i = 0; i < grouping.values().size(); i++) {
            Grouping.Value value = grouping.values().get(i);
            Optional<Measure> score = last(id, "nps", value);
            Optional<Measure> rest = last(id, "nps-versus-rest", value);
            sheet.row(
                    Entry.text(value.label()).lettered(GroupLetters.letter(i)),
                    shown.entry(last(id, "n", value)),
                    shown.entry(score).lettered(above.get(value)),
                    shown.intervalEntry(score),
                    shown.signedEntry(rest),
                    shown.intervalEntry(rest),
                    shown.entry(tests.restScore(question, value)),
                    shown.entry(last(id, "promoters", value)),
                    shown.entry(last(id, "passives", value)),
                    shown.entry(last(id, "detractors", value)));
        }
        sheet.row(everybodysScore(question), true);
        return sheet.note(tests.legend(letters.tested(question, "nps-pair"), "letters.scores"))
                .note(tests.correction())
                .block();
    }

    private Sheet scoreColumns() {
        return draft.sheet("groupscores-" + grouping.id(), draft.say("groups.nps.table", grouping.label()))
                .texts("group")
                .letters()
                .numbers("n")
                .statistics("nps")
                .letters()
                .interval()
                .numbers("difference-rest")
                .interval()
                .numbers("p-rest")
                .statistics("promoters", "passives", "detractors");
    }

    private List<Entry> everybodysScore(Question question) {
        String id = Labels.name(question);
        Optional<Measure> all = draft.last(id, "nps");
        return List.of(
                Entry.text(draft.say("groups.all-respondents")).lettered(""),
                shown.entry(draft.last(id, "n")),
                shown.entry(all).lettered(""),
                shown.intervalEntry(all),
                Entry.none(draft.say("none")),
                Entry.noInterval(draft.say("none")),
                Entry.none(draft.say("none")),
                shown.entry(draft.last(id, "promoters")),
                shown.entry(draft.last(id, "passives")),
                shown.entry(draft.last(id, "detractors")));
    }

    /** All questions: groups as columns with their letters, or as rows where they are many. */
    Block means(List<Question> questions) {
        Sheet sheet = draft.sheet("groupquestions-" + grouping.id(), draft.say("groups.means", grouping.label()))
                .of("mean");
        return grouping.values().size() <= MOST_COLUMNS ? columns(sheet, questions) : rows(sheet, questions);
    }

    private Block columns(Sheet sheet, List<Question> questions) {
        sheet.texts("question");
        List<Grouping.Value> values = grouping.values();
        for (int i = 0; i < values.size(); i++) {
            sheet.number(draft.say(
                            "letters.column",
                            GroupLetters.letter(i),
                            values.get(i).label()))
                    .letters();
        }
        sheet.numbers("all");
        for (Question question : questions) {
            GroupLetters.Above above = letters.of(question, "pair", "mean");
            List<Entry> row = new ArrayList<>(List.of(Entry.text(question.label())));
            for (Grouping.Value value : values) {
                Optional<Measure> mean = last(Labels.name(question), "mean", value);
                Entry entry = shown.entry(mean);
                String flag = shown.flag(mean);
                String interval = flag.isEmpty() ? shown.interval(mean) : shown.interval(mean) + " " + flag;
                row.add(entry.note(shown.smallBase(mean) ? flag : interval).lettered(above.get(value)));
            }
            row.add(shown.entry(draft.last(Labels.name(question), "mean")));
            sheet.row(row);
        }
        return notes(sheet, questions);
    }

    private Block rows(Sheet sheet, List<Question> questions) {
        sheet.texts("group");
        questions.forEach(question -> sheet.number(question.label()));
        for (Grouping.Value value : grouping.values()) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(value.label())));
            questions.forEach(question -> row.add(shown.entry(last(Labels.name(question), "mean", value))));
            sheet.row(row);
        }
        return sheet.note(draft.say("groups.means.many")).block();
    }

    private Block notes(Sheet sheet, List<Question> questions) {
        boolean lettered = questions.stream().anyMatch(question -> letters.tested(question, "pair"));
        return sheet.note(draft.say("groups.means.note", draft.confidence()))
                .note(tests.legend(lettered))
                .block();
    }

    private Optional<Measure> last(String id, String statistic, Grouping.Value value) {
        return draft.last(id, statistic, grouping.id(), value.id());
    }
}
