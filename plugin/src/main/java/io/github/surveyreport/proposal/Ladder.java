package io.github.surveyreport.proposal;

import java.util.List;
import java.util.TreeSet;

/**
 * The answers of one way of grading, from lowest to highest.
 *
 * @param rungs spellings of each, normalised; the n-th spelling of a rung and of the one opposite are of one kind (very, extremely …)
 */
record Ladder(Kind kind, List<List<String>> rungs) {

    /** How the rungs lie to each other. */
    enum Kind {
        /** Seven rungs about a neutral one; a questionnaire uses three, four, five or all of them. */
        BALANCED,
        /** From little to much; a questionnaire uses any of them. */
        RISING,
        /** The five answers of Kano's questions. */
        KANO
    }

    Ladder {
        rungs = rungs.stream().map(List::copyOf).toList();
    }

    int rung(String label) {
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).contains(label)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a label says which ladder it is of: the middle of the balanced ones does not. */
    boolean tells(int rung) {
        return kind != Kind.BALANCED || rung != rungs.size() / 2;
    }

    /**
     * The rungs that a questionnaire had from which these were chosen. Nobody may have chosen the lowest: what lies
     * opposite of a rung was offered too, and a middle where the answers chosen leave the sides incomplete.
     */
    TreeSet<Integer> offered(TreeSet<Integer> chosen) {
        TreeSet<Integer> offered = new TreeSet<>(chosen);
        if (kind == Kind.KANO) {
            for (int i = 0; i < rungs.size(); i++) {
                offered.add(i);
            }
        }
        if (kind == Kind.BALANCED) {
            chosen.forEach(rung -> offered.add(rungs.size() - 1 - rung));
            if (offered.size() > chosen.size()) {
                offered.add(rungs.size() / 2);
            }
        }
        return offered;
    }

    /** A rung's spelling of the same kind as that of another rung. */
    String like(int rung, String spelling) {
        int kindOfWord = rungs.get(rung(spelling)).indexOf(spelling);
        List<String> spellings = rungs.get(rung);
        return spellings.get(kindOfWord >= 0 && kindOfWord < spellings.size() ? kindOfWord : 0);
    }
}
