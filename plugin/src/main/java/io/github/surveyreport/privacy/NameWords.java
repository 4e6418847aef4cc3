package io.github.surveyreport.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The characters and words by which Chinese names are known: {@code names.txt}. */
final class NameWords {
    private static final Map<String, List<String>> LISTS = read();

    /** Titles that nearly always follow a name. */
    static final WordIndex TITLES = new WordIndex(LISTS.get("titles"));

    /** Titles that are words of their own as well. */
    static final WordIndex WEAK_TITLES = new WordIndex(LISTS.get("weak-titles"));

    static final WordIndex INTRODUCTIONS = new WordIndex(LISTS.get("introductions"));
    static final WordIndex ROLES = new WordIndex(LISTS.get("roles"));

    private static final Set<String> COMPOUND = Set.copyOf(LISTS.get("compound"));
    private static final Set<String> WORD_ENDS = Set.copyOf(LISTS.get("word-ends"));
    private static final Set<String> WORDS = Set.copyOf(LISTS.get("words"));
    private static final BitSet COMMON = characters("common");
    private static final BitSet SURNAMES = surnames();
    private static final BitSet FAMILIAR = characters("familiar");
    private static final BitSet GIVEN = characters("given");
    private static final BitSet COMPOUND_FIRST = compoundFirst();
    private static final BitSet FUNCTION = characters("function");

    /** Last characters of what stands before a name. */
    static final BitSet BEFORE_NAME = beforeName();

    private NameWords() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(NameWords.class.getResourceAsStream("names.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    List<String> words = List.of(line.split(" "));
                    lists.computeIfAbsent(words.get(0), key -> new ArrayList<>())
                            .addAll(words.subList(1, words.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private static BitSet characters(String list) {
        BitSet characters = new BitSet();
        LISTS.get(list).forEach(line -> line.chars().forEach(characters::set));
        return characters;
    }

    private static BitSet beforeName() {
        BitSet last = new BitSet();
        LISTS.get("introductions").forEach(word -> last.set(word.charAt(word.length() - 1)));
        LISTS.get("roles").forEach(word -> last.set(word.charAt(word.length() - 1)));
        "小老阿是".chars().forEach(last::set);
        return last;
    }

    private static BitSet surnames() {
        BitSet surnames = characters("rarer");
        surnames.or(COMMON);
        return surnames;
    }

    private static BitSet compoundFirst() {
        BitSet first = new BitSet();
        COMPOUND.forEach(surname -> first.set(surname.charAt(0)));
        return first;
    }

    static boolean isSurname(char c) {
        return SURNAMES.get(c);
    }

    /** Whether a character is a surname or the first of one. */
    static boolean beginsSurname(char c) {
        return SURNAMES.get(c) || COMPOUND_FIRST.get(c);
    }

    /** Surnames that are seldom anything else. */
    static boolean isCommon(char c) {
        return COMMON.get(c);
    }

    /** Surnames that 小 and 老 are put before. */
    static boolean isFamiliar(char c) {
        return FAMILIAR.get(c);
    }

    static boolean isGiven(char c) {
        return GIVEN.get(c);
    }

    /** Characters that go on with the sentence. */
    static boolean isFunction(char c) {
        return FUNCTION.get(c);
    }

    static boolean isCompound(char first, char second) {
        return COMPOUND.contains("" + first + second);
    }

    /** Whether two characters are a word that ends with a surname, so that a title behind it makes no name. */
    static boolean isWordEnd(char first, char second) {
        return WORD_ENDS.contains("" + first + second);
    }

    /** Whether two characters are a word that begins with a surname. */
    static boolean isWord(char first, char second) {
        return WORDS.contains("" + first + second);
    }

    /** Whether a title is the beginning of another word: {@code 总是}, {@code 工作}. */
    static boolean goesOn(char first, char next) {
        return LISTS.getOrDefault("after-" + first, List.of("")).get(0).indexOf(next) >= 0;
    }
}
