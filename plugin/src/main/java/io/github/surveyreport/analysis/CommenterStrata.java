package io.github.surveyreport.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * The customers who commented in one wave of a weighted study, each in one stratum: the first that a comment of theirs is
 * in. Strata and customers are told by their position.
 */
final class CommenterStrata {
    private static final int NOWHERE = -1;

    private final int strata;
    private final long[] customers;
    private final int[] stratum;

    /** @param keys of the strata of the wave, ascending */
    CommenterStrata(CommenterTally commenters, long[] keys) {
        strata = keys.length;
        customers = values(commenters.customers(Slots.ALL));
        stratum = new int[customers.length];
        Arrays.fill(stratum, NOWHERE);
        commenters.byStratum().forEach((key, those) -> {
            int place = Arrays.binarySearch(keys, key);
            those.forEach(customer -> {
                int position = position(customer);
                stratum[position] = stratum[position] == NOWHERE ? place : stratum[position];
            });
        });
    }

    private static long[] values(LongSet set) {
        long[] values = new long[set.size()];
        int[] used = new int[1];
        set.forEach(value -> values[used[0]++] = value);
        return values;
    }

    private int position(long customer) {
        return Arrays.binarySearch(customers, customer);
    }

    /** Of some of the commenters, how many are in each stratum. */
    long[] count(LongSet some) {
        long[] counts = new long[strata];
        some.forEach(customer -> counts[stratum[position(customer)]]++);
        return counts;
    }

    /** Who of them is in which of these groups; a customer may be in several. */
    Groups groups(List<LongSet> groups) {
        return new Groups(groups);
    }

    /** The groups of a grouping. */
    final class Groups {
        private final int number;
        /** Of each customer the first group. */
        private final int[] first;
        /** Position of a customer in the upper half, a further group in the lower; ascending. */
        private final long[] further;

        private Groups(List<LongSet> groups) {
            number = groups.size();
            first = new int[customers.length];
            Arrays.fill(first, NOWHERE);
            long[] more = new long[groups.stream().mapToInt(LongSet::size).sum()];
            int[] used = new int[1];
            for (int group = 0; group < number; group++) {
                int g = group;
                groups.get(group).forEach(customer -> {
                    int position = position(customer);
                    if (first[position] == NOWHERE) {
                        first[position] = g;
                    } else {
                        more[used[0]++] = ((long) position << Integer.SIZE) | g;
                    }
                });
            }
            further = Arrays.copyOf(more, used[0]);
            Arrays.sort(further);
        }

        /** Of some of the commenters, how many are in each group and stratum. */
        long[][] count(LongSet some) {
            long[][] counts = new long[number][strata];
            int[] next = new int[1];
            some.forEach(customer -> {
                int position = position(customer);
                if (first[position] != NOWHERE) {
                    counts[first[position]][stratum[position]]++;
                }
                while (next[0] < further.length && further[next[0]] >>> Integer.SIZE <= position) {
                    long one = further[next[0]++];
                    if (one >>> Integer.SIZE == position) {
                        counts[(int) one][stratum[position]]++;
                    }
                }
            });
            return counts;
        }
    }
}
