package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Study;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Distinct customers who commented in one wave: everybody, in each group, and in each stratum of a weighted study. Two-way
 * cells are not told apart.
 */
final class CommenterTally {
    private final LongSet[] bySlot;
    private final TreeMap<Long, LongSet> byStratum = new TreeMap<>();

    CommenterTally(Study study) {
        int single = study.groups().stream()
                .mapToInt(grouping -> grouping.values().size())
                .sum();
        bySlot = new LongSet[1 + single];
        Arrays.setAll(bySlot, slot -> new LongSet());
    }

    /**
     * Counts the customer of a comment that says something.
     *
     * @param stratum of the respondent; {@link StratumCounts#NONE} where numbers are not weighted
     */
    void add(long customer, int[] slots, int count, long stratum) {
        if (stratum != StratumCounts.NONE) {
            inStratum(stratum).add(customer);
        }
        for (int i = 0; i < count && slots[i] < bySlot.length; i++) {
            bySlot[slots[i]].add(customer);
        }
    }

    void merge(CommenterTally other) {
        for (int slot = 0; slot < bySlot.length; slot++) {
            bySlot[slot].addAll(other.bySlot[slot]);
        }
        other.byStratum.forEach((stratum, customers) -> inStratum(stratum).addAll(customers));
    }

    void through(Codec codec) {
        for (LongSet customers : bySlot) {
            customers.through(codec);
        }
        codec.map(byStratum, stratum -> codec.number(stratum, Long::longValue), customers -> {
            LongSet these = customers == null ? new LongSet() : customers;
            these.through(codec);
            return these;
        });
    }

    private LongSet inStratum(long stratum) {
        return byStratum.computeIfAbsent(stratum, key -> new LongSet());
    }

    /** By key of the stratum, ascending; nobody where numbers are not weighted. */
    SortedMap<Long, LongSet> byStratum() {
        return Collections.unmodifiableSortedMap(byStratum);
    }

    /** @param slot everybody's or that of one group */
    LongSet customers(int slot) {
        return bySlot[slot];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CommenterTally other
                && Arrays.equals(bySlot, other.bySlot)
                && byStratum.equals(other.byStratum);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bySlot);
    }
}
