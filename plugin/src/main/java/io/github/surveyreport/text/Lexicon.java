package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** All phrases that are looked for: those of the categories and the words that judge, in one matcher. */
final class Lexicon {
    private static final Map<String, Integer> JUDGING = judging();

    private final List<String> texts;
    private final List<List<Use>> uses;
    private final PhraseMatcher matcher;
    private final boolean[] judges;
    private final boolean[] namesCategory;
    private final int[] strengths;
    private final Mood[] moods;

    Lexicon(List<CategoryWords> categories, Tokenizer tokenizer) {
        Map<String, List<Use>> byText = new TreeMap<>();
        for (int category = 0; category < categories.size(); category++) {
            CategoryWords words = categories.get(category);
            add(byText, words.complaints(), Role.COMPLAINT, category, words.judging());
            add(byText, words.praise(), Role.PRAISE, category, true);
            add(byText, words.topics(), Role.TOPIC, category, false);
        }
        JUDGING.keySet().forEach(text -> byText.computeIfAbsent(text, any -> new ArrayList<>()));
        Map<String, Mood> markers = Grammar.builtIn().moods();
        markers.keySet().forEach(text -> byText.computeIfAbsent(text, any -> new ArrayList<>()));
        texts = List.copyOf(byText.keySet());
        uses = byText.values().stream().map(List::copyOf).toList();
        matcher = new PhraseMatcher(texts.stream().map(Phrase::pieces).toList(), tokenizer);
        judges = new boolean[texts.size()];
        namesCategory = new boolean[texts.size()];
        strengths = new int[texts.size()];
        moods = texts.stream().map(markers::get).toArray(Mood[]::new);
        IntStream.range(0, texts.size()).forEach(this::weigh);
    }

    enum Role {
        COMPLAINT,
        PRAISE,
        TOPIC
    }

    /**
     * What a phrase means in a category.
     *
     * @param text the phrase as configured; of two spellings the first
     * @param order its place in the category
     * @param reversible whether a negation before it undoes it: {@code 没有排队} is none, {@code 不能退款} is one
     */
    record Use(Role role, int category, String text, int order, boolean judging, boolean reversible) {}

    List<PhraseMatcher.Hit> find(Passage passage) {
        return matcher.find(passage);
    }

    List<Use> uses(int phrase) {
        return uses.get(phrase);
    }

    String text(int phrase) {
        return texts.get(phrase);
    }

    boolean judges(int phrase) {
        return judges[phrase];
    }

    /** Whether a phrase is a word of praise or blame, whatever it means in a category. */
    boolean judgesItself(int phrase) {
        return JUDGING.containsKey(texts.get(phrase));
    }

    /** Whether a phrase belongs to a category by itself, not as the name of its topic. */
    boolean namesCategory(int phrase) {
        return namesCategory[phrase];
    }

    /** What a phrase makes of its clause, null for most. */
    Mood mood(int phrase) {
        return moods[phrase];
    }

    /** -3 to 3: of the word itself, else that of a complaint or praise. */
    int strength(int phrase) {
        return strengths[phrase];
    }

    private void weigh(int phrase) {
        Integer own = JUDGING.get(texts.get(phrase));
        List<Use> all = uses.get(phrase);
        judges[phrase] = own != null || all.stream().anyMatch(Use::judging);
        namesCategory[phrase] = all.stream().anyMatch(use -> use.role() != Role.TOPIC);
        boolean praise = all.stream().anyMatch(use -> use.role() == Role.PRAISE);
        strengths[phrase] = own != null ? own : praise ? 1 : -1;
    }

    private static void add(
            Map<String, List<Use>> byText, List<String> phrases, Role role, int category, boolean judging) {
        for (int i = 0; i < phrases.size(); i++) {
            String text = Phrase.normalize(phrases.get(i));
            if (!text.isEmpty()) {
                List<Use> uses = byText.computeIfAbsent(text, any -> new ArrayList<>());
                boolean second = uses.stream().anyMatch(use -> use.category() == category && use.role() == role);
                if (!second) {
                    uses.add(new Use(role, category, phrases.get(i), i, judging, judging || blames(text)));
                }
            }
        }
    }

    private static boolean blames(String phrase) {
        for (int start = 0; start < phrase.length(); start++) {
            for (int end = start + 1; end <= phrase.length(); end++) {
                if (JUDGING.getOrDefault(phrase.substring(start, end), 0) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, Integer> judging() {
        Map<String, Integer> strengths = new TreeMap<>();
        WordLists.readGroups("sentiment", (strength, words) -> {
            int value = Integer.parseInt(strength);
            words.forEach(word -> strengths.merge(word, value, (a, b) -> Math.abs(a) >= Math.abs(b) ? a : b));
        });
        return strengths;
    }
}
