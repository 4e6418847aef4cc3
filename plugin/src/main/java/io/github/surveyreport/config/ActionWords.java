package io.github.surveyreport.config;

import io.github.surveyreport.config.CsvCells.Cell;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that a cell of {@code actions.csv} may hold, in the languages of spreadsheets. */
final class ActionWords {
    static final Map<String, String> KINDS = words(
            "process",
            "process",
            "流程",
            "process",
            "people",
            "people",
            "人员",
            "people",
            "resource",
            "resource",
            "资源",
            "resource");
    static final Map<String, String> STATES = words(
            "planned",
            "planned",
            "计划中",
            "planned",
            "未开始",
            "planned",
            "in-progress",
            "in-progress",
            "进行中",
            "in-progress",
            "done",
            "done",
            "已完成",
            "done",
            "完成",
            "done",
            "cancelled",
            "cancelled",
            "已取消",
            "cancelled",
            "取消",
            "cancelled");

    private ActionWords() {}

    /** The usual Chinese word for a status. */
    static String stateLike(String status) {
        return STATES.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(status) && !entry.getKey().equals(status))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(status);
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    static Optional<Node> kind(Cell cell, String header, Problems problems) {
        return read(cell, KINDS, KINDS.keySet(), header, problems);
    }

    static Optional<Node> state(Cell cell, String header, Problems problems) {
        return read(cell, STATES, STATES.keySet(), header, problems);
    }

    /**
     * The word of {@code actions.yml} for a cell; empty after reporting one that means nothing.
     *
     * @param words as written → as in {@code actions.yml}
     * @param names the words that a message offers
     */
    static Optional<Node> read(
            Cell cell, Map<String, String> words, Collection<String> names, String header, Problems problems) {
        String word = words.getOrDefault(cell.text(), words.get(cell.text().toLowerCase(Locale.ROOT)));
        if (word == null) {
            Problem problem = Suggestions.near(cell.text(), words.keySet())
                    .map(near -> Problem.error("action.cell-word-near", cell.at(), header, near))
                    .orElseGet(() -> Problem.error("action.cell-word", cell.at(), header, String.join(", ", names)));
            problems.add(problem);
            return Optional.empty();
        }
        return Optional.of(new Scalar(word, Kind.TEXT, cell.at()));
    }
}
