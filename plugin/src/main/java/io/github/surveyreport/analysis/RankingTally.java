package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;

/**
 * The answers to a ranking in one wave: per {@linkplain Slots slot} how often an option has each rank, and of everybody how
 * often it has each mid-rank, where the options that somebody does not rank share the mean of the ranks left to them.
 */
final class RankingTally {
    private final int options;
    private final int ranks;
    private final long[] ranked;
    /** Mid-ranks are whole and half: counted as twice as many, from 2 for the first to 2·options. */
    private final int twice;

    private final long[] middle;

    /** @param ranks as many as there are options, those too that are rare and told as one */
    RankingTally(int options, int ranks, int slots) {
        this.options = ranks == 0 ? 0 : options;
        this.ranks = ranks;
        this.ranked = new long[slots * this.options * ranks];
        this.twice = 2 * this.options + 1;
        this.middle = new long[this.options * twice];
    }

    /** @param slots the first {@code count} entries are the slots of the response */
    void add(int[] order, int[] slots, int count) {
        for (int rank = 0; rank < order.length; rank++) {
            for (int i = 0; i < count && order[rank] != Response.MISSING; i++) {
                ranked[(slots[i] * options + order[rank]) * ranks + rank]++;
            }
        }
        for (int i = 0; i < count; i++) {
            if (slots[i] == Slots.ALL) {
                addMiddle(order);
            }
        }
    }

    /** An option told as one with another is at the better place of both. */
    private void addMiddle(int[] order) {
        boolean[] given = new boolean[options];
        int place = 0;
        for (int option : order) {
            if (option != Response.MISSING) {
                place++;
                given[option] = true;
                middle[option * twice + 2 * place]++;
            }
        }
        for (int option = 0; option < options; option++) {
            if (!given[option]) {
                middle[option * twice + place + 1 + options]++;
            }
        }
    }

    void merge(RankingTally other) {
        add(ranked, other.ranked);
        add(middle, other.middle);
    }

    private static void add(long[] target, long[] more) {
        Arrays.setAll(target, i -> target[i] + more[i]);
    }

    void through(Codec codec) {
        codec.numbers(ranked);
        codec.numbers(middle);
    }

    /**
     * How often an option has each rank, from the first; last, how many answered without ranking it.
     *
     * @param answered how many answered in the slot
     */
    long[] ranks(int slot, int option, long answered) {
        int from = (slot * options + option) * ranks;
        long[] counts = Arrays.copyOf(Arrays.copyOfRange(ranked, from, from + ranks), ranks + 1);
        counts[ranks] = answered - Arrays.stream(counts).sum();
        return counts;
    }

    /** How many of everybody give an option each mid-rank; at twice the mid-rank. */
    long[] middle(int option) {
        return Arrays.copyOfRange(middle, option * twice, (option + 1) * twice);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof RankingTally other
                && Arrays.equals(ranked, other.ranked)
                && Arrays.equals(middle, other.middle);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ranked) + Arrays.hashCode(middle);
    }
}
