package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.DamagedEntryException;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often each combination of answers to the modelled questions occurs: correlations, regressions and covariances come
 * from it, not from rows. An open hash table of packed words without an object per row or pattern; equal by content,
 * whatever the order of insertion. Responses without any answer are left out.
 */
final class PatternTally {
    private static final int SMALLEST = 16;

    private final PatternLayout layout;
    private final int words;
    private final long[] packed;
    private long[] keys;
    private long[] counts;
    private int size;

    PatternTally(PatternLayout layout) {
        this.layout = layout;
        this.words = layout.words();
        this.packed = new long[words];
        this.keys = new long[SMALLEST * words];
        this.counts = new long[SMALLEST];
    }

    PatternLayout layout() {
        return layout;
    }

    /** How many distinct patterns. */
    int size() {
        return size;
    }

    void add(Response response) {
        if (layout.pack(response, packed)) {
            add(packed, 0, 1);
        }
    }

    void merge(PatternTally other) {
        for (int slot = 0; slot < other.counts.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.keys, slot * words, other.counts[slot]);
            }
        }
    }

    void through(Codec codec) {
        int patterns = codec.size(size);
        int slot = -1;
        for (int i = 0; i < patterns; i++) {
            long count = 0;
            if (!codec.reads()) {
                slot = taken(slot + 1);
                count = counts[slot];
                System.arraycopy(keys, slot * words, packed, 0, words);
            }
            codec.numbers(packed);
            count = codec.number(count);
            if (codec.reads() && count > 0) {
                add(packed, 0, count);
            }
        }
        if (size != patterns) {
            throw new DamagedEntryException("a pattern twice or never");
        }
    }

    private int taken(int from) {
        int slot = from;
        while (counts[slot] == 0) {
            slot++;
        }
        return slot;
    }

    /**
     * The answers to some of the questions, of those respondents who answered them all.
     *
     * @param strata new stratum of each old one, from 0 on
     */
    PatternTally complete(int[] positions, int[] strata) {
        return select(positions, strata, false);
    }

    /** The same answers in fewer strata; this itself where there is only one. */
    PatternTally in(int[] strata) {
        return strata.length == 1
                ? this
                : select(IntStream.range(0, layout.size()).toArray(), strata, true);
    }

    private PatternTally select(int[] positions, int[] strata, boolean incomplete) {
        int most = Arrays.stream(strata).max().orElse(0);
        PatternTally selected = new PatternTally(layout.select(positions, most + 1));
        int[] levels = new int[layout.size()];
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                layout.unpack(keys, slot * words, levels);
                int stratum = strata[layout.stratum(keys, slot * words)];
                if (selected.layout.pack(levels, positions, stratum, selected.packed) || incomplete) {
                    selected.add(selected.packed, 0, counts[slot]);
                }
            }
        }
        return selected;
    }

    /**
     * What somebody answered.
     *
     * @param levels of every question of the layout, or {@link Response#MISSING}
     * @param stratum weighting cell, 0 without weighting
     */
    record Given(List<Integer> levels, int stratum) {
        static Given of(int[] levels, int stratum) {
            return new Given(Arrays.stream(levels).boxed().toList(), stratum);
        }
    }

    /** Everybody but those. */
    PatternTally without(Map<Given, Long> aside) {
        if (aside.isEmpty()) {
            return this;
        }
        PatternTally left = new PatternTally(layout);
        int[] levels = new int[layout.size()];
        for (int slot = 0; slot < counts.length; slot++) {
            layout.unpack(keys, slot * words, levels);
            Given given = Given.of(levels, layout.stratum(keys, slot * words));
            long count = counts[slot] - aside.getOrDefault(given, 0L);
            if (counts[slot] > 0 && count > 0) {
                left.add(keys, slot * words, count);
            }
        }
        return left;
    }

    /**
     * A pattern: the level of every question of the layout, or {@link Response#MISSING}, not to be kept; and the
     * weighting cell of those who gave it, 0 without weighting.
     */
    interface Visitor {
        void visit(int[] levels, int stratum, long count);
    }

    /** Every pattern in the order of its words: the same whatever the order of insertion. */
    void forEach(Visitor visitor) {
        int[] levels = new int[layout.size()];
        for (int slot : sorted()) {
            layout.unpack(keys, slot * words, levels);
            visitor.visit(levels, layout.stratum(keys, slot * words), counts[slot]);
        }
    }

    private int[] sorted() {
        Integer[] slots = new Integer[size];
        int next = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                slots[next++] = slot;
            }
        }
        Arrays.sort(slots, this::compare);
        return Arrays.stream(slots).mapToInt(Integer::intValue).toArray();
    }

    private int compare(int slot, int other) {
        return Arrays.compareUnsigned(
                keys, slot * words, slot * words + words, keys, other * words, other * words + words);
    }

    private void add(long[] from, int at, long count) {
        int slot = slotOf(keys, counts, from, at);
        if (counts[slot] == 0) {
            System.arraycopy(from, at, keys, slot * words, words);
            size++;
        }
        counts[slot] += count;
        if (size > counts.length / 4 * 3) {
            grow();
        }
    }

    private void grow() {
        long[] largerKeys = new long[keys.length * 2];
        long[] largerCounts = new long[counts.length * 2];
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                int place = slotOf(largerKeys, largerCounts, keys, slot * words);
                System.arraycopy(keys, slot * words, largerKeys, place * words, words);
                largerCounts[place] = counts[slot];
            }
        }
        keys = largerKeys;
        counts = largerCounts;
    }

    /** The slot that holds the pattern, or the free one where it belongs. */
    private int slotOf(long[] table, long[] taken, long[] from, int at) {
        int bits = taken.length - 1;
        int slot = (int) hash(from, at) & bits;
        while (taken[slot] != 0 && !Arrays.equals(table, slot * words, slot * words + words, from, at, at + words)) {
            slot = (slot + 1) & bits;
        }
        return slot;
    }

    /** Finaliser of SplitMix64 over the words. */
    private long hash(long[] from, int at) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            long z = hash * 31 + from[at + i];
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            hash = z ^ (z >>> 31);
        }
        return hash;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof PatternTally other) || size != other.size) {
            return false;
        }
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                int place = slotOf(other.keys, other.counts, keys, slot * words);
                if (other.counts[place] != counts[slot]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        long sum = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            sum += counts[slot] > 0 ? hash(keys, slot * words) * counts[slot] : 0;
        }
        return Long.hashCode(sum);
    }
}
