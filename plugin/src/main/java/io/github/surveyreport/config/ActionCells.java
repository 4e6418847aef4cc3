package io.github.surveyreport.config;

import io.github.surveyreport.config.CsvCells.Cell;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            case KIND -> ActionWords.kind(cell, header, problems);
            case STATUS -> ActionWords.state(cell, header, problems);
            case ISSUE -> issues.ids().flatMap(ids -> ActionWords.read(cell, ids, issues.names(), header, problems));
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
