package io.github.surveyreport.analysis;

import io.github.surveyreport.survey.Response;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The customers who answered a question in two waves, counted by what they gave before and after.
 *
 * @param pairs level before × level after, of those who were in the group both times, by their weighting cell in the later
 *     wave, ascending; without weighting all in cell 0
 * @param moved those who were in the group in one of the waves only
 */
record PanelJoin(SortedMap<Integer, long[][]> pairs, long moved) {

    /**
     * @param question index of a question tracked in both waves
     * @param slot everybody, or a group tracked in both waves
     */
    static PanelJoin of(PanelTally before, PanelTally after, int question, int levels, int slot) {
        TreeMap<Integer, long[][]> pairs = new TreeMap<>();
        long moved = 0;
        int placeBefore = before.place(question);
        int placeAfter = after.place(question);
        for (int then = 0; then < before.entries(); then++) {
            int now = before.customer(then) == 0 ? -1 : after.find(before.customer(then));
            int was = now < 0 ? Response.MISSING : before.level(then, placeBefore);
            int is = now < 0 ? Response.MISSING : after.level(now, placeAfter);
            if (was != Response.MISSING && is != Response.MISSING) {
                boolean stayed = before.in(then, slot) && after.in(now, slot);
                if (stayed) {
                    pairs.computeIfAbsent(after.cell(now), cell -> new long[levels][levels])[was][is]++;
                }
                moved += before.in(then, slot) != after.in(now, slot) ? 1 : 0;
            }
        }
        return new PanelJoin(pairs, moved);
    }

    /** How many of those who answered both times were, both times, in exactly which of these groups: a bit each. */
    static SortedMap<BigInteger, Long> memberships(
            PanelTally before, PanelTally after, int question, List<Integer> slots) {
        TreeMap<BigInteger, Long> memberships = new TreeMap<>();
        int placeBefore = before.place(question);
        int placeAfter = after.place(question);
        for (int then = 0; then < before.entries(); then++) {
            int now = before.customer(then) == 0 ? -1 : after.find(before.customer(then));
            if (now >= 0
                    && before.level(then, placeBefore) != Response.MISSING
                    && after.level(now, placeAfter) != Response.MISSING) {
                BigInteger groups = BigInteger.ZERO;
                for (int i = 0; i < slots.size(); i++) {
                    boolean stayed = before.in(then, slots.get(i)) && after.in(now, slots.get(i));
                    groups = stayed ? groups.setBit(i) : groups;
                }
                memberships.merge(groups, 1L, Long::sum);
            }
        }
        return memberships;
    }
}
