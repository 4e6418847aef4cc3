package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Recognises comments that say nothing. Punctuation and spaces do not count, and neither does saying it more than once:
 * {@code 无。} and {@code 没有，没有} are as empty as {@code 无}.
 */
final class EmptyPhrases {
    private final Set<String> phrases = WordLists.read("empty-phrases");
    private final int longest;

    EmptyPhrases(List<String> ofProject) {
        ofProject.forEach(phrase -> phrases.add(letters(Normalizer.normalize(phrase))));
        phrases.remove("");
        longest = phrases.stream().mapToInt(String::length).max().orElse(0);
    }

    /** @param normalized a comment after normalising */
    boolean cover(String normalized) {
        String letters = letters(normalized);
        return letters.isEmpty()
                || isPhrase(letters)
                || parts(normalized).stream().allMatch(this::isPhrase);
    }

    private boolean isPhrase(String letters) {
        for (int length = Math.min(longest, letters.length()); length > 0; length--) {
            String phrase = letters.substring(0, length);
            if (letters.length() % length == 0
                    && phrases.contains(phrase)
                    && phrase.repeat(letters.length() / length).equals(letters)) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return String.join("", parts(text));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Characters.isWordCharacter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                parts.add(text.substring(start, i));
                start = -1;
            }
        }
        return parts;
    }
}
