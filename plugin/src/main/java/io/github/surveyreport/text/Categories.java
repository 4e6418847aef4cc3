package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds a project's phrases in normalised comments. An occurrence counts unless
 *
 * <ul>
 *   <li>it cuts through an alphabetic word ({@code app} in {@code happy});
 *   <li>it lies inside a word that goes on at both ends ({@code 退款} in {@code 免退款保证}, where that is a word);
 *   <li>it is a single Chinese character that is part of a longer word ({@code 贵} in {@code 贵州}), other than after an
 *       adverb of degree ({@code 太贵}) or before {@code 了}.
 * </ul>
 */
final class Categories {
    private static final String DEGREES = "太很好真最更超偏挺较极忒老";

    private final List<List<String>> phrases;
    private final List<List<Use>> uses = new ArrayList<>();
    private final AhoCorasick matcher;

    Categories(List<List<String>> phrases) {
        this.phrases = phrases;
        Map<String, List<Use>> byText = new TreeMap<>();
        for (int category = 0; category < phrases.size(); category++) {
            for (int i = 0; i < phrases.get(category).size(); i++) {
                String text = Normalizer.normalize(phrases.get(category).get(i));
                if (!text.isEmpty()) {
                    addUse(byText.computeIfAbsent(text, any -> new ArrayList<>()), new Use(category, i));
                }
            }
        }
        uses.addAll(byText.values());
        matcher = new AhoCorasick(List.copyOf(byText.keySet()));
    }

    /** Of two spellings of the same phrase in one category the first stands for both. */
    private static void addUse(List<Use> uses, Use use) {
        if (uses.stream().noneMatch(other -> other.category() == use.category())) {
            uses.add(use);
        }
    }

    /** @param phrases for each category found, ascending: its phrases as configured, in configured order */
    record Found(List<Integer> categories, List<List<String>> phrases) {}

    Found in(String text, List<Token> tokens) {
        Map<Integer, Set<Integer>> found = new TreeMap<>();
        matcher.scan(text, (phrase, start, end) -> {
            if (counts(text, tokens, start, end)) {
                for (Use use : uses.get(phrase)) {
                    found.computeIfAbsent(use.category(), any -> new TreeSet<>())
                            .add(use.phrase());
                }
            }
        });
        List<List<String>> texts = new ArrayList<>();
        found.forEach((category, indices) ->
                texts.add(indices.stream().map(phrases.get(category)::get).toList()));
        return new Found(List.copyOf(found.keySet()), texts);
    }

    private static boolean counts(String text, List<Token> tokens, int start, int end) {
        if (!Characters.standsAlone(text, start, end)) {
            return false;
        }
        Token around = around(tokens, start, end);
        if (around == null || around.start() == start && around.end() == end) {
            return true;
        }
        if (end - start == 1 && Characters.isChinese(text.charAt(start))) {
            return isGraded(text, around, start);
        }
        return around.start() == start || around.end() == end;
    }

    /** The token that has the whole of a part of the text in it, if any. */
    private static Token around(List<Token> tokens, int start, int end) {
        for (Token token : tokens) {
            if (token.end() > start) {
                return token.start() <= start && token.end() >= end ? token : null;
            }
        }
        return null;
    }

    private static boolean isGraded(String text, Token token, int at) {
        if (token.ofProject() || token.word().length() != 2) {
            return false;
        }
        return at == token.start() ? text.charAt(at + 1) == '了' : DEGREES.indexOf(text.charAt(token.start())) >= 0;
    }

    private record Use(int category, int phrase) {}
}
