package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that judges, with what stands before it.
 *
 * @param value in hundredths of a plain word of strength one, negative for blame, weighed by its clause
 * @param wished whether it only asks for something: it blames the topic beside it, and judges nothing by itself
 * @param plain whether it names no category by itself, so that it may judge a topic beside it
 */
record Judgement(int clause, int start, int end, int value, boolean plain, boolean wished, String word) {
    private static final int LONGEST_ASKED = 3;
    /** Who finds nothing outstanding has not found it bad. */
    private static final int STRONGEST = 3;

    Tone tone() {
        return wished
                ? Tone.SILENT
                : value == 0 ? new Tone(0, 0, 100) : new Tone(Math.max(value, 0), Math.max(-value, 0), 0);
    }

    /** Of overlapping words the first counts, of those that begin together the longest. */
    static List<Judgement> in(Passage passage, Moods moods, Lexicon lexicon, Grammar grammar) {
        List<PhraseMatcher.Hit> chosen = new ArrayList<>();
        List<Boolean> plain = new ArrayList<>();
        int covered = 0;
        for (PhraseMatcher.Hit hit : moods.heard()) {
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
            PhraseMatcher.Hit hit = chosen.get(i);
            boolean says = !moods.unreal(hit.start())
                    && !isQuestion(passage.text(), hit.start(), hit.end())
                    && grammar.predicates(passage, hit.start(), hit.end());
            if (says) {
                Judgement judgement = of(passage, moods, hit, plain.get(i), lexicon, grammar);
                if (judgement.value() <= 0 || !grammar.asks(passage, hit.start())) {
                    judgements.add(judgement);
                }
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
            Passage passage, Moods moods, PhraseMatcher.Hit hit, boolean plain, Lexicon lexicon, Grammar grammar) {
        int clause = passage.clauseAt(hit.start());
        Grammar.Context before = grammar.before(passage, hit.start());
        int strength = lexicon.strength(hit.phrase());
        if (before.negated() && Math.abs(strength) == STRONGEST) {
            strength /= STRONGEST;
        }
        int degree = before.degree() * innerDegree(passage, hit, lexicon, grammar) / 100;
        int value = strength * degree * moods.weight(clause) / 100;
        if (moods.wished(hit.start())) {
            boolean wished = strength > 0 || !lexicon.judgesItself(hit.phrase());
            String wish = moods.wish(hit.start(), lexicon.text(hit.phrase()));
            return new Judgement(clause, hit.start(), hit.end(), -Math.abs(value), plain, wished, wish);
        }
        boolean undone = value < 0 && grammar.undoneAfter(passage, hit.end());
        boolean ironic = value > 0 && grammar.isIronic(passage, hit.start(), hit.end());
        boolean reversed = before.negated() != (undone || ironic);
        String word = before.joined(lexicon.text(hit.phrase()));
        return new Judgement(clause, hit.start(), hit.end(), reversed ? -value : value, plain, false, word);
    }

    /** {@code 回复慢} is worse in {@code 回复非常慢}. */
    private static int innerDegree(Passage passage, PhraseMatcher.Hit hit, Lexicon lexicon, Grammar grammar) {
        int last = passage.lastWord(hit.end());
        boolean plain = hit.end() - hit.start() <= lexicon.text(hit.phrase()).length() || last <= hit.start();
        return plain ? 100 : grammar.before(passage, last).degree();
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
