package io.github.surveyreport.survey;

import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a respondent gave the same answer all the way down. Answers are compared as given, before reversing: whoever
 * ticks the same box in a reversed question too has not read it.
 */
final class StraightLineCheck {
    /** The rule switched off. */
    static final StraightLineCheck OFF = new StraightLineCheck(null, new int[0][], Integer.MAX_VALUE, false);

    private final Scores scores;
    private final int[][] answers;
    private final int leastAnswers;
    private final boolean exceptHighest;

    private StraightLineCheck(Scores scores, int[][] answers, int leastAnswers, boolean exceptHighest) {
        this.scores = scores;
        this.answers = answers;
        this.leastAnswers = leastAnswers;
        this.exceptHighest = exceptHighest;
    }

    StraightLineCheck(Study study, Cleaning.StraightLining rule) {
        this(
                Scores.of(study, rule.questions()),
                answers(rule.questions().stream().map(study::question).toList()),
                Math.max(2, rule.minimumQuestions()),
                rule.exceptHighest());
    }

    boolean holds(Row row) {
        int answered = 0;
        int same = 0;
        boolean allHighest = true;
        for (int i = 0; i < answers.length; i++) {
            int level = row.answers[scores.question(i)];
            if (level < 0) {
                continue;
            }
            if (answered++ > 0 && answers[i][level] != same) {
                return false;
            }
            same = answers[i][level];
            allHighest &= scores.isHighest(i, level);
        }
        return answered >= leastAnswers && !(exceptHighest && allHighest);
    }

    /** Per question and level a number that is the same where the answer is, also between scales of other lengths. */
    private static int[][] answers(List<Question> questions) {
        Map<String, Integer> numbers = new HashMap<>();
        return questions.stream()
                .map(question -> question.levels().stream()
                        .mapToInt(level -> numbers.computeIfAbsent(level.id(), id -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
    }
}
