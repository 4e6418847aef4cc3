package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Vocabularies for tests. */
final class Vocabularies {
    static final Vocabulary NONE = new Vocabulary(Map.of(), List.of(), List.of(), List.of());

    private Vocabularies() {}

    static TextAnalyzer analyzer(Vocabulary vocabulary) {
        return TextAnalyzers.create(vocabulary);
    }

    static Vocabulary words(String... words) {
        Map<String, Integer> frequencies = new TreeMap<>();
        for (String word : words) {
            frequencies.put(word, 0);
        }
        return new Vocabulary(frequencies, List.of(), List.of(), List.of());
    }

    static Vocabulary of(List<CategoryWords> categories) {
        return new Vocabulary(Map.of(), List.of(), List.of(), categories);
    }

    /** Each argument is a category: its phrases, separated by {@code |}. */
    static Vocabulary categories(Vocabulary words, String... categories) {
        List<CategoryWords> phrases = new ArrayList<>();
        for (String category : categories) {
            phrases.add(CategoryWords.of(List.of(category.split("\\|"))));
        }
        return new Vocabulary(words.words(), words.stopWords(), words.emptyPhrases(), phrases);
    }
}
