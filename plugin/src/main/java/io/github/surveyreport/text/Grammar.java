package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words that change what the word after them says: negations, degrees, and what may stand between. */
final class Grammar {
    /** Enough for {@code 并没有觉得有什么特别}; keeps the search short. */
    private static final int MOST_WORDS = 8;

    private static final String PLAIN_GRADES = "太很挺蛮超更最较颇真";
    private static final Set<String> SEVERAL_SENSES =
            Set.of("挺好", "严重", "基本", "总体", "一点", "完全", "little", "pretty", "mostly", "a little", "highly");

    private static final String ASKING = "吗么";
    private static final String OPENING_QUOTES = "“\"‘'「『";
    private static final String CLOSING_QUOTES = "”\"’'」』";
    private static final String BEFORE_IRONY = "真是太很够挺";
    private static final String AFTER_PREDICATES = "的了吧啦啊呀哦呢哈得而且也又还多";

    /** Characters after a word in which it may be said not to be so. */
    private static final int FARTHEST = 24;

    private static final Grammar BUILT_IN = new Grammar();

    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Integer> degrees = new HashMap<>();
    private final Map<String, String> joints = new HashMap<>();
    private final WordEndings endings;
    private final AhoCorasick undone;
    private final Set<String> closing = new HashSet<>();
    private final Map<String, Mood> moods = new TreeMap<>();

    private Grammar() {
        List<String> undoing = new ArrayList<>();
        WordLists.readGroups("grammar", (kind, words) -> {
            if (kind.equals("undone")) {
                undoing.addAll(words);
            } else {
                words.forEach(word -> add(kind, word));
            }
        });
        endings = new WordEndings(roles.keySet());
        undone = new AhoCorasick(undoing.stream().distinct().toList());
    }

    static Grammar builtIn() {
        return BUILT_IN;
    }

    private void add(String kind, String word) {
        switch (kind) {
            case "but", "although" -> joints.putIfAbsent(word, kind);
            case "closing" -> closing.add(word);
            case "wish", "settled", "unreal", "past", "summary", "silent" ->
                moods.putIfAbsent(word, Mood.valueOf(kind.toUpperCase(Locale.ROOT)));
            case "negation", "through", "apart" -> roles.putIfAbsent(word, kind);
            default -> {
                degrees.putIfAbsent(word, Integer.parseInt(kind.substring("degree-".length())));
                roles.putIfAbsent(word, "degree");
            }
        }
    }

    /**
     * What stands before a word.
     *
     * @param degree in per cent of the plain word
     * @param word the negation nearest to it, or empty
     * @param adjacent whether that negation stands immediately before it
     */
    record Context(int negations, int degree, String word, boolean adjacent) {
        boolean negated() {
            return negations % 2 == 1;
        }

        /** The word with its negation, {@code …} standing for what is between them. */
        String joined(String text) {
            if (negations == 0) {
                return text;
            }
            String between = !adjacent ? "…" : Characters.isAlphabetic(text.charAt(0)) ? " " : "";
            return word + between + text;
        }
    }

    /**
     * What stands before a place and belongs to what begins there: walks back over degrees and connecting words, within
     * the clause. A degree between negation and word is weakened with it ({@code 不是很满意} is not very dissatisfied).
     */
    Context before(Passage passage, int at) {
        Context known = passage.context(at);
        return known != null ? known : passage.keep(at, read(passage, at));
    }

    private Context read(Passage passage, int at) {
        String text = passage.text();
        int from = passage.clauseStart(passage.clauseAt(at));
        int end = at;
        int negations = 0;
        int degree = 100;
        String nearest = "";
        boolean adjacent = false;
        for (int words = 0; words < MOST_WORDS; words++) {
            end = WordEndings.withoutSpaces(text, from, end);
            String word = endings.longestAt(text, from, end);
            String role = word == null ? "apart" : roles.get(word);
            if (role.equals("apart")) {
                break;
            }
            if (role.equals("negation")) {
                adjacent = negations == 0 ? words == 0 : adjacent;
                nearest = negations++ == 0 ? word : nearest;
                degree = degree > 100 ? 50 : 70;
            } else if (role.equals("degree")) {
                degree = degree * degrees.get(word) / 100;
            }
            end -= word.length();
        }
        return new Context(negations, Math.min(degree, 300), nearest, adjacent);
    }

    /** Whether what ends at a place is said not to be so afterwards: {@code 排队的时间不长}. */
    boolean undoneAfter(Passage passage, int end) {
        int limit = Math.min(passage.clauseEnd(passage.clauseAt(end - 1)), end + FARTHEST);
        return limit > end && undone.occursIn(passage.text().substring(end, limit));
    }

    /** Markers of moods, as phrases. */
    Map<String, Mood> moods() {
        return moods;
    }

    /**
     * Whether a word judges there: {@code 可以}, {@code 快} and their like do so only as predicates, where no more than a
     * particle follows ({@code 味道可以}, not {@code 可以换}).
     */
    boolean predicates(Passage passage, int start, int end) {
        String text = passage.text();
        if (!closing.contains(text.substring(start, end))) {
            return true;
        }
        int limit = passage.clauseEnd(passage.clauseAt(start));
        return end >= limit
                || !Characters.isWordCharacter(text.charAt(end))
                || AFTER_PREDICATES.indexOf(text.charAt(end)) >= 0;
    }

    /** Whether the clause of a place asks: praise in it is asked about, not given. */
    boolean asks(Passage passage, int at) {
        String text = passage.text();
        int end = passage.clauseEnd(passage.clauseAt(at));
        while (end > at && !Characters.isWordCharacter(text.charAt(end - 1))) {
            if (text.charAt(--end) == '?') {
                return true;
            }
        }
        return end > at && ASKING.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether a word stands alone in quotation marks behind a degree: 服务真“好”. */
    boolean isIronic(Passage passage, int start, int end) {
        String text = passage.text();
        return start > 1
                && end < text.length()
                && OPENING_QUOTES.indexOf(text.charAt(start - 1)) >= 0
                && CLOSING_QUOTES.indexOf(text.charAt(end)) >= 0
                && BEFORE_IRONY.indexOf(text.charAt(start - 2)) >= 0;
    }

    boolean turns(String word) {
        return "but".equals(joints.get(word));
    }

    boolean concedes(String word) {
        return "although".equals(joints.get(word));
    }

    /** Whether a word may stand before what it grades, negates or connects. */
    boolean leads(String word) {
        return roles.containsKey(word) && !"apart".equals(roles.get(word));
    }

    boolean isDegree(String word) {
        return degrees.containsKey(word);
    }

    /** The words that grade and do nothing else, as {@code 好} and {@code 老} do. */
    Set<String> gradesOnly() {
        return degrees.keySet().stream().filter(Grammar::onlyGrades).collect(Collectors.toSet());
    }

    private static boolean onlyGrades(String word) {
        boolean single = Characters.isChinese(word.charAt(0)) && word.length() == 1;
        return single ? PLAIN_GRADES.indexOf(word) >= 0 : !SEVERAL_SENSES.contains(word);
    }
}
