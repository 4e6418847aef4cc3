package io.github.surveyreport.survey;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import java.util.Arrays;
import java.util.List;

/** Scale questions by position with the score of each of their levels, reversing done. */
final class Scores {
    private final int[] questions;
    private final int[][] scores;
    private final int[] highest;

    private Scores(int[] questions, int[][] scores) {
        this.questions = questions;
        this.scores = scores;
        this.highest = Arrays.stream(scores)
                .mapToInt(levels -> Arrays.stream(levels).max().orElse(Integer.MIN_VALUE))
                .toArray();
    }

    static Scores of(Study study, List<String> ids) {
        List<Question> questions = ids.stream().map(study::question).toList();
        return new Scores(
                questions.stream().mapToInt(study.questions()::indexOf).toArray(),
                questions.stream().map(Scores::levels).toArray(int[][]::new));
    }

    int count() {
        return questions.length;
    }

    /** The position in the study of the i-th of these questions. */
    int question(int i) {
        return questions[i];
    }

    int score(int i, int level) {
        return scores[i][level];
    }

    boolean isHighest(int i, int level) {
        return scores[i][level] == highest[i];
    }

    private static int[] levels(Question question) {
        return question.levels().stream()
                .mapToInt(level -> level.score().orElseThrow())
                .toArray();
    }
}
