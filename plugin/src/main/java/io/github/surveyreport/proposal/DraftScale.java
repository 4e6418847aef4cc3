package io.github.surveyreport.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The scale of a rating question.
 *
 * @param labels from lowest to highest, one per point; empty where numbers stand in the cells
 * @param values further cell texts → point
 * @param missing cell texts that are no answer on it
 */
record DraftScale(
        int low,
        int high,
        List<String> labels,
        Map<String, Integer> values,
        List<String> missing,
        boolean kano,
        List<Guess> guesses) {
    DraftScale {
        labels = List.copyOf(labels);
        missing = List.copyOf(missing);
        guesses = List.copyOf(guesses);
    }

    DraftScale with(Guess guess) {
        List<Guess> more = new ArrayList<>(guesses);
        more.add(guess);
        return new DraftScale(low, high, labels, values, missing, kano, more);
    }

    /** Whether two questions are answered on the same one. */
    boolean sameAs(DraftScale other) {
        return low == other.low && high == other.high && kano == other.kano && labels.equals(other.labels);
    }
}
