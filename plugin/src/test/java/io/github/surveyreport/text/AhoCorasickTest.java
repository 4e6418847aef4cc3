package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AhoCorasickTest {

    @Test
    void overlappingAndNestedPhrasesAreAllFound() {
        assertEquals(List.of("she 1-4", "he 2-4", "hers 2-6"), found(List.of("he", "she", "his", "hers"), "ushers"));
        assertEquals(List.of("退款 1-3", "免退款保证 0-5", "保证 3-5"), found(List.of("免退款保证", "退款", "保证"), "免退款保证"));
    }

    @Test
    void noPhrasesFindNothing() {
        assertEquals(List.of(), found(List.of(), "退款"));
    }

    @Test
    void findsWhatASearchForEachPhraseFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            TreeSet<String> phrases = new TreeSet<>();
            for (int i = 0; i < 30; i++) {
                phrases.add(word(random, 1 + random.nextInt(5)));
            }
            String text = word(random, 60);
            TreeSet<String> expected = new TreeSet<>();
            for (String phrase : phrases) {
                for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                    expected.add(phrase + " " + at + "-" + (at + phrase.length()));
                }
            }
            List<String> found = found(List.copyOf(phrases), text);
            assertEquals(expected, new TreeSet<>(found));
            assertEquals(expected.size(), found.size());
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("慢退款a".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    private static List<String> found(List<String> phrases, String text) {
        List<String> found = new ArrayList<>();
        new AhoCorasick(phrases)
                .scan(text, (phrase, start, end) -> found.add(phrases.get(phrase) + " " + start + "-" + end));
        return found;
    }
}
