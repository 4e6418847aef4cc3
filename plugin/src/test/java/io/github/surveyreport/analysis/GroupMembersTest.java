package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupMembersTest {
    @Test
    void customersAreCountedInEveryGroupTheyAreIn() {
        LongSet everybody = set(1, 2, 3, 5, 8, 13, 21);
        GroupMembers members = new GroupMembers(everybody, List.of(set(2, 5, 13), set(), set(1, 5, 21)));

        assertArrayEquals(new long[] {2, 0, 2}, members.count(set(1, 5, 8, 13, 34)));
        assertArrayEquals(new long[] {0, 0, 0}, members.count(set()));
        assertArrayEquals(new long[] {3, 0, 3}, members.count(everybody));
    }

    /** Bits do not suffice: what few groups give, many must. */
    @Test
    void manyGroupsAreCountedAlike() {
        LongSet everybody = new LongSet();
        List<LongSet> groups = new ArrayList<>();
        long[] expected = new long[70];
        for (int group = 0; group < expected.length; group++) {
            groups.add(set(group + 1, 100));
            everybody.addAll(groups.get(group));
            expected[group] = group % 2 == 0 ? 2 : 1;
        }
        LongSet odd = set(100);
        for (long customer = 1; customer <= expected.length; customer += 2) {
            odd.add(customer);
        }
        assertArrayEquals(expected, new GroupMembers(everybody, groups).count(odd));
    }

    private static LongSet set(long... customers) {
        LongSet set = new LongSet();
        for (long customer : customers) {
            set.add(customer);
        }
        return set;
    }
}
