package io.github.surveyreport.analysis;

import java.util.Arrays;

/**
 * How often each of many patterns of so many words occurs: an open hash table of packed words without an object per pattern,
 * at most three quarters full. Equal by content, whatever the order of insertion. A pattern stands in a slot; some slots are
 * free.
 */
final class PackedCounts {
    private static final int SMALLEST = 16;

    private final int words;
    private long[] keys;
    private long[] counts;
    private int size;

    PackedCounts(int words) {
        this.words = words;
        this.keys = new long[SMALLEST * words];
        this.counts = new long[SMALLEST];
    }

    /** How many distinct patterns. */
    int size() {
        return size;
    }

    /** Slots to walk over. */
    int slots() {
        return counts.length;
    }

    /** How often the pattern of a slot occurs; 0 when the slot is free. */
    long count(int slot) {
        return counts[slot];
    }

    /** The words of all slots, not a copy: those of a slot from {@link #at} on. */
    long[] keys() {
        return keys;
    }

    int at(int slot) {
        return slot * words;
    }

    /** The first slot from there on that is not free; there must be one. */
    int taken(int from) {
        int slot = from;
        while (counts[slot] == 0) {
            slot++;
        }
        return slot;
    }

    void merge(PackedCounts other) {
        for (int slot = 0; slot < other.counts.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.keys, slot * words, other.counts[slot]);
            }
        }
    }

    /** @param at where the words of the pattern begin */
    void add(long[] from, int at, long count) {
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

    /** The slots that are not free, in the order of their words. */
    int[] sorted() {
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
        if (!(object instanceof PackedCounts other) || size != other.size) {
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
