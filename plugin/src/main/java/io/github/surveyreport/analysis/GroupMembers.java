package io.github.surveyreport.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Which groups of one grouping customers are in, who may be in several: counts how many of some customers each group has in
 * one walk over everybody, where a walk for each group would take as many.
 */
final class GroupMembers {
    private final LongSet everybody;
    private final List<LongSet> groups;
    /** Per customer, in ascending order, a bit for each group; unused beyond as many groups as bits. */
    private final long[] memberships;

    /** @param groups each a part of {@code everybody} */
    GroupMembers(LongSet everybody, List<LongSet> groups) {
        this.everybody = everybody;
        this.groups = List.copyOf(groups);
        this.memberships = new long[groups.size() <= Long.SIZE ? everybody.size() : 0];
        for (int group = 0; group < groups.size() && groups.size() <= Long.SIZE; group++) {
            long bit = 1L << group;
            everybody.positions(groups.get(group), position -> memberships[position] |= bit);
        }
    }

    /** How many of those customers each group has. */
    long[] count(LongSet customers) {
        long[] counts = new long[groups.size()];
        if (groups.size() > Long.SIZE) {
            Arrays.setAll(counts, group -> customers.common(groups.get(group)));
            return counts;
        }
        everybody.positions(customers, position -> {
            for (long left = memberships[position]; left != 0; left &= left - 1) {
                counts[Long.numberOfTrailingZeros(left)]++;
            }
        });
        return counts;
    }
}
