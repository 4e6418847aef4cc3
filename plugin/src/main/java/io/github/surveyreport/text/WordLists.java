package io.github.surveyreport.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** The built-in lists: words separated by white space, comments from {@code #} to the end of the line. */
final class WordLists {
    private WordLists() {}

    static Set<String> read(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name + ".txt")) {
            Set<String> words = new LinkedHashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                for (String word : line.replaceFirst("#.*", "").trim().split("\\s+")) {
                    if (!word.isEmpty()) {
                        words.add(Normalizer.normalize(word));
                    }
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
