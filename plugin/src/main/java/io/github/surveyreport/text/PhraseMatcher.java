package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds phrases in comments, as they are written and, where degrees and particles stand within them, in the comment's
 * {@link Skeleton}: {@code 回复慢} is in {@code 回复真的太慢了}. An occurrence of a piece counts unless
 *
 * <ul>
 *   <li>it cuts through an alphabetic word ({@code app} in {@code happy});
 *   <li>it lies inside a word that goes on at both ends ({@code 退款} in {@code 免退款保证}, where that is a word);
 *   <li>it is a single Chinese character that is part of a longer word ({@code 贵} in {@code 贵州}), other than after an
 *       adverb of degree or a negation ({@code 太贵}, {@code 不贵}) or before {@code 了}.
 * </ul>
 *
 * <p>The pieces of a phrase with gaps lie in one clause, in order, with at most six characters or words between two of
 * them and no negation there. Time is linear in the text and the number of occurrences.
 */
final class PhraseMatcher {
    private static final int WIDEST_GAP = 6;
    /** Characters in a gap at most, whatever they are. */
    private static final int FARTHEST = 100;

    private static final String GRADES = "偏小";
    private static final String NEGATIONS = "不没未无";
    private static final Comparator<Hit> BY_START = Comparator.comparingInt(Hit::start)
            .thenComparing(Comparator.comparingInt(Hit::end).reversed())
            .thenComparingInt(Hit::phrase);

    private final List<List<String>> phrases;
    private final List<List<Piece>> pieces = new ArrayList<>();
    private final AhoCorasick written;
    private final List<List<Integer>> skeletons = new ArrayList<>();
    private final AhoCorasick reduced;

    /** @param phrases as {@link Phrase#pieces} gives them; none empty */
    PhraseMatcher(List<List<String>> phrases, Tokenizer tokenizer) {
        this.phrases = phrases;
        Map<String, List<Piece>> byText = new TreeMap<>();
        Map<String, List<Integer>> bySkeleton = new TreeMap<>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            List<String> parts = phrases.get(phrase);
            for (int part = 0; part < parts.size(); part++) {
                byText.computeIfAbsent(parts.get(part), any -> new ArrayList<>())
                        .add(new Piece(phrase, part));
            }
            if (parts.size() == 1) {
                Skeleton skeleton = Skeleton.of(tokenizer.tokens(parts.get(0)), parts.get(0));
                if (skeleton.stands()) {
                    bySkeleton
                            .computeIfAbsent(skeleton.text(), any -> new ArrayList<>())
                            .add(phrase);
                }
            }
        }
        pieces.addAll(byText.values());
        written = new AhoCorasick(List.copyOf(byText.keySet()));
        skeletons.addAll(bySkeleton.values());
        reduced = new AhoCorasick(List.copyOf(bySkeleton.keySet()));
    }

    private record Piece(int phrase, int part) {}

    /** An occurrence of a phrase, by its index; from its first to behind its last character. */
    record Hit(int phrase, int start, int end) {}

    /** Every occurrence once, by start, the longest first. */
    List<Hit> find(Passage passage) {
        Found found = new Found(passage);
        written.scan(passage.text(), found::piece);
        Skeleton skeleton = Skeleton.of(passage.tokens(), passage.text());
        reduced.scan(skeleton.text(), (index, start, end) -> {
            if (skeleton.isWhole(start, end)) {
                int from = skeleton.origin(start);
                int to = skeleton.origin(end - 1) + 1;
                skeletons.get(index).forEach(phrase -> found.add(phrase, from, to));
            }
        });
        return found.sorted();
    }

    private final class Found {
        private final Passage passage;
        private final Map<Integer, int[]> open = new HashMap<>();
        private final List<Hit> hits = new ArrayList<>();

        Found(Passage passage) {
            this.passage = passage;
        }

        void piece(int index, int start, int end) {
            if (counts(passage, start, end)) {
                for (Piece piece : pieces.get(index)) {
                    int size = phrases.get(piece.phrase()).size();
                    if (size == 1) {
                        add(piece.phrase(), start, end);
                    } else {
                        part(piece, size, start, end);
                    }
                }
            }
        }

        /** For each part of a phrase with gaps: where the latest run of parts up to it began, and where it ended. */
        private void part(Piece piece, int size, int start, int end) {
            int[] runs = open.get(piece.phrase());
            if (runs == null && piece.part() > 0) {
                return;
            }
            if (runs == null) {
                runs = new int[2 * size];
                Arrays.fill(runs, -1);
                open.put(piece.phrase(), runs);
            }
            int begin = start;
            if (piece.part() > 0) {
                int before = 2 * (piece.part() - 1);
                if (runs[before] < 0 || !bridges(runs[before + 1], start)) {
                    return;
                }
                begin = runs[before];
            }
            runs[2 * piece.part()] = begin;
            runs[2 * piece.part() + 1] = end;
            if (piece.part() == size - 1) {
                add(piece.phrase(), begin, end);
            }
        }

        private boolean bridges(int from, int to) {
            if (to < from || to - from > FARTHEST || passage.clauseAt(from - 1) != passage.clauseAt(to)) {
                return false;
            }
            int units = 0;
            for (int i = from; i < to; i++) {
                char c = passage.text().charAt(i);
                boolean newWord = Characters.isAlphabetic(c)
                        && (i == from || !Characters.isAlphabetic(passage.text().charAt(i - 1)));
                units += Characters.isChinese(c) || newWord ? 1 : 0;
                if (NEGATIONS.indexOf(c) >= 0 || units > WIDEST_GAP) {
                    return false;
                }
            }
            return true;
        }

        void add(int phrase, int start, int end) {
            hits.add(new Hit(phrase, start, end));
        }

        List<Hit> sorted() {
            hits.sort(BY_START);
            List<Hit> distinct = new ArrayList<>(hits.size());
            Hit last = null;
            for (Hit hit : hits) {
                if (!hit.equals(last)) {
                    distinct.add(hit);
                }
                last = hit;
            }
            return distinct;
        }
    }

    private static boolean counts(Passage passage, int start, int end) {
        String text = passage.text();
        if (!Characters.standsAlone(text, start, end)) {
            return false;
        }
        Token around = passage.around(start, end);
        if (around == null) {
            return !passage.cutsWord(start) && !passage.cutsWord(end);
        }
        if (around.start() == start && around.end() == end) {
            return true;
        }
        if (end - start == 1 && Characters.isChinese(text.charAt(start))) {
            return isGraded(text, around, start);
        }
        return around.start() == start || around.end() == end;
    }

    private static boolean isGraded(String text, Token token, int at) {
        if (token.ofProject() || token.word().length() > 3) {
            return false;
        }
        String before = text.substring(token.start(), at);
        boolean graded = before.isEmpty() || Grammar.builtIn().leads(before) || GRADES.contains(before);
        return graded
                && (at + 1 == token.end() || text.substring(at + 1, token.end()).equals("了"));
    }
}
