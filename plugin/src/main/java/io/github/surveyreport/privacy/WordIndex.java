package io.github.surveyreport.privacy;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words by their first character. */
final class WordIndex {
    private final BitSet first = new BitSet();
    private final Map<Character, List<String>> words;

    WordIndex(Collection<String> words) {
        this.words = words.stream()
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .collect(Collectors.groupingBy(word -> word.charAt(0)));
        words.forEach(word -> first.set(word.charAt(0)));
    }

    boolean mayBegin(char c) {
        return first.get(c);
    }

    /** The end of the longest word that begins there; -1 when none does. */
    int end(Scan scan, int at) {
        if (first.get(scan.at(at))) {
            for (String word : words.get(scan.at(at))) {
                if (scan.starts(word, at)) {
                    return at + word.length();
                }
            }
        }
        return -1;
    }
}
