package io.github.surveyreport.analysis;

import java.util.Arrays;

/** Pairs of customer and second in one growing array; equal by content, whatever the order. Not thread-safe. */
final class ContactTimes {
    private static final int SMALLEST = 16;

    private long[] values = new long[SMALLEST];
    private int used;

    int size() {
        return used / 2;
    }

    long customer(int index) {
        return values[2 * index];
    }

    long second(int index) {
        return values[2 * index + 1];
    }

    void add(long customer, long second) {
        reserve(used + 2);
        values[used++] = customer;
        values[used++] = second;
    }

    void addAll(ContactTimes other) {
        reserve(used + other.used);
        System.arraycopy(other.values, 0, values, used, other.used);
        used += other.used;
    }

    private void reserve(int length) {
        if (length > values.length) {
            values = Arrays.copyOf(values, Math.max(length, values.length * 2));
        }
    }

    private long[][] sorted() {
        long[][] pairs = new long[size()][];
        Arrays.setAll(pairs, i -> new long[] {customer(i), second(i)});
        Arrays.sort(pairs, Arrays::compare);
        return pairs;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ContactTimes other && Arrays.deepEquals(sorted(), other.sorted());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(sorted());
    }
}
