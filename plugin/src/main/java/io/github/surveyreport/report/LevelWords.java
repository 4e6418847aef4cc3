package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a reader of a rating question's numbers must know about its scale. */
final class LevelWords {
    private static final int USUAL = 5;

    private LevelWords() {}

    /** The two highest levels' share; on scales other than five points with the levels it counts, as scored. */
    static Entry top2(Draft draft, Question question) {
        Optional<Measure> top2 = draft.last(Labels.name(question), "top2");
        Entry entry = draft.shown().entry(top2);
        if (question.levels().size() == USUAL || draft.shown().smallBase(top2)) {
            return entry;
        }
        int[] range = Labels.range(question);
        int counted = question.levels().size() < USUAL - 1 ? 1 : 2;
        String levels = counted == 1 ? String.valueOf(range[1]) : (range[1] - 1) + "\u2013" + range[1];
        return entry.note(draft.say("satisfaction.top2", levels));
    }

    /** Which answer is best, where the scale is turned round. */
    static String reversed(Draft draft, Question question) {
        List<Level> scored = question.levels().stream()
                .filter(level -> level.score().isPresent())
                .toList();
        return question.reverse()
                ? scored.stream()
                        .max(Comparator.comparingInt(level -> level.score().orElseThrow()))
                        .map(best -> draft.say("satisfaction.reversed", best.id()))
                        .orElse("")
                : "";
    }
}
