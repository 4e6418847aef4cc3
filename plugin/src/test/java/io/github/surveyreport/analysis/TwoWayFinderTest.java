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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
                            "a small cell can be reckoned: " + Arrays.deepToString(sizes));
                }
            }
        }
    }

    /** Columns 1 and 2 less row 2, with what is shown in them, are the two who are in row 0 of these columns. */
    @Test
    void twoSmallCombinationsCannotBeReckonedTogether() {
        long[][] sizes = {{1, 1, 9, 40}, {8, 8, 30, 40}, {40, 30, 3, 8}, {40, 40, 8, 4}};

        assertFalse(fewDetermined(Found.in(data(draft(5, 4, 4), sizes)).measures(), sizes));
    }

    @Test
    void noSumOfFewRespondentsFollowsFromTheMargins() {
        FixedRandom random = new FixedRandom(23);
        for (int round = 0; round < 300; round++) {
            int height = 2 + random.nextInt(3);
            int width = 2 + random.nextInt(3);
            long[][] sizes = new long[height + 1][width + 1];
            for (int r = 0; r <= height; r++) {
                for (int c = 0; c <= width; c++) {
                    boolean without = r == height || c == width;
                    int kind = random.nextInt(without ? 8 : 3);
                    sizes[r][c] = without && kind > 1 ? 0 : kind == 0 ? random.nextInt(10) : 5 + random.nextInt(40);
                }
            }
            Measures measures = data(draft(5, height, width), sizes).findings().measures();
            assertFalse(fewDetermined(measures, sizes), Arrays.deepToString(sizes));
        }
    }

    /**
     * Whether three combinations at most, of fewer than five people in all, follow by linear algebra from what is shown;
     * the last row and the last column are of those without a value.
     */
    private static boolean fewDetermined(Measures measures, long[][] sizes) {
        int height = sizes.length;
        int width = sizes[0].length;
        List<int[]> cells = new ArrayList<>();
        List<double[]> shown = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (sizes[r][c] > 0) {
                    cells.add(new int[] {r, c});
                }
            }
        }
        shown.add(equation(cells, -1, -1));
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                if (told(measures, "r" + r, "c" + c)) {
                    shown.add(equation(cells, r, c));
                }
                if (c == 0 && toldOf(measures, "row", "r" + r)) {
                    shown.add(equation(cells, r, -1));
                }
                if (r == 0 && toldOf(measures, "column", "c" + c)) {
                    shown.add(equation(cells, -1, c));
                }
            }
        }
        int rank = rank(shown);
        for (int a = 0; a < cells.size(); a++) {
            for (int b = a; b < cells.size(); b++) {
                for (int d = b; d < cells.size(); d++) {
                    double[] sum = new double[cells.size()];
                    long people = 0;
                    for (int cell : new TreeSet<>(List.of(a, b, d))) {
                        sum[cell] = 1;
                        people += sizes[cells.get(cell)[0]][cells.get(cell)[1]];
                    }
                    List<double[]> more = new ArrayList<>(shown);
                    more.add(sum);
                    if (people < 5 && rank(more) == rank) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static double[] equation(List<int[]> cells, int row, int column) {
        return cells.stream()
                .mapToDouble(cell -> (row < 0 || cell[0] == row) && (column < 0 || cell[1] == column) ? 1 : 0)
                .toArray();
    }

    private static boolean told(Measures measures, String row, String column) {
        return measures.find(key("n", row, column))
                .map(found -> found.result().computable())
                .orElse(false);
    }

    private static boolean toldOf(Measures measures, String grouping, String value) {
        return measures.find("question.q", "n", "w1", grouping, value)
                .map(found -> found.result().computable())
                .orElse(false);
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

    static int rank(List<double[]> rows) {
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
