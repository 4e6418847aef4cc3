package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that judges, with what stands before it.
 *
 * @param value in hundredths of a plain word of strength one, negative for blame, weighed by its clause
 * @param plain whether it names no category by itself, so that it may judge a topic beside it
 */
record Judgement(int clause, int start, int end, int value, boolean plain, String word) {
    private static final int LONGEST_ASKED = 3;

    Tone tone() {
        return value == 0 ? new Tone(0, 0, 100) : new Tone(Math.max(value, 0), Math.max(-value, 0), 0);
    }

    /** Of overlapping words the first counts, of those that begin together the longest. */
    static List<Judgement> in(Passage passage, List<PhraseMatcher.Hit> hits, Lexicon lexicon, Grammar grammar) {
        List<PhraseMatcher.Hit> chosen = new ArrayList<>();
        List<Boolean> plain = new ArrayList<>();
        int covered = 0;
        for (PhraseMatcher.Hit hit : hits) {
            if (lexicon.namesCategory(hit.phrase())) {
                covered = Math.max(covered, hit.end());
            }
            boolean free = chosen.isEmpty() || chosen.get(chosen.size() - 1).end() <= hit.start();
            if (lexicon.judges(hit.phrase()) && free) {
                dropDegree(passage, chosen, plain, hit, grammar);
                chosen.add(hit);
                plain.add(covered < hit.end());
            }
        }
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (!isQuestion(passage.text(), chosen.get(i).start(), chosen.get(i).end())) {
                judgements.add(of(passage, chosen.get(i), plain.get(i), lexicon, grammar));
            }
        }
        return judgements;
    }

    /** {@code 好} praises, but not in {@code 好慢}. */
    private static void dropDegree(
            Passage passage,
            List<PhraseMatcher.Hit> chosen,
            List<Boolean> plain,
            PhraseMatcher.Hit next,
            Grammar grammar) {
        if (!chosen.isEmpty()) {
            PhraseMatcher.Hit last = chosen.get(chosen.size() - 1);
            if (last.end() == next.start() && grammar.isDegree(passage.text().substring(last.start(), last.end()))) {
                chosen.remove(chosen.size() - 1);
                plain.remove(plain.size() - 1);
            }
        }
    }

    private static Judgement of(
            Passage passage, PhraseMatcher.Hit hit, boolean plain, Lexicon lexicon, Grammar grammar) {
        int clause = passage.clauseAt(hit.start());
        Grammar.Context before = grammar.before(passage, hit.start());
        int strength = lexicon.strength(hit.phrase());
        int value = strength * before.degree() * passage.weight(clause) / 100;
        boolean undone = value < 0 && grammar.undoneAfter(passage, hit.end());
        boolean reversed = before.negated() != undone;
        String word = before.joined(lexicon.text(hit.phrase()));
        return new Judgement(clause, hit.start(), hit.end(), reversed ? -value : value, plain, word);
    }

    /** {@code 好不好} asks. */
    static boolean isQuestion(String text, int start, int end) {
        String word = text.substring(start, end);
        for (int tail = Math.max(start, end - LONGEST_ASKED); tail < end; tail++) {
            if (text.startsWith("不" + text.substring(tail, end), end)) {
                return true;
            }
        }
        return start > word.length() && text.startsWith(word + "不", start - word.length() - 1);
    }
}
