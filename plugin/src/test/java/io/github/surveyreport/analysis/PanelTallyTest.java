package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.survey.CarelessSigns;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PanelTallyTest {
    private static final PanelPlan.Tracked TRACKED = new PanelPlan.Tracked(List.of(0, 2), List.of(3));

    private static final WeightingCells UNWEIGHTED = new WeightingCells(new StudyDraft().study());

    @Test
    void theLatestAnswerOfACustomerStays() {
        for (List<Response> order :
                List.of(List.of(row(7, 100, 1, 4), row(7, 200, 2, 5)), List.of(row(7, 200, 2, 5), row(7, 100, 1, 4)))) {
            PanelTally tally = tally(order);

            assertEquals(1, tally.size());
            assertEquals(1, tally.repeated());
            assertEquals(2, tally.level(tally.find(7), tally.place(0)));
            assertEquals(5, tally.level(tally.find(7), tally.place(2)));
        }
    }

    @Test
    void ofEquallyLateAnswersTheContentDecides() {
        assertEquals(
                tally(List.of(row(7, 100, 1, 4), row(7, 100, 2, 0))),
                tally(List.of(row(7, 100, 2, 0), row(7, 100, 1, 4))));
    }

    @Test
    void aTimeBeatsNoTime() {
        PanelTally tally = tally(List.of(row(7, Response.UNKNOWN, 5, 5), row(7, 0, 1, 1)));

        assertEquals(1, tally.level(tally.find(7), tally.place(0)));
    }

    @Test
    void whoIsNotKnownIsNotRemembered() {
        PanelTally tally = tally(List.of(row(0, 100, 1, 4)));

        assertEquals(0, tally.size());
        assertEquals(0, tally.repeated());
        assertTrue(tally.find(1) < 0);
    }

    @Test
    void missingAnswersAndGroupsAreKept() {
        PanelTally tally = new PanelTally(TRACKED, UNWEIGHTED);
        tally.add(row(7, 1, Response.MISSING, 0), new int[] {0, 3}, 2);
        tally.add(row(8, 1, 0, 0), new int[] {0, 3}, 1);

        assertEquals(Response.MISSING, tally.level(tally.find(7), tally.place(0)));
        assertTrue(tally.in(tally.find(7), 3));
        assertTrue(!tally.in(tally.find(8), 3));
        assertTrue(tally.in(tally.find(8), Slots.ALL));
    }

    /** 300 groups and the cell of those without one: more than a byte holds. */
    @Test
    void theWeightingCellIsThatOfTheLatestAnswer() {
        String[] values = IntStream.range(0, 300).mapToObj(Integer::toString).toArray(String[]::new);
        StudyDraft draft = new StudyDraft().group("g", values);
        draft.weighted("g", Stream.of(values).collect(Collectors.toMap(value -> value, value -> 1 / 300.0)));
        PanelTally tally = new PanelTally(TRACKED, new WeightingCells(draft.study()));
        tally.add(in(7, 100, 299), new int[] {0}, 1);
        tally.add(in(7, 200, 258), new int[] {0}, 1);
        tally.add(in(8, 100, Response.MISSING), new int[] {0, 3}, 2);

        assertEquals(258, tally.cell(tally.find(7)));
        assertEquals(300, tally.cell(tally.find(8)));
        assertTrue(tally.in(tally.find(8), 3));
        assertEquals(0, tally(List.of(row(7, 1, 1, 1))).cell(0));
    }

    private static Response in(long customer, long submitted, int value) {
        return new Response(
                0,
                2,
                customer,
                new Response.Times(submitted, Response.UNKNOWN),
                new int[] {0, 0, 0},
                new int[3][],
                new String[3],
                new int[] {value},
                CarelessSigns.NOT_LOOKED_FOR);
    }

    @RepeatedTest(100)
    void mergingAnySplitInAnyOrderGivesTheWhole(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Response> rows = rows(random, 200);
        List<PanelTally> parts = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            parts.add(new PanelTally(TRACKED, UNWEIGHTED));
        }
        rows.forEach(row -> add(parts.get(random.nextInt(count)), row));
        Collections.shuffle(parts, random);

        PanelTally sum = new PanelTally(TRACKED, UNWEIGHTED);
        parts.forEach(sum::merge);

        PanelTally whole = tally(rows);
        assertEquals(whole, sum);
        assertEquals(sum, whole);
        assertEquals(whole.hashCode(), sum.hashCode());
        assertEquals(whole.repeated(), sum.repeated());
    }

    @RepeatedTest(50)
    void mergeIsAssociativeAndCommutativeAndTheEmptyTallyNeutral(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        List<Response> a = rows(random, 40);
        List<Response> b = rows(random, 40);
        List<Response> c = rows(random, 40);

        assertEquals(merged(merged(tally(a), tally(b)), tally(c)), merged(tally(a), merged(tally(b), tally(c))));
        assertEquals(merged(tally(a), tally(b)), merged(tally(b), tally(a)));
        assertEquals(tally(a), merged(tally(a), new PanelTally(TRACKED, UNWEIGHTED)));
        assertEquals(tally(a), merged(new PanelTally(TRACKED, UNWEIGHTED), tally(a)));
    }

    @Test
    void anotherAnswerIsAnotherTally() {
        assertNotEquals(tally(List.of(row(7, 1, 1, 1))), tally(List.of(row(7, 1, 1, 2))));
        assertNotEquals(tally(List.of(row(7, 1, 1, 1))), tally(List.of(row(7, 2, 1, 1))));
        assertNotEquals(tally(List.of(row(7, 1, 1, 1))), tally(List.of(row(8, 1, 1, 1))));
        assertNotEquals(tally(List.of(row(7, 1, 1, 1))), tally(List.of(row(7, 1, 1, 1), row(7, 1, 1, 1))));
    }

    private static PanelTally merged(PanelTally first, PanelTally second) {
        first.merge(second);
        return first;
    }

    private static PanelTally tally(List<Response> rows) {
        PanelTally tally = new PanelTally(TRACKED, UNWEIGHTED);
        rows.forEach(row -> add(tally, row));
        return tally;
    }

    private static void add(PanelTally tally, Response row) {
        tally.add(row, new int[] {0, 3}, row.answer(1));
    }

    private static List<Response> rows(Random random, int count) {
        List<Response> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random.nextInt(60), random.nextInt(3), random.nextInt(6) - 1, random.nextInt(6) - 1));
        }
        return rows;
    }

    /** The second answer says how many of the two slots the row falls into. */
    private static Response row(long customer, long submitted, int first, int third) {
        int slots = 1 + Math.floorMod(first + third, 2);
        return new Response(
                0,
                2,
                customer,
                new Response.Times(submitted, Response.UNKNOWN),
                new int[] {first, slots, third},
                new int[3][],
                new String[3],
                new int[0],
                CarelessSigns.NOT_LOOKED_FOR);
    }
}
