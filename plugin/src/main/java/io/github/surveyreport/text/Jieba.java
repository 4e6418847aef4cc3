package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;

/**
 * jieba's segmentation with its own dictionary and model only: the likeliest division into words of the dictionary, then
 * the {@linkplain JiebaTags model} for runs of single characters. Gives the words that jieba-analysis gives in its search
 * mode, from that library's own files; projects' words are never put in. For Chinese characters alone.
 */
final class Jieba implements Segmenter {
    private final JiebaDictionary dictionary = new JiebaDictionary();
    private final JiebaTags tags = new JiebaTags();

    private Jieba() {}

    static Jieba instance() {
        return Holder.LOADED;
    }

    @Override
    public String[] split(String clause) {
        List<String> words = new ArrayList<>();
        int[] ends = ends(clause);
        int singles = 0;
        for (int at = 0; at < ends.length; at = ends[at]) {
            if (ends[at] - at > 1) {
                addSingles(clause, singles, at, words);
                words.add(clause.substring(at, ends[at]));
                singles = ends[at];
            }
        }
        addSingles(clause, singles, ends.length, words);
        return words.toArray(String[]::new);
    }

    /** For every place the end of the word that starts there in the likeliest division of the rest; of equals the first. */
    private int[] ends(String clause) {
        char[] characters = clause.toCharArray();
        int length = characters.length;
        int[] ends = new int[length];
        double[] best = new double[length + 1];
        for (int from = length - 1; from >= 0; from--) {
            int node = dictionary.child(JiebaDictionary.ROOT, characters[from]);
            boolean single = node != JiebaDictionary.NONE && dictionary.isWord(node);
            double likeliest = (single ? dictionary.logShare(node) : dictionary.leastLogShare()) + best[from + 1];
            boolean found = single;
            ends[from] = from + 1;
            for (int to = from + 1; node != JiebaDictionary.NONE && to < length; to++) {
                node = dictionary.child(node, characters[to]);
                if (node != JiebaDictionary.NONE && dictionary.isWord(node)) {
                    double likelihood = dictionary.logShare(node) + best[to + 1];
                    if (!found || likelihood > likeliest) {
                        likeliest = likelihood;
                        ends[from] = to + 1;
                        found = true;
                    }
                }
            }
            best[from] = likeliest;
        }
        return ends;
    }

    private void addSingles(String clause, int from, int to, List<String> words) {
        if (to - from == 1 || to > from && isWord(clause, from, to)) {
            words.add(clause.substring(from, to));
        } else if (to > from) {
            tags.split(clause, from, to, words);
        }
    }

    private boolean isWord(String clause, int from, int to) {
        int node = JiebaDictionary.ROOT;
        for (int at = from; at < to && node != JiebaDictionary.NONE; at++) {
            node = dictionary.child(node, clause.charAt(at));
        }
        return node != JiebaDictionary.NONE && dictionary.isWord(node);
    }

    private static final class Holder {
        static final Jieba LOADED = new Jieba();
    }
}
