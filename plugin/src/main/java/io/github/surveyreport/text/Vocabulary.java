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
 */
public record Vocabulary(
        Map<String, Integer> words, List<String> stopWords, List<String> emptyPhrases, List<CategoryWords> categories) {
    public Vocabulary {
        words = Map.copyOf(words);
        stopWords = List.copyOf(stopWords);
        emptyPhrases = List.copyOf(emptyPhrases);
        categories = List.copyOf(categories);
    }
}
