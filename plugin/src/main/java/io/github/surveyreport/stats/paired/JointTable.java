package io.github.surveyreport.stats.paired;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** How many respondents gave which answer before and which after: a square table of counts on one scale. */
public final class JointTable {
    private final int[] scores;
    private final long[][] counts;

    /**
     * @param scores the score of each level, in any order
     * @param counts level before × level after; as many rows and columns as {@code scores}
     * @throws IllegalArgumentException when the table is not square on the scores or a count is negative
     */
    public JointTable(int[] scores, long[][] counts) {
        if (counts.length != scores.length) {
            throw new IllegalArgumentException("one row per score");
        }
        for (long[] row : counts) {
            if (row.length != scores.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("one count, not negative, per score in each row");
            }
        }
        this.scores = scores.clone();
        this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** Both tables together. @param that on the same scores */
    JointTable plus(JointTable that) {
        if (!Arrays.equals(scores, that.scores)) {
            throw new IllegalArgumentException("not the same scores");
        }
        long[][] sums = new long[counts.length][];
        Arrays.setAll(sums, row -> {
            long[] sum = counts[row].clone();
            Arrays.setAll(sum, column -> sum[column] + that.counts[row][column]);
            return sum;
        });
        return new JointTable(scores, sums);
    }

    /** Pairs of answers. */
    public long n() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** How many gave each level before. */
    public long[] before() {
        return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    /** How many gave each level after. */
    public long[] after() {
        long[] sums = new long[scores.length];
        for (long[] row : counts) {
            Arrays.setAll(sums, level -> sums[level] + row[level]);
        }
        return sums;
    }

    /** Score after minus score before. */
    public Differences differences() {
        return differences(IntUnaryOperator.identity());
    }

    /** After minus before of what each score is worth, such as −1, 0 and 1 for recommendation. */
    public Differences differences(IntUnaryOperator worth) {
        Differences.Counter counter = new Differences.Counter();
        for (int before = 0; before < scores.length; before++) {
            for (int after = 0; after < scores.length; after++) {
                long difference = (long) worth.applyAsInt(scores[after]) - worth.applyAsInt(scores[before]);
                counter.add(difference, counts[before][after]);
            }
        }
        return counter.differences();
    }

    /** Who was in a box of the scale, such as the two highest scores, before and after. */
    public Fourfold fourfold(IntPredicate inBox) {
        long[] cells = new long[4];
        for (int before = 0; before < scores.length; before++) {
            for (int after = 0; after < scores.length; after++) {
                int cell = (inBox.test(scores[before]) ? 0 : 2) + (inBox.test(scores[after]) ? 0 : 1);
                cells[cell] += counts[before][after];
            }
        }
        return new Fourfold(cells[0], cells[1], cells[2], cells[3]);
    }
}
