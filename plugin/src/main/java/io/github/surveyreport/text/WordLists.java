package io.github.surveyreport.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The built-in lists: words separated by white space, comments from {@code #} to the end of the line. */
final class WordLists {
    private WordLists() {}

    static Set<String> read(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(name)) {
            for (String word : line.split("\\s+")) {
                words.add(Normalizer.normalize(word));
            }
        }
        return words;
    }

    /** A list whose lines begin with the kind of their words; in a word, {@code _} stands for a space. */
    static void readGroups(String name, BiConsumer<String, List<String>> group) {
        for (String line : lines(name)) {
            String[] parts = line.split("\\s+");
            List<String> words = new ArrayList<>();
            for (String word : Arrays.asList(parts).subList(1, parts.length)) {
                words.add(Phrase.normalize(word.replace('_', ' ')));
            }
            group.accept(parts[0], words);
        }
    }

    private static List<String> lines(String name) {
        try (InputStream in = WordLists.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").trim())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
