package io.github.surveyreport.example;

import io.github.surveyreport.text.Sentiment;
import io.github.surveyreport.text.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often sentiments were meant and read.
 *
 * @param counts rows as meant, columns as read, in the order of {@link Sentiment}
 */
record Verdicts(int[][] counts) {
    private static final int CLASSES = Sentiment.values().length;

    static Verdicts of(List<Sentiment> meant, List<Spoken.About> read) {
        int[][] counts = new int[CLASSES][CLASSES];
        for (int i = 0; i < meant.size(); i++) {
            counts[meant.get(i).ordinal()][read.get(i).sentiment().ordinal()]++;
        }
        return new Verdicts(counts);
    }

    int all() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    int meant(Sentiment sentiment) {
        return Arrays.stream(counts[sentiment.ordinal()]).sum();
    }

    int read(Sentiment sentiment) {
        return IntStream.range(0, CLASSES)
                .map(row -> counts[row][sentiment.ordinal()])
                .sum();
    }

    int both(Sentiment sentiment) {
        return counts[sentiment.ordinal()][sentiment.ordinal()];
    }

    int right() {
        return Arrays.stream(Sentiment.values()).mapToInt(this::both).sum();
    }

    /** Mean of the shares found, over the sentiments that were meant at all. */
    double balanced() {
        return Arrays.stream(Sentiment.values())
                .filter(s -> meant(s) > 0)
                .mapToDouble(s -> (double) both(s) / meant(s))
                .average()
                .orElse(0);
    }

    /** Mean of F1 over the sentiments that were meant at all. */
    double macroF1() {
        return Arrays.stream(Sentiment.values())
                .filter(s -> meant(s) > 0)
                .mapToDouble(s -> 2.0 * both(s) / (meant(s) + read(s)))
                .average()
                .orElse(0);
    }
}
