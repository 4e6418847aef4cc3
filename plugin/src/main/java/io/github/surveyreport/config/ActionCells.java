package io.github.surveyreport.config;

import io.github.surveyreport.config.CsvCells.Cell;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of {@code actions.csv} as the values of {@code actions.yml}, in the forms that spreadsheets have. */
final class ActionCells {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:[,，][0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern PROGRESS = Pattern.compile("(100|[0-9]{1,2}) ?[%％]?");
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；/|\\n]");
    private static final Map<String, String> KINDS = words(
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
    private static final Map<String, String> STATES = words(
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

    private final Issues issues;
    private final TargetText targets;

    /** @param targets reads what an action is to reach */
    ActionCells(Issues issues, TargetText targets) {
        this.issues = issues;
        this.targets = targets;
    }

    /**
     * The issues of the study.
     *
     * @param ids id or label → id; empty when they cannot be read
     * @param names what messages call them
     */
    record Issues(Optional<Map<String, String>> ids, List<String> names) {
        Issues {
            names = List.copyOf(names);
        }
    }

    /** A key of {@code actions.yml} with its value. */
    record Read(String key, Node value) {}

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

    /** @param header how the column is called in the file; empty for a blank cell and after reporting a bad one */
    Optional<Read> read(ActionColumn column, Cell cell, String header, Problems problems) {
        if (cell.text().isEmpty()) {
            if (column.required()) {
                problems.add(Problem.error("action.cell-missing", cell.at(), header));
            }
            return Optional.empty();
        }
        if (column == ActionColumn.TARGET) {
            return targets.read(cell, header, problems);
        }
        return value(column, cell, header, problems).map(value -> new Read(column.key(), value));
    }

    private Optional<Node> value(ActionColumn column, Cell cell, String header, Problems problems) {
        return switch (column) {
            case ID -> matched(cell, ID, "action.cell-id", header, problems);
            case TITLE, OWNER, PERSON, NOTE -> Optional.of(text(cell));
            case SUPPORTS -> Optional.of(list(cell));
            case START, DUE, COMPLETED -> date(cell, header, problems);
            case BUDGET, BENEFIT -> number(cell, header, problems);
            case BENEFIT_MONTHS -> whole(cell, header, problems);
            case PROGRESS -> progress(cell, header, problems);
            case KIND -> word(cell, KINDS, header, problems);
            case STATUS -> word(cell, STATES, header, problems);
            case ISSUE -> issues.ids().flatMap(ids -> word(cell, ids, issues.names(), header, problems));
            case TARGET -> throw new IllegalStateException("read as a whole");
        };
    }

    private static Optional<Node> matched(Cell cell, Pattern pattern, String code, String header, Problems problems) {
        if (pattern.matcher(cell.text()).matches()) {
            return Optional.of(text(cell));
        }
        problems.add(Problem.error(code, cell.at(), header));
        return Optional.empty();
    }

    private static Optional<Node> date(Cell cell, String header, Problems problems) {
        Matcher parts = DATE.matcher(cell.text());
        if (parts.matches()) {
            try {
                LocalDate day = LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
                return Optional.of(new Scalar(day.toString(), Kind.TEXT, cell.at()));
            } catch (DateTimeException e) {
                problems.add(Problem.error("action.cell-date", cell.at(), header));
                return Optional.empty();
            }
        }
        problems.add(Problem.error("action.cell-date", cell.at(), header));
        return Optional.empty();
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<Node> number(Cell cell, String header, Problems problems) {
        String digits = cell.text().replaceAll("[,，]", "");
        return matched(cell, NUMBER, "action.cell-number", header, problems)
                .map(ignored -> new Scalar(digits, Kind.NUMBER, cell.at()));
    }

    private static Optional<Node> whole(Cell cell, String header, Problems problems) {
        return matched(cell, Pattern.compile("[1-9][0-9]{0,2}"), "action.cell-months", header, problems)
                .map(ignored -> new Scalar(cell.text(), Kind.NUMBER, cell.at()));
    }

    private static Optional<Node> progress(Cell cell, String header, Problems problems) {
        Matcher matcher = PROGRESS.matcher(cell.text());
        if (matcher.matches()) {
            return Optional.of(
                    new Scalar(Integer.toString(Integer.parseInt(matcher.group(1))), Kind.NUMBER, cell.at()));
        }
        problems.add(Problem.error("action.cell-progress", cell.at(), header));
        return Optional.empty();
    }

    private static Optional<Node> word(Cell cell, Map<String, String> words, String header, Problems problems) {
        return word(cell, words, words.keySet(), header, problems);
    }

    /** @param names the words that a message offers */
    private static Optional<Node> word(
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

    private static Node list(Cell cell) {
        List<Node> items = new ArrayList<>();
        for (String item : SEPARATOR.split(cell.text())) {
            if (!item.isBlank()) {
                items.add(new Scalar(item.strip(), Kind.TEXT, cell.at()));
            }
        }
        return items.isEmpty() ? text(cell) : new Sequence(items, cell.at());
    }

    private static Node text(Cell cell) {
        return new Scalar(cell.text(), Kind.TEXT, cell.at());
    }
}
