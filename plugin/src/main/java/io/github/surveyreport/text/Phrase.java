package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;

/** A configured phrase: one piece, or several with small gaps between them, written {@code 等…久}. */
final class Phrase {
    private static final String GAP = "…";

    private Phrase() {}

    /** The normalised pieces, none of them empty; empty when nothing is left of the phrase. */
    static List<String> pieces(String phrase) {
        List<String> pieces = new ArrayList<>();
        for (String piece : phrase.replace("...", GAP).split(GAP + "+")) {
            String normalized = Normalizer.normalize(piece).strip();
            if (!normalized.isEmpty()) {
                pieces.add(normalized);
            }
        }
        return pieces;
    }

    /** The phrase as it is compared, its gaps as {@code …}. */
    static String normalize(String phrase) {
        return String.join(GAP, pieces(phrase));
    }
}
