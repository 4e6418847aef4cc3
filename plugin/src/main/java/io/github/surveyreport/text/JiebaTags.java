package io.github.surveyreport.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * jieba's hidden Markov model, for runs of single characters that the dictionary does not join: each character begins,
 * continues or ends a word or is one by itself; the likeliest sequence is found by Viterbi's algorithm. Emissions are
 * read from the library, starts and transitions are its constants (fxsjy/jieba, finalseg).
 */
final class JiebaTags {
    private static final int B = 0;
    private static final int M = 1;
    private static final int E = 2;
    private static final int S = 3;

    private static final double NEVER = -3.14e100;
    private static final double[] START = {-0.26268660809250016, NEVER, NEVER, -1.4652633398537678};

    /** The two tags that can precede each tag, in the order in which the library compares them; of equals the second. */
    private static final int[][] BEFORE = {{E, S}, {M, B}, {B, M}, {S, E}};

    private static final double[][] TRANSITIONS = {
        {-0.5897149736854513, -0.7211965654669841},
        {-1.2603623820268226, -0.916290731874155},
        {-0.51082562376599, -0.33344856811948514},
        {-0.6658631448798212, -0.8085250474669937}
    };

    private static final char FIRST = '\u4e00';

    private final double[][] emissions = new double[4]['\u9fa5' - FIRST + 1];

    JiebaTags() {
        for (double[] tag : emissions) {
            Arrays.fill(tag, NEVER);
        }
        byte[] text = JiebaDictionary.resource("/prob_emit.txt");
        int tag = B;
        for (int at = 0; at < text.length; at = Utf8Lines.next(text, at)) {
            int end = Utf8Lines.fieldEnd(text, at);
            if (end == at + 1) {
                tag = "BMES".indexOf(text[at]);
                continue;
            }
            char c = Utf8Lines.wide(text, at, end);
            if (Characters.isChinese(c)) {
                int valueEnd = Utf8Lines.fieldEnd(text, end + 1);
                String value = new String(text, end + 1, valueEnd - end - 1, StandardCharsets.US_ASCII);
                emissions[tag][c - FIRST] = Double.parseDouble(value);
            }
        }
    }

    /** Adds the words of a run of Chinese characters. */
    void split(String text, int from, int to, List<String> words) {
        byte[] tags = tags(text, from, to);
        int begin = from;
        int next = from;
        for (int i = from; i < to; i++) {
            switch (tags[i - from]) {
                case B -> begin = i;
                case E -> {
                    words.add(text.substring(begin, i + 1));
                    next = i + 1;
                }
                case S -> {
                    words.add(text.substring(i, i + 1));
                    next = i + 1;
                }
                default -> {}
            }
        }
        if (next < to) {
            words.add(text.substring(next, to));
        }
    }

    private byte[] tags(String text, int from, int to) {
        int length = to - from;
        byte[][] before = new byte[length][4];
        double[] last = new double[4];
        for (int tag = 0; tag < 4; tag++) {
            last[tag] = START[tag] + emissions[tag][text.charAt(from) - FIRST];
        }
        for (int i = 1; i < length; i++) {
            last = step(last, text.charAt(from + i), before[i]);
        }
        byte[] tags = new byte[length];
        tags[length - 1] = (byte) (last[E] < last[S] ? S : E);
        for (int i = length - 1; i > 0; i--) {
            tags[i - 1] = before[i][tags[i]];
        }
        return tags;
    }

    private double[] step(double[] last, char c, byte[] before) {
        double[] next = new double[4];
        for (int tag = 0; tag < 4; tag++) {
            double emission = emissions[tag][c - FIRST];
            double first = TRANSITIONS[tag][0] + (emission + last[BEFORE[tag][0]]);
            double second = TRANSITIONS[tag][1] + (emission + last[BEFORE[tag][1]]);
            next[tag] = second >= first ? second : first;
            before[tag] = (byte) BEFORE[tag][second >= first ? 1 : 0];
        }
        return next;
    }
}
