package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What may change in a study without changing what it finds. (Merging, order and splitting of tallies: {@code TalliesTest};
 * order and splitting of files: {@code RowOrderTest}; weights of one: {@code WeightingTest}.)
 */
class LawsTest {
    private static final List<String> GROUPS = List.of("a", "b", "c");
    private static final double NEAR = 1e-9;

    /** Another name for every group, and so another order: the same numbers under the new names. */
    @RepeatedTest(15)
    void namesOfGroupsDoNotMatter(RepetitionInfo repetition) {
        Map<String, String> renamed = Map.of("a", "z", "b", "y", "c", "x");
        List<int[]> rows = rows(repetition);
        Measures before = measures(rows, 0, group -> GROUPS.get(group), List.of("a", "b", "c"));
        Measures after = measures(rows, 0, group -> renamed.get(GROUPS.get(group)), List.of("x", "y", "z"));

        int[] compared = new int[1];
        before.byKey().forEach((key, measure) -> {
            SortedMap<String, String> group = new TreeMap<>();
            key.group().forEach((grouping, value) -> group.put(grouping, renamed.get(value)));
            if (!namesGroups(key)) {
                MeasureKey other = new MeasureKey(key.id(), key.statistic(), key.wave(), group);
                near(measure, after.find(other).orElseThrow(() -> new AssertionError("no " + other)), 0);
                compared[0]++;
            }
        });
        assertTrue(compared[0] > 100, () -> "only " + compared[0]);
    }

    /** A pair of groups is named by its statistic, in the order of the study. */
    private static boolean namesGroups(MeasureKey key) {
        return key.statistic().contains("pair") || key.statistic().contains("letters");
    }

    /** Scores of 11 to 15 in place of 1 to 5: location moves by 10, spread and every test stay. */
    @RepeatedTest(15)
    void constantMovesMeansAndNotTests(RepetitionInfo repetition) {
        List<int[]> rows = rows(repetition);
        Measures before = measures(rows, 0, GROUPS::get, GROUPS);
        Measures after = measures(rows, 10, GROUPS::get, GROUPS);

        assertEquals(before.byKey().keySet(), after.byKey().keySet());
        int[] tests = new int[1];
        before.byKey().forEach((key, measure) -> {
            boolean test = key.id().startsWith("test.");
            if (test || key.id().equals("question.q")) {
                boolean located = List.of("mean", "median", "rest-mean").contains(key.statistic());
                near(measure, after.find(key).orElseThrow(), located && !test ? 10 : 0);
            }
            tests[0] += test ? 1 : 0;
        });
        assertTrue(tests[0] > 0, "tests were made");
    }

    private static void near(Measure expected, Measure actual, double moved) {
        assertEquals(expected.result().computable(), actual.result().computable(), () -> "" + expected.key());
        assertEquals(expected.result().n(), actual.result().n(), () -> "" + expected.key());
        if (!expected.result().computable()) {
            assertEquals(expected.result(), actual.result());
            return;
        }
        Estimate a = expected.estimate();
        Estimate b = actual.estimate();
        double slack = NEAR * Math.max(1, Math.abs(a.value()));
        assertEquals(a.value() + moved, b.value(), slack, () -> "" + expected.key());
        assertEquals(a.method(), b.method());
        assertEquals(a.low().isPresent(), b.low().isPresent());
        if (a.low().isPresent()) {
            assertEquals(a.low().getAsDouble() + moved, b.low().getAsDouble(), slack, () -> "" + expected.key());
            assertEquals(a.high().getAsDouble() + moved, b.high().getAsDouble(), slack);
        }
    }

    /** Per row: wave, group, score from 1. */
    private static List<int[]> rows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < 480; i++) {
            int group = random.nextInt(3);
            int score = Math.max(1, Math.min(5, 3 + group - 1 + (int) Math.round(random.nextGaussian())));
            rows.add(new int[] {random.nextInt(2), group, score});
        }
        return rows;
    }

    private static Measures measures(List<int[]> rows, int shift, IntFunction<String> names, List<String> order) {
        List<Level> levels = new ArrayList<>();
        for (int score = 1; score <= 5; score++) {
            levels.add(new Level("l" + score, "l" + score, Optional.of(score + shift)));
        }
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .question("q", Type.RATING, levels)
                .group("g", order.toArray(String[]::new));
        draft.minimumCell = 5;
        draft.minimumBase = 30;
        Study study = draft.study();
        Data data = new Data(study);
        for (int[] row : rows) {
            data.add(
                    1,
                    data.row(row[0] == 0 ? "w1" : "w2").gives("q", "l" + row[2]).in("g", names.apply(row[1])));
        }
        return data.findings().measures();
    }
}
