package io.github.surveyreport.text;

import java.util.BitSet;
import java.util.Set;

/** Finds which of some words ends at a place of a text. */
final class WordEndings {
    private static final int LONGEST = 5;

    private final Set<String> words;
    private final BitSet lastCharacters = new BitSet();

    /** @param words Chinese ones of at most five characters, alphabetic ones or pairs of these; not copied */
    WordEndings(Set<String> words) {
        this.words = words;
        words.forEach(word -> lastCharacters.set(word.charAt(word.length() - 1)));
    }

    /** The longest known word that ends there; null when there is none. */
    String longestAt(String text, int from, int end) {
        if (end <= from || !lastCharacters.get(text.charAt(end - 1))) {
            return null;
        }
        if (Characters.isAlphabetic(text.charAt(end - 1))) {
            String two = alphabetic(text, from, end, 2);
            return two != null && words.contains(two) ? two : known(alphabetic(text, from, end, 1));
        }
        for (int length = Math.min(LONGEST, end - from); length > 0; length--) {
            String word = text.substring(end - length, end);
            if (words.contains(word)) {
                return word;
            }
        }
        return null;
    }

    private String known(String word) {
        return word != null && words.contains(word) ? word : null;
    }

    /** The last words of that number, null when there are fewer. */
    private static String alphabetic(String text, int from, int end, int count) {
        int start = end;
        for (int word = 0; word < count; word++) {
            int stop = word == 0 ? start : withoutSpaces(text, from, start);
            start = stop;
            while (start > from
                    && (Characters.isAlphabetic(text.charAt(start - 1)) || text.charAt(start - 1) == '\'')) {
                start--;
            }
            if (start == stop) {
                return null;
            }
        }
        return text.substring(start, end);
    }

    /** The same place without the spaces before it. */
    static int withoutSpaces(String text, int from, int end) {
        int at = end;
        while (at > from && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
