package io.github.surveyreport.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a study makes of one response file, and what it leaves.
 *
 * @param wave id of the wave
 * @param columns names of all columns in their order; blank where a column has none
 * @param unused columns that have a name, and that nothing reads and nothing ignores
 * @param unknown cells that no level or value is written for
 * @param seen questions and groups, as {@code questions.q_speed} → the configured cell texts that occur
 */
public record FileUse(
        String file,
        String wave,
        List<String> columns,
        List<UnusedColumn> unused,
        List<UnknownTexts> unknown,
        Map<String, Set<String>> seen) {
    public FileUse {
        columns = List.copyOf(columns);
        unused = List.copyOf(unused);
        unknown = List.copyOf(unknown);
        seen = Map.copyOf(seen);
    }

    /**
     * A column that nothing reads.
     *
     * @param position 1-based
     * @param shape what its cells look like
     */
    public record UnusedColumn(String name, int position, ColumnShape shape) {}

    /**
     * Cells of a closed question or a grouping that mean nothing.
     *
     * @param subject as {@code questions.q_speed}
     * @param column as it is asked for
     * @param cells how many they are
     * @param distinct different texts among them, at most {@link LevelDecoder#MOST_LEVELS}
     * @param lines the first lines
     */
    public record UnknownTexts(String subject, String column, long cells, int distinct, List<Integer> lines) {
        public UnknownTexts {
            lines = List.copyOf(lines);
        }
    }
}
