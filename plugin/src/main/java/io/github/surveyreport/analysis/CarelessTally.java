package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.CarelessSigns;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Signs of careless answering among the rows of one wave that break no other rule, and what those with enough signs
 * answered to the headline questions.
 */
final class CarelessTally {
    private final Careless careless;
    private final long[] combinations = new long[CarelessSigns.COMBINATIONS];
    private final long[] lookedFor = new long[Sign.values().length];
    private final long[][] suspect;

    CarelessTally(Study study) {
        careless = study.methods().careless();
        Set<String> headlines = careless.on() ? Headlines.of(study) : Set.of();
        List<Question> questions = study.questions();
        suspect = new long[questions.size()][];
        for (int q = 0; q < suspect.length; q++) {
            Question question = questions.get(q);
            suspect[q] = new long
                    [headlines.contains(question.id()) ? question.levels().size() : 0];
        }
    }

    /** Counts a row that breaks no other rule, excluded or not. */
    void add(Response response) {
        if (!careless.on()) {
            return;
        }
        CarelessSigns signs = response.signs();
        combinations[signs.foundBits()]++;
        for (Sign sign : Sign.values()) {
            lookedFor[sign.ordinal()] += signs.lookedFor(sign) ? 1 : 0;
        }
        boolean enough = suspects(response);
        for (int q = 0; q < suspect.length && enough; q++) {
            if (suspect[q].length > 0 && response.answer(q) != Response.MISSING) {
                suspect[q][response.answer(q)]++;
            }
        }
    }

    /** Whether a row shows enough signs. */
    boolean suspects(Response response) {
        CarelessSigns signs = response.signs();
        return careless.on() && signs.foundBits() != 0 && careless.isEnough(signs.found());
    }

    void merge(CarelessTally other) {
        Arrays.setAll(combinations, i -> combinations[i] + other.combinations[i]);
        Arrays.setAll(lookedFor, i -> lookedFor[i] + other.lookedFor[i]);
        for (int q = 0; q < suspect.length; q++) {
            long[] levels = suspect[q];
            long[] more = other.suspect[q];
            Arrays.setAll(levels, level -> levels[level] + more[level]);
        }
    }

    void through(Codec codec) {
        codec.numbers(combinations);
        codec.numbers(lookedFor);
        codec.numbers(suspect);
    }

    /** Rows with exactly these signs, as bits. */
    long combination(int bits) {
        return combinations[bits];
    }

    /** Rows in which a sign could be looked for. */
    long lookedFor(Sign sign) {
        return lookedFor[sign.ordinal()];
    }

    /** Rows with a sign, alone or with others. */
    long with(Sign sign) {
        long rows = 0;
        for (int bits = 0; bits < combinations.length; bits++) {
            rows += (bits & 1 << sign.ordinal()) != 0 ? combinations[bits] : 0;
        }
        return rows;
    }

    /** Rows with enough signs. */
    long suspect() {
        long rows = 0;
        for (int bits = 0; bits < combinations.length; bits++) {
            rows += careless.isEnough(CarelessSigns.of(bits)) ? combinations[bits] : 0;
        }
        return rows;
    }

    /** All rows looked at. */
    long rows() {
        return Arrays.stream(combinations).sum();
    }

    /** Answers of the rows with enough signs, by level; without levels when the question is no headline. */
    long[] levels(int question) {
        return suspect[question].clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CarelessTally other
                && Arrays.equals(combinations, other.combinations)
                && Arrays.equals(lookedFor, other.lookedFor)
                && Arrays.deepEquals(suspect, other.suspect);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(combinations) + Arrays.hashCode(lookedFor) + Arrays.deepHashCode(suspect);
    }
}
