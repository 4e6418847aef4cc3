package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Splits a normalised text into words. The words declared by the project and a few built-in ones come first: of
 * overlapping ones the leftmost, then the longest. What lies between them is split by itself: alphabetic runs at their
 * boundaries, Chinese runs by the segmenter.
 */
final class Tokenizer {
    private static final String JOINTS = "-'’&+_";

    /** A longer run without punctuation is cut: time and memory of the segmenter stay bounded. */
    private static final int LONGEST_CLAUSE = 500;

    private static final Set<String> BUILT_IN = WordLists.read("words-zh");

    private final Segmenter segmenter;
    private final Set<String> ofProject;
    private final List<String> declared;
    private final AhoCorasick matcher;

    Tokenizer(Collection<String> projectWords, Segmenter segmenter) {
        ofProject = projectWords.stream()
                .map(Normalizer::normalize)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(BUILT_IN);
        all.addAll(ofProject);
        declared = List.copyOf(all);
        matcher = new AhoCorasick(declared);
        this.segmenter = segmenter;
    }

    /** The words in order; punctuation is left out. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (Token word : declaredWords(text)) {
            split(text, from, word.start(), tokens);
            tokens.add(word);
            from = word.end();
        }
        split(text, from, text.length(), tokens);
        return tokens;
    }

    private List<Token> declaredWords(String text) {
        Map<Integer, String> longestFrom = new TreeMap<>();
        matcher.scan(text, (index, start, end) -> {
            if (Characters.standsAlone(text, start, end)) {
                longestFrom.merge(start, declared.get(index), (a, b) -> a.length() > b.length() ? a : b);
            }
        });
        List<Token> found = new ArrayList<>();
        int free = 0;
        for (Map.Entry<Integer, String> word : longestFrom.entrySet()) {
            if (word.getKey() >= free) {
                Token token = new Token(word.getValue(), word.getKey(), ofProject.contains(word.getValue()));
                found.add(token);
                free = token.end();
            }
        }
        return found;
    }

    private void split(String text, int from, int to, List<Token> tokens) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Characters.isChinese(c)) {
                end = endOfChinese(text, i, to);
                addWords(text.substring(i, end), i, tokens);
            } else if (Characters.isAlphabetic(c)) {
                end = endOfAlphabetic(text, i, to);
                tokens.add(new Token(text.substring(i, end), i, false));
            }
            i = end;
        }
    }

    private void addWords(String clause, int start, List<Token> tokens) {
        int at = start;
        for (String word : segmenter.split(clause)) {
            tokens.add(new Token(word, at, false));
            at += word.length();
        }
    }

    private static int endOfChinese(String text, int start, int limit) {
        int last = Math.min(limit, start + LONGEST_CLAUSE);
        int end = start;
        while (end < last && Characters.isChinese(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** {@code wi-fi} and {@code at&t} stay in one piece, and so do addresses of mail and web. */
    private static int endOfAlphabetic(String text, int start, int limit) {
        int address = endOfAscii(text, start, limit);
        if (Characters.isAddress(text.substring(start, address))) {
            return address;
        }
        int end = start;
        while (end < limit && (Characters.isAlphabetic(text.charAt(end)) || joins(text, end, limit))) {
            end++;
        }
        return end;
    }

    private static int endOfAscii(String text, int start, int limit) {
        int end = start;
        while (end < limit && text.charAt(end) > ' ' && text.charAt(end) < '\u007f') {
            end++;
        }
        return end;
    }

    private static boolean joins(String text, int at, int limit) {
        return JOINTS.indexOf(text.charAt(at)) >= 0 && at + 1 < limit && Characters.isAlphabetic(text.charAt(at + 1));
    }
}
