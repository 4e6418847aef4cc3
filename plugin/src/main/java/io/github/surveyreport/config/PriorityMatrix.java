package io.github.surveyreport.config;

import io.github.surveyreport.config.IssueCategory.Grade;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Importance × urgency → priority: all nine cells, 1 to 5. */
final class PriorityMatrix {
    /** ITIL's 3×3 matrix of impact and urgency. */
    static final Map<Grade, Map<Grade, Integer>> ITIL = matrix(new int[][] {{1, 2, 3}, {2, 3, 4}, {3, 4, 5}});

    private static final Keys ROW = Keys.byKey("matrix-row");
    private static final Map<Grade, Key<Integer>> CELLS = keys(ROW, Numbers.integer(1, 5), "Priority at %s urgency.");

    private static final Keys ROWS = Keys.single("matrix");
    private static final Map<Grade, Key<Section>> LINES = keys(ROWS, ROW, "Priorities at %s importance.");

    static final Shape<Map<Grade, Map<Grade, Integer>>> SHAPE = new Shape<>() {
        @Override
        public Optional<Map<Grade, Map<Grade, Integer>>> read(Node node, Place place) {
            return ROWS.read(node, place).flatMap(PriorityMatrix::complete);
        }

        @Override
        public Map<String, Object> schema() {
            return ROWS.schema();
        }
    };

    private PriorityMatrix() {}

    private static <T> Map<Grade, Key<T>> keys(Keys keys, Shape<T> shape, String description) {
        Map<Grade, Key<T>> byGrade = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            String name = Schemas.kebab(grade);
            byGrade.put(grade, keys.required(name, shape, description.replace("%s", name)));
        }
        return byGrade;
    }

    /** Missing cells have been reported while reading. */
    private static Optional<Map<Grade, Map<Grade, Integer>>> complete(Section rows) {
        int[][] cells = new int[Grade.values().length][Grade.values().length];
        for (Grade importance : Grade.values()) {
            Optional<Section> row = rows.find(LINES.get(importance));
            for (Grade urgency : Grade.values()) {
                Optional<Integer> cell = row.flatMap(line -> line.find(CELLS.get(urgency)));
                if (cell.isEmpty()) {
                    return Optional.empty();
                }
                cells[importance.ordinal()][urgency.ordinal()] = cell.get();
            }
        }
        return Optional.of(matrix(cells));
    }

    private static Map<Grade, Map<Grade, Integer>> matrix(int[][] cells) {
        Map<Grade, Map<Grade, Integer>> matrix = new EnumMap<>(Grade.class);
        for (Grade importance : Grade.values()) {
            Map<Grade, Integer> row = new EnumMap<>(Grade.class);
            for (Grade urgency : Grade.values()) {
                row.put(urgency, cells[importance.ordinal()][urgency.ordinal()]);
            }
            matrix.put(importance, row);
        }
        return matrix;
    }
}
