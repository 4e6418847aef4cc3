package io.github.surveyreport.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which words of a comment are terms: words with content. A Chinese word needs two characters, apart from a few
 * that say something alone, also behind an adverb of degree ({@code 太慢} counts as {@code 慢}); an alphabetic one three
 * letters. Numbers, quantities ({@code 三次}, {@code 30min}), addresses and whatever looks like an id (four digits or
 * more) are none, nor is a character before {@code 个} ({@code 提个}). A word that the project declared is a term in any case, unless it is a stop word of the project too.
 */
final class Terms {
    private static final String TELLING_CHARACTERS = "慢快贵差卡乱脏吵烂累";
    private static final String DEGREES = "太很好真最更超";
    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿几数多半";
    private static final String MEASURES = "个次天年月日号点分秒时周块元角毛钱遍家位名条台件张份层级部通回种些下步套岁口倍笔单句段轮批星期小钟页轮项盒箱瓶成折";
    /** A verb and this is what is left of {@code 提个意见}. */
    private static final char MEASURE = '个';

    private static final int ID_DIGITS = 4;

    private static final Set<String> BUILT_IN = builtIn();

    private final Set<String> ofProject;

    Terms(Collection<String> stopWordsOfProject) {
        ofProject = new TreeSet<>();
        stopWordsOfProject.forEach(word -> ofProject.add(Normalizer.normalize(word)));
    }

    private static Set<String> builtIn() {
        Set<String> words = new HashSet<>(WordLists.read("stop-words-zh"));
        words.addAll(WordLists.read("stop-words-en"));
        return words;
    }

    /** Sorted and distinct. */
    List<String> of(List<Token> tokens) {
        TreeSet<String> terms = new TreeSet<>();
        for (Token token : tokens) {
            String word = token.ofProject() ? token.word() : withoutDegree(token.word());
            if (!ofProject.contains(word) && (token.ofProject() || hasContent(word))) {
                terms.add(word);
            }
        }
        return List.copyOf(terms);
    }

    private static String withoutDegree(String word) {
        boolean graded = word.length() == 2
                && DEGREES.indexOf(word.charAt(0)) >= 0
                && TELLING_CHARACTERS.indexOf(word.charAt(1)) >= 0;
        return graded ? word.substring(1) : word;
    }

    private static boolean hasContent(String word) {
        if (BUILT_IN.contains(word)) {
            return false;
        }
        return Characters.isChinese(word.charAt(0)) ? isTellingChinese(word) : isTellingAlphabetic(word);
    }

    private static boolean isTellingChinese(String word) {
        boolean fragment = word.length() == 2 && word.charAt(1) == MEASURE;
        return word.length() == 1 ? TELLING_CHARACTERS.contains(word) : !fragment && !isQuantity(word);
    }

    private static boolean isQuantity(String word) {
        int i = word.charAt(0) == '第' ? 1 : 0;
        int numerals = i;
        while (i < word.length() && NUMERALS.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        if (i == numerals) {
            return false;
        }
        while (i < word.length() && MEASURES.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        return i == word.length();
    }

    private static boolean isTellingAlphabetic(String word) {
        int letters = 0;
        int digits = 0;
        for (char c : word.toCharArray()) {
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        return letters >= 3 && !Characters.isAddress(word) && digits < ID_DIGITS && !Character.isDigit(word.charAt(0));
    }
}
