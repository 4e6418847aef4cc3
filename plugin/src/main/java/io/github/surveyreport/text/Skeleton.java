package io.github.surveyreport.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text without the words that only grade or connect, so that a phrase is found whatever stands between its words;
 * clauses stay apart. Knows where each of its characters came from.
 */
final class Skeleton {
    private static final Set<String> PARTICLES = Set.of(
            "了", "的", "得", "地", "着", "过", "也", "都", "就", "还", "又", "是", "在", "会", "被", "给", "让", "把", "我", "我们", "你",
            "你们", "您", "他", "他们", "她", "它", "这", "那", "啊", "吧", "呢", "吗", "啦", "呀", "哦", "嘛", "a", "an", "the", "is",
            "are", "was", "were", "be", "been", "being", "my", "our", "your", "their", "his", "her", "me", "us", "it");
    private static final Set<String> LEFT_OUT = leftOut();
    private static final String GRADES = "太很好真超偏挺较极忒";
    private static final String GRADED = "慢快贵差卡乱脏吵烂累久长多少高低大小远难坏";

    private final char[] characters;
    private final int[] origins;
    private final boolean[] starts;
    private int length;
    private boolean shortened;
    private final String source;

    private Skeleton(String source) {
        this.source = source;
        characters = new char[2 * source.length() + 1];
        origins = new int[characters.length];
        starts = new boolean[characters.length + 1];
    }

    private static Set<String> leftOut() {
        Set<String> words = new HashSet<>(PARTICLES);
        words.addAll(Grammar.builtIn().gradesOnly());
        return words;
    }

    static Skeleton of(List<Token> tokens, String text) {
        Skeleton skeleton = new Skeleton(text);
        int end = 0;
        for (Token token : tokens) {
            skeleton.between(end, token.start());
            skeleton.add(token);
            end = token.end();
        }
        skeleton.starts[skeleton.length] = true;
        return skeleton;
    }

    String text() {
        return new String(characters, 0, length);
    }

    /** Whether a phrase has none of the words that are left out, so that nothing of its meaning is lost. */
    boolean stands() {
        return length > 1 && !shortened;
    }

    /** Index in the text of a character of the skeleton. */
    int origin(int at) {
        return origins[at];
    }

    /** Whether a part begins and ends with words. */
    boolean isWhole(int start, int end) {
        return starts[start] && (starts[end] || characters[end] == ' ' || characters[end] == '\n');
    }

    private void between(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.charAt(i) != ' ' && length > 0) {
                put('\n', i, true);
                return;
            }
        }
    }

    private void add(Token token) {
        String word = token.word();
        if (!token.ofProject() && LEFT_OUT.contains(word)) {
            shortened = true;
            return;
        }
        int from = 0;
        int to = word.length();
        if (!token.ofProject()
                && to == 2
                && GRADES.indexOf(word.charAt(0)) >= 0
                && GRADED.indexOf(word.charAt(1)) >= 0) {
            from = 1;
        } else if (!token.ofProject() && to == 2 && word.charAt(1) == '了' || word.equals("没有")) {
            to = 1;
        }
        boolean apart = length > 0
                && Characters.isAlphabetic(characters[length - 1])
                && Characters.isAlphabetic(word.charAt(0));
        if (apart) {
            put(' ', token.start(), false);
        }
        for (int i = from; i < to; i++) {
            put(word.charAt(i), token.start() + i, i == from);
        }
    }

    private void put(char c, int origin, boolean start) {
        characters[length] = c;
        origins[length] = origin;
        starts[length++] = start;
    }
}
