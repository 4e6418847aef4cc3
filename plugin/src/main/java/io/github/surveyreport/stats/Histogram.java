package io.github.surveyreport.stats;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each number was given: all that mean, spread and median need. Exact, so it can be merged in any order. */
public final class Histogram {
    private final TreeMap<BigDecimal, Long> counts = new TreeMap<>();
    private final long n;

    private Histogram(SortedMap<BigDecimal, Long> counts) {
        long total = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException("a count is not negative");
            }
            if (entry.getValue() > 0) {
                this.counts.put(entry.getKey(), entry.getValue());
                total = Math.addExact(total, entry.getValue());
            }
        }
        this.n = total;
    }

    /** Decimal numbers with their counts. Numbers equal in value count together whatever their scale. */
    public static Histogram of(SortedMap<BigDecimal, Long> counts) {
        return new Histogram(counts);
    }

    /**
     * Scores of a scale.
     *
     * @param scores the score of each level, in any order
     * @param counts how often each level was chosen; as long as {@code scores}
     */
    public static Histogram ofScores(int[] scores, long[] counts) {
        if (scores.length != counts.length) {
            throw new IllegalArgumentException("one count per score");
        }
        TreeMap<BigDecimal, Long> byScore = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            byScore.merge(BigDecimal.valueOf(scores[i]), counts[i], Math::addExact);
        }
        return new Histogram(byScore);
    }

    /** Number of valid answers. */
    public long n() {
        return n;
    }

    /** Numbers that occur, ascending, with their counts; read-only. */
    public SortedMap<BigDecimal, Long> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /** The number at that place (0-based) when all are put in order. */
    BigDecimal at(long place) {
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (place < seen) {
                return entry.getKey();
            }
        }
        throw new IndexOutOfBoundsException("place " + place + " of " + n);
    }
}
