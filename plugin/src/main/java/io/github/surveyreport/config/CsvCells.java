package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Splits a small CSV file (RFC 4180) into cells that know their line and column, which a configuration's messages need. */
final class CsvCells {
    private static final char QUOTE = '"';

    private final String path;
    private final String text;
    private final char delimiter;
    private int index;
    private int line = 1;
    private int column = 1;
    private boolean unclosed;

    private CsvCells(String path, String text, char delimiter) {
        this.path = path;
        this.text = text;
        this.delimiter = delimiter;
    }

    /** @param text trimmed, without the quotes around it */
    record Cell(String text, Location at) {}

    /** The rows that hold anything, the header first; empty after reporting a quote that is never closed. */
    static List<List<Cell>> rows(String path, String text, Problems problems) {
        CsvCells cells = new CsvCells(path, text, delimiter(text));
        List<List<Cell>> rows = new ArrayList<>();
        while (cells.index < text.length()) {
            List<Cell> row = cells.row(problems);
            if (cells.unclosed) {
                return List.of();
            }
            if (row.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The one of comma, semicolon and tab that occurs most often in the first line; the comma where none does. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private List<Cell> row(Problems problems) {
        List<Cell> row = new ArrayList<>();
        row.add(cell(problems));
        while (!unclosed && index < text.length() && text.charAt(index) == delimiter) {
            advance();
            row.add(cell(problems));
        }
        while (index < text.length() && isBreak(text.charAt(index))) {
            boolean end = text.charAt(index) == '\n' || !followedByNewline();
            advance();
            if (end) {
                break;
            }
        }
        return row;
    }

    private Cell cell(Problems problems) {
        Location at = new Location(path, line, column);
        StringBuilder content = new StringBuilder();
        boolean quoted = index < text.length() && text.charAt(index) == QUOTE;
        if (quoted && !quoted(content)) {
            unclosed = true;
            problems.add(Problem.error("action.quote", at));
        }
        while (index < text.length() && text.charAt(index) != delimiter && !isBreak(text.charAt(index))) {
            content.append(text.charAt(index));
            advance();
        }
        return new Cell(content.toString().strip(), at);
    }

    /** Whether the quote is closed. */
    private boolean quoted(StringBuilder content) {
        advance();
        while (index < text.length()) {
            char c = text.charAt(index);
            advance();
            if (c != QUOTE) {
                content.append(c);
            } else if (index < text.length() && text.charAt(index) == QUOTE) {
                content.append(QUOTE);
                advance();
            } else {
                return true;
            }
        }
        return false;
    }

    private void advance() {
        char c = text.charAt(index);
        boolean lineEnd = c == '\n' || (c == '\r' && !followedByNewline());
        index++;
        if (lineEnd) {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    private boolean followedByNewline() {
        return index + 1 < text.length() && text.charAt(index + 1) == '\n';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
