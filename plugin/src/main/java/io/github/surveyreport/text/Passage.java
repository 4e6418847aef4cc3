package io.github.surveyreport.text;

import io.github.surveyreport.privacy.PersonalData;
import java.util.Arrays;
import java.util.List;

/** A normalised comment, divided into words and clauses. */
final class Passage {
    private static final String WITHIN_CLAUSE = "'’&+_%-/";
    private static final String SENTENCE_ENDS = "。.!?;";

    private final String text;
    private final List<Token> tokens;
    private final int[] tokenAt;
    private final int[] clauseAt;
    private final int[] clauseStarts;
    private final boolean[] afterSentence;
    private final boolean[] afterTurn;
    private final boolean[] conceding;
    private final Grammar.Context[] contexts;
    private int clauses;

    Passage(String text, List<Token> tokens, Grammar grammar) {
        this.text = text;
        this.tokens = tokens;
        tokenAt = new int[text.length() + 1];
        clauseAt = new int[text.length() + 1];
        clauseStarts = new int[text.length() + 2];
        afterSentence = new boolean[text.length() + 2];
        afterTurn = new boolean[text.length() + 2];
        conceding = new boolean[text.length() + 2];
        contexts = new Grammar.Context[text.length() + 1];
        Arrays.fill(tokenAt, -1);
        for (int i = 0; i < tokens.size(); i++) {
            Arrays.fill(tokenAt, tokens.get(i).start(), tokens.get(i).end(), i);
        }
        divide(grammar);
    }

    private void divide(Grammar grammar) {
        for (int i = 0; i < text.length(); i++) {
            if (endsClause(i)) {
                begin(i + 1, SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0, false);
            } else if (tokenAt[i] >= 0 && tokens.get(tokenAt[i]).start() == i) {
                String word = tokens.get(tokenAt[i]).word();
                if (grammar.turns(word)) {
                    begin(i, false, true);
                } else if (grammar.concedes(word)) {
                    conceding[clauses] = true;
                }
            }
            clauseAt[i] = clauses;
        }
        clauseAt[text.length()] = clauses;
    }

    /** An empty clause is overwritten, but keeps what is known of its beginning. */
    private void begin(int at, boolean sentence, boolean turn) {
        boolean empty = clauseStarts[clauses] == at || blank(clauseStarts[clauses], at);
        if (!empty) {
            clauses++;
            afterTurn[clauses] = turn || (!sentence && afterTurn[clauses - 1]);
        } else {
            afterTurn[clauses] |= turn;
        }
        afterSentence[clauses] |= sentence;
        clauseStarts[clauses] = at;
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Characters.isWordCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean endsClause(int at) {
        char c = text.charAt(at);
        if (Characters.isWordCharacter(c) || WITHIN_CLAUSE.indexOf(c) >= 0 || PersonalData.isMark(c)) {
            return false;
        }
        boolean inside = at > 0 && at + 1 < text.length();
        if (c == ' ') {
            return inside && Characters.isChinese(text.charAt(at - 1)) && Characters.isChinese(text.charAt(at + 1));
        }
        return !(c == '.' && inside && tokenAt[at] >= 0);
    }

    /** What was found to stand before a place, null when nobody has asked yet. */
    Grammar.Context context(int at) {
        return contexts[at];
    }

    Grammar.Context keep(int at, Grammar.Context context) {
        contexts[at] = context;
        return context;
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    int clauses() {
        return clauses + 1;
    }

    int clauseAt(int position) {
        return clauseAt[position];
    }

    int clauseStart(int clause) {
        return clauseStarts[clause];
    }

    int clauseEnd(int clause) {
        return clause < clauses ? clauseStarts[clause + 1] : text.length();
    }

    /** Whether a clause begins a sentence, so that nothing said before belongs to it. */
    boolean startsSentence(int clause) {
        return clause == 0 || afterSentence[clause];
    }

    /** Whether nothing but punctuation stands between the beginning of its clause and a place. */
    boolean beginsClause(int at) {
        return blank(clauseStarts[clauseAt[at]], at);
    }

    /** How much a clause counts, in per cent: more after a turn such as {@code 但是}, less in a concession. */
    int weight(int clause) {
        return afterTurn[clause] ? 150 : conceding[clause] ? 60 : 100;
    }

    /** Whether a Chinese word of two characters, such as 手机, is cut there; longer ones are often several. */
    boolean cutsWord(int at) {
        int token = at > 0 ? tokenAt[at - 1] : -1;
        return token >= 0 && tokenAt[at] == token && tokens.get(token).word().length() == 2;
    }

    /** Where the last word before a place begins. */
    int lastWord(int end) {
        int token = tokenAt[end - 1];
        return token < 0 ? end : tokens.get(token).start();
    }

    /** The token that has the whole of a part of the text in it, if any. */
    Token around(int start, int end) {
        int token = tokenAt[start];
        return token >= 0 && tokens.get(token).end() >= end ? tokens.get(token) : null;
    }
}
