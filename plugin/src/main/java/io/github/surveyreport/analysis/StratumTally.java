package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;
import java.util.List;

/**
 * The answers and comments of the respondents of one weighting cell in one wave, and how the excluded rows of the cell
 * answered, and those with signs of careless answering, excluded or not.
 */
final class StratumTally {
    private final QuestionTally[] questions;
    private final long[][] excluded;
    private final long[][] suspect;
    private final PeriodTally periods;
    private final MentionTally mentions;
    private long counted;

    /** @param wave index of the wave */
    StratumTally(Study study, int wave, int slots) {
        List<Question> all = study.questions();
        questions =
                all.stream().map(question -> new QuestionTally(question, slots)).toArray(QuestionTally[]::new);
        excluded = levels(all);
        suspect = levels(all);
        periods = new PeriodTally(study, Periods.of(study), wave);
        mentions = new MentionTally(study);
    }

    private static long[][] levels(List<Question> questions) {
        return questions.stream()
                .map(question -> new long[question.levels().size()])
                .toArray(long[][]::new);
    }

    void add(Response response, int[] slots, int count) {
        counted++;
        for (int q = 0; q < questions.length; q++) {
            questions[q].add(response, q, slots, count);
        }
        periods.add(response);
    }

    void addExcluded(Response response, List<Question> all) {
        add(response, all, excluded);
    }

    /** Besides {@link #add} or {@link #addExcluded}. */
    void addSuspect(Response response, List<Question> all) {
        add(response, all, suspect);
    }

    private static void add(Response response, List<Question> all, long[][] counts) {
        for (int q = 0; q < counts.length; q++) {
            if (all.get(q).isScale() && response.answer(q) != Response.MISSING) {
                counts[q][response.answer(q)]++;
            }
        }
    }

    void merge(StratumTally other) {
        counted += other.counted;
        periods.merge(other.periods);
        mentions.merge(other.mentions);
        for (int q = 0; q < questions.length; q++) {
            questions[q].merge(other.questions[q]);
            merge(excluded[q], other.excluded[q]);
            merge(suspect[q], other.suspect[q]);
        }
    }

    StratumTally through(Codec codec) {
        counted = codec.number(counted);
        for (QuestionTally question : questions) {
            question.through(codec);
        }
        codec.numbers(excluded);
        codec.numbers(suspect);
        periods.through(codec);
        mentions.through(codec);
        return this;
    }

    private static void merge(long[] into, long[] from) {
        for (int level = 0; level < into.length; level++) {
            into[level] += from[level];
        }
    }

    /** Valid questionnaires. */
    long counted() {
        return counted;
    }

    QuestionTally question(int index) {
        return questions[index];
    }

    PeriodTally periods() {
        return periods;
    }

    MentionTally mentions() {
        return mentions;
    }

    /** Answers of the excluded rows to a scale question, by level. */
    long[] excluded(int question) {
        return excluded[question].clone();
    }

    /** Answers to a scale question of the rows with enough signs of careless answering, by level. */
    long[] suspect(int question) {
        return suspect[question].clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof StratumTally other
                && counted == other.counted
                && periods.equals(other.periods)
                && mentions.equals(other.mentions)
                && Arrays.equals(questions, other.questions)
                && Arrays.deepEquals(excluded, other.excluded)
                && Arrays.deepEquals(suspect, other.suspect);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(questions) + Long.hashCode(counted) + Arrays.deepHashCode(excluded);
    }
}
