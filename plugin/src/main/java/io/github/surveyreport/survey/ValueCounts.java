package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;

/** Counted respondents per value of the open questions and groupings of one wave; others have no counts. */
final class ValueCounts implements ResponseSink {
    private final Study study;
    private final long[][] levels;
    private final long[][] values;

    ValueCounts(Study study) {
        this.study = study;
        levels = study.questions().stream()
                .map(question ->
                        new long[question.openLevels() ? question.levels().size() : 0])
                .toArray(long[][]::new);
        values = study.groups().stream()
                .map(group -> new long[group.open() ? group.values().size() : 0])
                .toArray(long[][]::new);
    }

    long[] levels(int question) {
        return levels[question];
    }

    long[] values(int grouping) {
        return values[grouping];
    }

    void through(Codec codec) {
        codec.numbers(levels);
        codec.numbers(values);
    }

    void merge(ValueCounts other) {
        merge(levels, other.levels);
        merge(values, other.values);
    }

    private static void merge(long[][] into, long[][] from) {
        for (int i = 0; i < into.length; i++) {
            for (int j = 0; j < into[i].length; j++) {
                into[i][j] += from[i][j];
            }
        }
    }

    @Override
    public void counted(Response response) {
        for (int q = 0; q < levels.length; q++) {
            if (levels[q].length > 0) {
                count(response, q);
            }
        }
        for (int g = 0; g < values.length; g++) {
            if (values[g].length > 0 && response.group(g) != Response.MISSING) {
                values[g][response.group(g)]++;
            }
        }
    }

    @Override
    public void excluded(Response response, Exclusion exclusion) {}

    private void count(Response response, int question) {
        Question.Type type = study.questions().get(question).type();
        if (type == Question.Type.MULTIPLE || type == Question.Type.RANKING) {
            for (int level : response.choices(question)) {
                if (level != Response.MISSING) {
                    levels[question][level]++;
                }
            }
        } else if (response.answer(question) != Response.MISSING) {
            levels[question][response.answer(question)]++;
        }
    }
}
