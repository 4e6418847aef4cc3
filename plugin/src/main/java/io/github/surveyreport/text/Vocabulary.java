package io.github.surveyreport.text;

import java.util.List;
import java.util.Map;

/**
 * The project's words.
 *
 * @param words word → frequency (0: high enough to be kept together)
 * @param stopWords never a term
 * @param emptyPhrases comments that say nothing
 * @param categories in configured order
 * @param names of persons, masked wherever they stand
 */
public record Vocabulary(
        Map<String, Integer> words,
        List<String> stopWords,
        List<String> emptyPhrases,
        List<CategoryWords> categories,
        List<String> names) {
    public Vocabulary {
        names = List.copyOf(names);
        words = Map.copyOf(words);
        stopWords = List.copyOf(stopWords);
        emptyPhrases = List.copyOf(emptyPhrases);
        categories = List.copyOf(categories);
    }

    /** Without names. */
    public Vocabulary(
            Map<String, Integer> words,
            List<String> stopWords,
            List<String> emptyPhrases,
            List<CategoryWords> categories) {
        this(words, stopWords, emptyPhrases, categories, List.of());
    }
}
