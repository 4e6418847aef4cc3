package io.github.surveyreport.analysis;

import io.github.surveyreport.survey.Response;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The customers who answered a question in two waves, counted by what they gave before and after.
 *
 * @param pairs level before × level after, of those who were in the group both times, by their weighting cell in the later
 *     wave, ascending; without weighting all in cell 0
 * @param moved those who were in the group in one of the waves only
 * @param everywhere those who answered both times, in whatever group
 */
record PanelJoin(SortedMap<Integer, long[][]> pairs, long moved, long everywhere) {

    /**
     * @param question index of a question tracked in both waves
     * @param slot everybody, or a group tracked in both waves
     */
    static PanelJoin of(PanelTally before, PanelTally after, int question, int levels, int slot) {
        TreeMap<Integer, long[][]> pairs = new TreeMap<>();
        long moved = 0;
        long everywhere = 0;
        int placeBefore = before.place(question);
        int placeAfter = after.place(question);
        for (int then = 0; then < before.entries(); then++) {
            int now = before.customer(then) == 0 ? -1 : after.find(before.customer(then));
            int was = now < 0 ? Response.MISSING : before.level(then, placeBefore);
            int is = now < 0 ? Response.MISSING : after.level(now, placeAfter);
            if (was != Response.MISSING && is != Response.MISSING) {
                everywhere++;
                boolean stayed = before.in(then, slot) && after.in(now, slot);
                if (stayed) {
                    pairs.computeIfAbsent(after.cell(now), cell -> new long[levels][levels])[was][is]++;
                }
                moved += before.in(then, slot) != after.in(now, slot) ? 1 : 0;
            }
        }
        return new PanelJoin(pairs, moved, everywhere);
    }
}
