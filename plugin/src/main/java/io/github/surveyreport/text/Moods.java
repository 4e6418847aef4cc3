package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The moods of the clauses of a comment, each from its marker to the end of the clause. */
final class Moods {
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int SUMMARY = 2;

    private final Passage passage;
    private final int[] wishes;
    private final int[] unreal;
    private final boolean[] summaries;
    private final boolean[] settled;
    private final String[] words;
    private final List<PhraseMatcher.Hit> hits = new ArrayList<>();

    private Moods(Passage passage) {
        this.passage = passage;
        int clauses = passage.clauses();
        wishes = nowhere(clauses);
        unreal = nowhere(clauses);
        summaries = new boolean[clauses];
        settled = new boolean[clauses];
        words = new String[clauses];
    }

    /** @param found by start, the longest first */
    static Moods of(Passage passage, List<PhraseMatcher.Hit> found, Lexicon lexicon, Grammar grammar) {
        Moods moods = new Moods(passage);
        int silentUntil = 0;
        int silentFrom = 0;
        for (PhraseMatcher.Hit hit : found) {
            Mood mood = lexicon.mood(hit.phrase());
            boolean inside = hit.end() <= silentUntil && !(hit.start() == silentFrom && hit.end() == silentUntil);
            if (mood == Mood.SILENT && hit.end() > silentUntil) {
                silentFrom = hit.start();
                silentUntil = hit.end();
            }
            if (!inside) {
                moods.hits.add(hit);
                if (mood != null) {
                    moods.mark(mood, hit, lexicon.text(hit.phrase()), grammar);
                }
            }
        }
        moods.settle();
        return moods;
    }

    private void mark(Mood mood, PhraseMatcher.Hit hit, String word, Grammar grammar) {
        int clause = passage.clauseAt(hit.start());
        switch (mood) {
            case WISH -> {
                if (wishes[clause] == NOWHERE
                        && !grammar.before(passage, hit.start()).negated()) {
                    wishes[clause] = hit.start();
                    words[clause] = word;
                }
            }
            case UNREAL -> unreal[clause] = Math.min(unreal[clause], hit.start());
            case PAST -> {
                if (passage.beginsClause(hit.start())) {
                    unreal[clause] = hit.start();
                }
            }
            case SETTLED -> settled[clause] = true;
            case SUMMARY -> summaries[clause] = true;
            default -> {}
        }
    }

    private void settle() {
        for (int clause = 0; clause < settled.length; clause++) {
            if (settled[clause]) {
                wishes[clause] = NOWHERE;
            }
            if (clause > 0 && summaries[clause - 1] && !passage.startsSentence(clause)) {
                summaries[clause] = true;
            }
        }
    }

    private static int[] nowhere(int clauses) {
        int[] places = new int[clauses];
        Arrays.fill(places, NOWHERE);
        return places;
    }

    /** What was found, apart from what lies inside a longer word that judges nothing. */
    List<PhraseMatcher.Hit> heard() {
        return hits;
    }

    /** Whether what begins there is wished for, or is itself the wish. */
    boolean wished(int start) {
        return start >= wishes[passage.clauseAt(start)];
    }

    /** The wish with what is wished for. */
    String wish(int start, String text) {
        return words[passage.clauseAt(start)] + "…" + text;
    }

    /** Whether what begins there is not said to have happened to the customer. */
    boolean unreal(int start) {
        int clause = passage.clauseAt(start);
        return start >= unreal[clause] && unreal[clause] < wishes[clause];
    }

    /** In per cent. */
    int weight(int clause) {
        return passage.weight(clause) * (summaries[clause] ? SUMMARY : 1);
    }
}
