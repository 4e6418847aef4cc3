package io.github.surveyreport.survey;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.List;

/** The answers to the questions in which signs of careless answering are looked for, as given, before reversing. */
final class AskedAnswers {
    private final int[] questions;
    private final int[][] numbers;
    private final int[] buffer;
    private int count;

    private AskedAnswers(int[] questions, int[][] numbers) {
        this.questions = questions;
        this.numbers = numbers;
        this.buffer = new int[questions.length];
    }

    /** Those that the wave asked. */
    static AskedAnswers of(Study study, Wave wave) {
        Careless careless = study.methods().careless();
        List<Question> asked = (careless.questions().isEmpty()
                        ? study.questions().stream().filter(q -> q.type() == Question.Type.RATING)
                        : careless.questions().stream().map(study::question))
                .filter(question -> Columns.asked(question, wave))
                .toList();
        return new AskedAnswers(
                asked.stream().mapToInt(study.questions()::indexOf).toArray(),
                asked.stream()
                        .map(question -> question.levels().stream()
                                .mapToInt(level -> Integer.parseInt(level.id()))
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** How many questions. */
    int size() {
        return questions.length;
    }

    /** Takes the answers of a row; returns how many there are. */
    int read(Row row) {
        count = 0;
        for (int i = 0; i < questions.length; i++) {
            int level = row.answers[questions[i]];
            if (level != Response.MISSING) {
                buffer[count++] = numbers[i][level];
            }
        }
        return count;
    }

    /** Whether the row last read answered all of them, of which there are at least two. */
    boolean complete() {
        return count == questions.length && count > 1;
    }

    /** The answers last read; only the first ones are, as many as {@link #read} said. Not to be changed. */
    int[] values() {
        return buffer;
    }
}
