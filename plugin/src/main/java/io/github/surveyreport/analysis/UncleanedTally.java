package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The rows set aside by cleaning: why and in which groups, and what they answered to the headline questions, to show
 * what leaving them out changes.
 */
final class UncleanedTally {
    private static final int RULES = Rule.values().length;

    private final long[][] chosen;
    private final long[][] reasons;

    UncleanedTally(Study study, int slots) {
        reasons = new long[RULES][slots];
        Set<String> headlines = Headlines.of(study);
        List<Question> questions = study.questions();
        chosen = new long[questions.size()][];
        for (int q = 0; q < chosen.length; q++) {
            Question question = questions.get(q);
            chosen[q] = new long
                    [headlines.contains(question.id()) ? question.levels().size() : 0];
        }
    }

    void add(Response response, Rule reason, int[] slots, int count) {
        for (int i = 0; i < count; i++) {
            reasons[reason.ordinal()][slots[i]]++;
        }
        for (int q = 0; q < chosen.length; q++) {
            if (chosen[q].length > 0 && response.answer(q) != Response.MISSING) {
                chosen[q][response.answer(q)]++;
            }
        }
    }

    void merge(UncleanedTally other) {
        merge(chosen, other.chosen);
        merge(reasons, other.reasons);
    }

    void through(Codec codec) {
        codec.numbers(chosen);
        codec.numbers(reasons);
    }

    private static void merge(long[][] into, long[][] from) {
        for (int i = 0; i < into.length; i++) {
            for (int j = 0; j < into[i].length; j++) {
                into[i][j] += from[i][j];
            }
        }
    }

    /** Rows set aside, each under the first rule that it breaks. */
    long excluded(Rule reason, int slot) {
        return reasons[reason.ordinal()][slot];
    }

    /** Answers of the excluded rows by level; without levels when the question is no headline. */
    long[] levels(int question) {
        return chosen[question].clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof UncleanedTally other
                && Arrays.deepEquals(chosen, other.chosen)
                && Arrays.deepEquals(reasons, other.reasons);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(chosen) + Arrays.deepHashCode(reasons);
    }
}
