package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import java.util.Arrays;

/** Distinct customers who commented in one wave: everybody, and in each group. Two-way cells are not told apart. */
final class CommenterTally {
    private final LongSet[] bySlot;

    CommenterTally(Study study) {
        int single = study.groups().stream()
                .mapToInt(grouping -> grouping.values().size())
                .sum();
        bySlot = new LongSet[1 + single];
        Arrays.setAll(bySlot, slot -> new LongSet());
    }

    /** Counts the customer of a comment that says something. */
    void add(long customer, int[] slots, int count) {
        for (int i = 0; i < count && slots[i] < bySlot.length; i++) {
            bySlot[slots[i]].add(customer);
        }
    }

    void merge(CommenterTally other) {
        for (int slot = 0; slot < bySlot.length; slot++) {
            bySlot[slot].addAll(other.bySlot[slot]);
        }
    }

    /** @param slot everybody's or that of one group */
    LongSet customers(int slot) {
        return bySlot[slot];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CommenterTally other && Arrays.equals(bySlot, other.bySlot);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bySlot);
    }
}
