package io.github.surveyreport.proposal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers that grade one word that no list holds: {@code No, not at all rude}, {@code Yes, somewhat rude}, {@code Yes, very rude}. */
final class Degrees {
    private static final List<List<String>> ORDER = List.of(
            List.of("not at all", "not"),
            List.of("not very", "hardly", "barely"),
            List.of("slightly", "a little", "a bit", "minimally"),
            List.of("somewhat", "moderately"),
            List.of("fairly", "quite", "rather"),
            List.of("very", "highly"),
            List.of("extremely", "completely", "totally"));

    private static final Pattern GRADED = Pattern.compile("^(?:(?:yes|no)[,;]? )?(" + alternatives() + ") (.+)$");
    private static final Pattern AT_ALL = Pattern.compile("^(.+) at all$");

    private Degrees() {}

    /** The labels from the lowest to the highest; empty unless at least three grade the same word, each differently. */
    static Optional<List<String>> ordered(Collection<String> labels) {
        TreeMap<Integer, String> order = new TreeMap<>();
        Set<String> words = new HashSet<>();
        for (String label : labels) {
            Matcher graded = GRADED.matcher(Ladders.normal(label));
            if (!graded.matches()) {
                return Optional.empty();
            }
            order.put(rank(graded.group(1)), label);
            words.add(AT_ALL.matcher(graded.group(2)).replaceFirst("$1"));
        }
        boolean one = words.size() == 1 && order.size() == labels.size() && order.size() >= 3;
        return one ? Optional.of(List.copyOf(order.values())) : Optional.empty();
    }

    private static int rank(String degree) {
        for (Map.Entry<Integer, List<String>> entry : ranks().entrySet()) {
            if (entry.getValue().contains(degree)) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException(degree);
    }

    private static TreeMap<Integer, List<String>> ranks() {
        TreeMap<Integer, List<String>> ranks = new TreeMap<>();
        ORDER.forEach(words -> ranks.put(ranks.size(), words));
        return ranks;
    }

    /** Longer ones first, so that {@code not at all} is not read as {@code not}. */
    private static String alternatives() {
        return ORDER.stream()
                .flatMap(List::stream)
                .sorted((a, b) -> b.length() - a.length())
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }
}
