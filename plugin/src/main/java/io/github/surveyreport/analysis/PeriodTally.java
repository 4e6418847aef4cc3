package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.TimeAxis.Period;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;

/** Everybody's answers to the scale questions of one wave, by the period in which they were submitted. */
final class PeriodTally {
    private final Periods axis;
    private final int wave;
    private final int first;
    private final long[][][] chosen;
    private final long[] counted;
    private final long[] untimedAnswers;
    private long untimed;

    PeriodTally(Study study, Periods axis, int wave) {
        this.axis = axis;
        this.wave = wave;
        this.first = axis.first(wave);
        int periods = axis.last(wave) - first + 1;
        counted = new long[periods];
        chosen = study.questions().stream()
                .map(question -> new long[question.isScale() ? periods : 0][levels(question)])
                .toArray(long[][][]::new);
        untimedAnswers = new long[chosen.length];
    }

    private static int levels(Question question) {
        return question.isScale() ? question.levels().size() : 0;
    }

    void add(Response response) {
        if (response.submitted() == Response.UNKNOWN && axis.length() != Period.WAVE) {
            untimed++;
            for (int q = 0; q < chosen.length; q++) {
                untimedAnswers[q] += response.answer(q) == Response.MISSING ? 0 : 1;
            }
            return;
        }
        int period = axis.at(wave, response.submitted()) - first;
        counted[period]++;
        for (int q = 0; q < chosen.length; q++) {
            if (chosen[q].length > 0 && response.answer(q) != Response.MISSING) {
                chosen[q][period][response.answer(q)]++;
            }
        }
    }

    void merge(PeriodTally other) {
        untimed += other.untimed;
        Arrays.setAll(untimedAnswers, q -> untimedAnswers[q] + other.untimedAnswers[q]);
        Arrays.setAll(counted, period -> counted[period] + other.counted[period]);
        for (int q = 0; q < chosen.length; q++) {
            for (int period = 0; period < chosen[q].length; period++) {
                long[] more = other.chosen[q][period];
                long[] levels = chosen[q][period];
                Arrays.setAll(levels, level -> levels[level] + more[level]);
            }
        }
    }

    void through(Codec codec) {
        untimed = codec.number(untimed);
        codec.numbers(untimedAnswers);
        codec.numbers(counted);
        for (long[][] question : chosen) {
            codec.numbers(question);
        }
    }

    /** Valid questionnaires whose time of submission is not known. */
    long untimed() {
        return untimed;
    }

    /** How many of them answered a scale question. */
    long untimed(int question) {
        return untimedAnswers[question];
    }

    /** Number of the study's period in which the wave begins. */
    int first() {
        return first;
    }

    /** Number of periods that the wave touches. */
    int periods() {
        return counted.length;
    }

    /** Valid questionnaires in a period, counted from {@link #first}. */
    long counted(int period) {
        return counted[period];
    }

    /** How often each level of a scale question was chosen in a period, counted from {@link #first}. */
    long[] levels(int question, int period) {
        return chosen[question][period].clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PeriodTally other
                && untimed == other.untimed
                && Arrays.equals(untimedAnswers, other.untimedAnswers)
                && Arrays.equals(counted, other.counted)
                && Arrays.deepEquals(chosen, other.chosen);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counted) + Arrays.deepHashCode(chosen) + Long.hashCode(untimed);
    }
}
