package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.List;
import java.util.Optional;

/** What the tests between the groups of one grouping say. */
final class GroupTests {
    private final Draft draft;
    private final Grouping grouping;

    GroupTests(Draft draft, Grouping grouping) {
        this.draft = draft;
        this.grouping = grouping;
    }

    private TestText text(Question question) {
        return new TestText(draft, id(question));
    }

    private String id(Question question) {
        return "test." + question.id() + "." + grouping.id();
    }

    /** The headline's test in a sentence, with what it does not say. */
    Block headline(Question question) {
        String sentence = text(question).sentence(question.label(), "means");
        String caution = draft.say("test.caution");
        return new Block.Paragraph(sentence + draft.say("sentence.gap") + caution, Tone.NEUTRAL);
    }

    /** One line per scale question. */
    Block table(List<Question> questions) {
        Sheet sheet = draft.sheet("grouptests-" + grouping.id(), draft.say("tests.table", grouping.label()))
                .texts("question")
                .numbers("n", "statistic", "p", "effect", "p-ranks", "p-shares")
                .texts("finding");
        for (Question question : questions) {
            TestText text = text(question);
            Optional<Measure> p = text.p("means");
            boolean nps = question.type() == Question.Type.NPS;
            sheet.row(
                    Entry.text(question.label()),
                    draft.shown().baseEntry(p),
                    text.statisticEntry("means"),
                    draft.shown().entry(p),
                    text.effectEntry(draft.last(id(question), "means:effect")),
                    draft.shown().entry(text.p("ranks")),
                    draft.shown().entry(text.p(nps ? "recommendation" : "top2")),
                    Entry.text(Cell.of(text.finding("means")).tone(text.significant(p) ? Tone.NEUTRAL : Tone.MUTED)));
        }
        sheet.note(draft.say("tests.table.note", draft.study().plan().minimumBase()));
        if (draft.weighted()) {
            sheet.note(draft.say("tests.weighted"));
        }
        return sheet.block();
    }

    /** p of a group against everybody else, adjusted. */
    Optional<Measure> rest(Question question, Grouping.Value value) {
        return draft.last(id(question), "rest:p-adjusted", grouping.id(), value.id());
    }

    /** The size of its difference from everybody else. */
    Entry restEffect(Question question, Grouping.Value value) {
        return text(question).effectEntry(draft.last(id(question), "rest:effect", grouping.id(), value.id()));
    }

    boolean significant(Optional<Measure> p) {
        return new TestText(draft, "").significant(p);
    }

    /** p of a group's net promoter score against everybody else's, adjusted. */
    Optional<Measure> restScore(Question question, Grouping.Value value) {
        return draft.last(id(question), "nps-rest:p-adjusted", grouping.id(), value.id());
    }

    /** How p-values were adjusted. */
    String correction() {
        Correction correction = draft.study().methods().comparisons().correction();
        return draft.say("correction." + correction.name());
    }

    /** How to read the letters of means and shares, or why there are none. */
    String legend(boolean lettered) {
        return legend(lettered, "letters");
    }

    /** @param tests key of the text that names the tests of pairs */
    String legend(boolean lettered, String tests) {
        var settings = draft.study().methods().comparisons();
        if (!lettered) {
            return draft.say("letters.none");
        }
        return draft.say(
                "letters.legend",
                draft.figures().plain(settings.weak()),
                draft.figures().plain(settings.strong()),
                draft.say(tests + "." + settings.correction().name()));
    }
}
