package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Comparisons.TwoWay;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwoWayFinderTest {
    @Test
    void combinationsHaveBaseMeanAndBoxWithIntervals() {
        Data data = data(draft(1, 2, 2), new long[][] {{4, 6}, {5, 5}});
        Measures measures = data.findings().measures();
        assertEquals(6, value(measures, "n", "r0", "c1"));
        assertEquals(4, value(measures, "mean", "r0", "c1"));
        assertEquals(0.5, value(measures, "top2", "r0", "c1"));
        Measure mean = measures.find(key("mean", "r0", "c1")).orElseThrow();
        assertTrue(mean.estimate().low().isPresent());
    }

    @Test
    void combinationWithoutAnswersSaysSo() {
        Data data = data(draft(1, 2, 2), new long[][] {{4, 0}, {5, 5}});
        Measures measures = data.findings().measures();
        assertEquals(
                new NotComputable(Reason.NO_ANSWERS, 0),
                measures.find(key("mean", "r0", "c1")).orElseThrow().result());
    }

    @Test
    void withoutADeclaredPairThereAreNoCombinations() {
        StudyDraft draft =
                new StudyDraft().waves("w1").rating("q").group("row", "r0").group("column", "c0");
        Measures measures = data(draft, new long[][] {{9}}).findings().measures();
        assertTrue(measures.find(key("mean", "r0", "c0")).isEmpty());
    }

    @Test
    void smallCombinationHidesOneMoreInItsRowAndInItsColumn() {
        boolean[][] hidden = hidden(5, new long[][] {{3, 20, 30}, {10, 40, 50}, {20, 60, 70}});
        assertTrue(hidden[0][0] && hidden[0][1] && hidden[1][0] && hidden[1][1]);
        assertFalse(hidden[2][2] || hidden[0][2] || hidden[2][0]);
    }

    @Test
    void largeCombinationsAreAllShown() {
        for (boolean[] row : hidden(5, new long[][] {{8, 20}, {10, 40}})) {
            for (boolean cell : row) {
                assertFalse(cell);
            }
        }
    }

    /** The margins are linear equations; a small cell must not be determined by them together with what is shown. */
    @Test
    void noSmallCombinationCanBeReckonedFromTheMargins() {
        FixedRandom random = new FixedRandom(7);
        for (int round = 0; round < 300; round++) {
            int height = 2 + random.nextInt(4);
            int width = 2 + random.nextInt(4);
            long[][] sizes = new long[height][width];
            for (long[] row : sizes) {
                for (int c = 0; c < width; c++) {
                    row[c] = random.nextInt(4) == 0 ? random.nextInt(6) : 5 + random.nextInt(60);
                }
            }
            Measures measures = measures(5, sizes);
            boolean[][] hidden = hidden(measures, sizes);
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    boolean small = sizes[r][c] > 0 && sizes[r][c] < 5;
                    assertFalse(small && !hidden[r][c], "a small cell is shown");
                    assertFalse(
                            small && determined(measures, hidden, r, c),
                            "a small cell can be reckoned: " + java.util.Arrays.deepToString(sizes));
                }
            }
        }
    }

    /** Whether the equations of shown rows and columns over the hidden cells fix that cell: its unit vector adds no rank. */
    private static boolean determined(Measures measures, boolean[][] hidden, int row, int column) {
        List<int[]> unknown = new ArrayList<>();
        for (int r = 0; r < hidden.length; r++) {
            for (int c = 0; c < hidden[0].length; c++) {
                if (hidden[r][c]) {
                    unknown.add(new int[] {r, c});
                }
            }
        }
        List<double[]> equations = new ArrayList<>();
        for (int line = 0; line < hidden.length + hidden[0].length; line++) {
            boolean isRow = line < hidden.length;
            String value = isRow ? "r" + line : "c" + (line - hidden.length);
            if (!shown(measures, isRow ? "row" : "column", value)) {
                continue;
            }
            double[] equation = new double[unknown.size()];
            for (int i = 0; i < equation.length; i++) {
                int[] cell = unknown.get(i);
                equation[i] = cell[0] == line || cell[1] == line - hidden.length ? 1 : 0;
            }
            equations.add(equation);
        }
        double[] unit = new double[unknown.size()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = unknown.get(i)[0] == row && unknown.get(i)[1] == column ? 1 : 0;
        }
        List<double[]> more = new ArrayList<>(equations);
        more.add(unit);
        return rank(equations) == rank(more);
    }

    private static int rank(List<double[]> rows) {
        List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        int rank = 0;
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        for (int c = 0; c < width; c++) {
            int column = c;
            double[] pivot = left.stream()
                    .filter(row -> Math.abs(row[column]) > 1e-9)
                    .findFirst()
                    .orElse(null);
            if (pivot == null) {
                continue;
            }
            left.remove(pivot);
            rank++;
            for (double[] row : left) {
                double factor = row[c] / pivot[c];
                for (int i = 0; i < width; i++) {
                    row[i] -= factor * pivot[i];
                }
            }
        }
        return rank;
    }

    private static boolean shown(Measures measures, String grouping, String value) {
        return measures.find("question.q", "n", "w1", grouping, value)
                .orElseThrow()
                .result()
                .computable();
    }

    private static Measures measures(int minimumCell, long[][] sizes) {
        return data(draft(minimumCell, sizes.length, sizes[0].length), sizes)
                .findings()
                .measures();
    }

    private static boolean[][] hidden(int minimumCell, long[][] sizes) {
        return hidden(measures(minimumCell, sizes), sizes);
    }

    private static boolean[][] hidden(Measures measures, long[][] sizes) {
        boolean[][] hidden = new boolean[sizes.length][sizes[0].length];
        for (int r = 0; r < sizes.length; r++) {
            for (int c = 0; c < sizes[0].length; c++) {
                hidden[r][c] =
                        measures.find(key("n", "r" + r, "c" + c)).orElseThrow().result() instanceof NotComputable;
            }
        }
        return hidden;
    }

    private static StudyDraft draft(int minimumCell, int height, int width) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.group("row", names("r", height)).group("column", names("c", width));
        draft.minimumCell = minimumCell;
        Methods d = Methods.DEFAULT;
        draft.methods = new Methods(
                d.weighting(),
                new Comparisons(Correction.HOLM, List.of(new TwoWay("row", "column")), 0.001, 0.05),
                d.drivers(),
                d.scales(),
                d.kano(),
                d.time(),
                d.careless());
        return draft;
    }

    private static String[] names(String letter, int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = letter + i;
        }
        return names;
    }

    /** Threes and fives in turn. */
    private static Data data(StudyDraft draft, long[][] sizes) {
        Data data = new Data(draft.study());
        for (int r = 0; r < sizes.length; r++) {
            for (int c = 0; c < sizes[r].length; c++) {
                int fives = (int) sizes[r][c] / 2;
                data.add(fives, data.row("w1").rates("q", 5).in("row", "r" + r).in("column", "c" + c));
                data.add(
                        (int) sizes[r][c] - fives,
                        data.row("w1").rates("q", 3).in("row", "r" + r).in("column", "c" + c));
            }
        }
        return data;
    }

    private static double value(Measures measures, String statistic, String row, String column) {
        return measures.find(key(statistic, row, column))
                .orElseThrow()
                .estimate()
                .value();
    }

    private static MeasureKey key(String statistic, String row, String column) {
        return new MeasureKey("question.q", statistic, "w1", new TreeMap<>(Map.of("row", row, "column", column)));
    }
}
