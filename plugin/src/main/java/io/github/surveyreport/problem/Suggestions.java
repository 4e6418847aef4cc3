package io.github.surveyreport.problem;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Did you mean": the known name nearest to a misspelt one. */
public final class Suggestions {
    private static final int FARTHEST = 2;
    private static final int SHOWN = 12;
    private static final double ALIKE = 0.4;
    private static final int MOST_ALIKE = 3;

    private Suggestions() {}

    /**
     * The known name that differs by upper and lower case only; else the one at the smallest distance, the first of equals. At most 2 letters may differ, and fewer than half of a
     * short name: where everything resembles everything, a list of what is known helps more.
     *
     * @param known in the order in which they win ties
     */
    public static Optional<String> near(String name, Collection<String> known) {
        String best = null;
        int least = Math.min(FARTHEST, (name.length() - 1) / 2) + 1;
        for (String candidate : known) {
            if (candidate.equalsIgnoreCase(name)) {
                return Optional.of(candidate);
            }
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The names that have most pairs of neighbouring letters in common with one, the most alike first, at most three:
     * Dice's coefficient of the pairs, from .4 on. For wordings rather than misspelt names.
     */
    public static List<String> alike(String name, Collection<String> known) {
        Map<String, Double> likeness = new LinkedHashMap<>();
        Set<String> pairs = pairs(name);
        for (String candidate : known) {
            Set<String> common = pairs(candidate);
            int all = pairs.size() + common.size();
            common.retainAll(pairs);
            if (all > 0 && 2.0 * common.size() / all >= ALIKE) {
                likeness.put(candidate, 2.0 * common.size() / all);
            }
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_ALIKE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> pairs(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    /** The known names for a message, the first dozen of them. */
    public static String list(Collection<String> known) {
        String listed = String.join(", ", known.stream().limit(SHOWN).toList());
        return known.size() > SHOWN ? listed + ", …" : listed;
    }

    /** Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment). */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + swap, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
