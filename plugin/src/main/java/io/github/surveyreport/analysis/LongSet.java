package io.github.surveyreport.analysis;

import java.util.function.LongConsumer;

/**
 * A set of longs other than 0 in one array (open addressing, linear probing, at most three quarters full): eight bytes a
 * slot, where a hash set of boxed values takes about fifty. Equal by content, whatever the order of insertion.
 */
final class LongSet {
    private static final int SMALLEST = 4;

    private long[] slots = new long[SMALLEST];
    private int size;

    int size() {
        return size;
    }

    /** Adds a value; 0 means "not known" and is left out. */
    void add(long value) {
        if (value == 0) {
            return;
        }
        int slot = slotOf(slots, value);
        if (slots[slot] == 0) {
            slots[slot] = value;
            size++;
            if (size > slots.length / 4 * 3) {
                grow();
            }
        }
    }

    void addAll(LongSet other) {
        other.forEach(this::add);
    }

    boolean contains(long value) {
        return value != 0 && slots[slotOf(slots, value)] == value;
    }

    /** How many values both hold. */
    int common(LongSet other) {
        if (other.size < size) {
            return other.common(this);
        }
        int found = 0;
        for (long value : slots) {
            if (other.contains(value)) {
                found++;
            }
        }
        return found;
    }

    /** Every value once; the order is not defined. */
    void forEach(LongConsumer consumer) {
        for (long value : slots) {
            if (value != 0) {
                consumer.accept(value);
            }
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof LongSet other && size == other.size && common(other) == size;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (long value : slots) {
            sum += Long.hashCode(value);
        }
        return sum;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long value : slots) {
            if (value != 0) {
                larger[slotOf(larger, value)] = value;
            }
        }
        slots = larger;
    }

    /** The slot that holds the value, or the free one where it belongs. */
    private static int slotOf(long[] slots, long value) {
        int mask = slots.length - 1;
        int slot = (int) mix(value) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Spreads values that differ in a few bits only (finaliser of SplitMix64). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
