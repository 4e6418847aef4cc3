package io.github.surveyreport.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The different texts of a column with few of them, those that are no answer apart. */
record Answers(Map<String, Long> given, Map<String, Long> none) {
    /** @param words in lower case, that are no answer */
    static Answers of(Map<String, Long> values, Set<String> words) {
        Map<String, Long> given = new LinkedHashMap<>();
        Map<String, Long> none = new LinkedHashMap<>();
        values.forEach(
                (text, count) -> (words.contains(text.toLowerCase(Locale.ROOT)) ? none : given).put(text, count));
        return new Answers(given, none);
    }

    /** Without the usual words for no answer. */
    static Answers of(Map<String, Long> values) {
        return of(values, Words.NO_ANSWER);
    }

    /** Without those on a scale too. */
    Answers onScale() {
        Answers scale = of(given, Words.NO_OPINION);
        return new Answers(scale.given, scale.none);
    }

    long count() {
        return given.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether enough gave each answer for the answer to be written down. */
    boolean allShared(long minimum) {
        return given.values().stream().allMatch(count -> count >= minimum);
    }

    List<String> texts() {
        return List.copyOf(given.keySet());
    }
}
