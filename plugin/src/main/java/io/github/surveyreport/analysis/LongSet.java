package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.DamagedEntryException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * A set of longs other than 0 in one array: a sorted part and a tail of what came since, which is sorted in when it has
 * outgrown the part. Adding writes to one place, where a hash table of this size would miss the processor's caches at every
 * value; and merging two sets is one walk over both. Equal by content, whatever the order of insertion. Not thread-safe,
 * not for reading either.
 */
final class LongSet {
    private static final int SMALLEST = 4;

    private long[] values = new long[SMALLEST];
    private int sorted;
    private int used;

    int size() {
        settle();
        return sorted;
    }

    /** Adds a value; 0 means "not known" and is left out. */
    void add(long value) {
        if (value == 0 || used > 0 && values[used - 1] == value) {
            return;
        }
        if (used == values.length) {
            makeRoom();
        }
        values[used++] = value;
    }

    void addAll(LongSet other) {
        other.settle();
        settle();
        if (other.sorted > 0) {
            union(values, sorted, other.values, other.sorted);
        }
    }

    boolean contains(long value) {
        settle();
        return Arrays.binarySearch(values, 0, sorted, value) >= 0;
    }

    /** Writes the set, or reads it into this one. */
    void through(Codec codec) {
        settle();
        long[] read = codec.hashes(values, sorted);
        if (codec.reads()) {
            for (int i = 0; i < read.length; i++) {
                if (read[i] == 0 || i > 0 && read[i] <= read[i - 1]) {
                    throw new DamagedEntryException("no ascending values");
                }
            }
            values = Arrays.copyOf(read, Math.max(SMALLEST, read.length));
            sorted = read.length;
            used = sorted;
        }
    }

    /** How many values both hold. */
    int common(LongSet other) {
        settle();
        other.settle();
        int found = 0;
        int b = 0;
        for (int a = 0; a < sorted; a++) {
            while (b < other.sorted && other.values[b] < values[a]) {
                b++;
            }
            if (b < other.sorted && other.values[b] == values[a]) {
                found++;
            }
        }
        return found;
    }

    /** Positions, among the values here in ascending order, of those that the other holds too. */
    void positions(LongSet other, IntConsumer consumer) {
        settle();
        other.settle();
        int here = 0;
        for (int there = 0; there < other.sorted; there++) {
            while (here < sorted && values[here] < other.values[there]) {
                here++;
            }
            if (here < sorted && values[here] == other.values[there]) {
                consumer.accept(here);
            }
        }
    }

    /** Every value once, ascending. */
    void forEach(LongConsumer consumer) {
        settle();
        for (int i = 0; i < sorted; i++) {
            consumer.accept(values[i]);
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof LongSet other
                && size() == other.size()
                && Arrays.equals(values, 0, sorted, other.values, 0, sorted);
    }

    @Override
    public int hashCode() {
        settle();
        int sum = 0;
        for (int i = 0; i < sorted; i++) {
            sum += Long.hashCode(values[i]);
        }
        return sum;
    }

    /** Sorts the tail in once it is half of all; else doubles the array, so that a value is sorted in few times only. */
    private void makeRoom() {
        if (used - sorted >= used / 2) {
            settle();
        }
        if (used > values.length / 2) {
            values = Arrays.copyOf(values, values.length * 2);
        }
    }

    private void settle() {
        if (used == sorted) {
            return;
        }
        long[] tail = Arrays.copyOfRange(values, sorted, used);
        Arrays.sort(tail);
        union(values, sorted, tail, distinct(tail));
    }

    /** Moves the distinct values of a sorted array to its front; returns how many there are. */
    private static int distinct(long[] ascending) {
        int kept = 1;
        for (int i = 1; i < ascending.length; i++) {
            if (ascending[i] != ascending[kept - 1]) {
                ascending[kept++] = ascending[i];
            }
        }
        return kept;
    }

    /** Makes this set the union of two ascending parts without repetitions. */
    private void union(long[] first, int firstSize, long[] second, int secondSize) {
        long[] merged = new long[Math.max(SMALLEST, firstSize + secondSize)];
        int a = 0;
        int b = 0;
        int size = 0;
        while (a < firstSize && b < secondSize) {
            long value = Math.min(first[a], second[b]);
            a += first[a] == value ? 1 : 0;
            b += second[b] == value ? 1 : 0;
            merged[size++] = value;
        }
        System.arraycopy(first, a, merged, size, firstSize - a);
        size += firstSize - a;
        System.arraycopy(second, b, merged, size, secondSize - b);
        size += secondSize - b;
        values = merged;
        sorted = size;
        used = size;
    }
}
