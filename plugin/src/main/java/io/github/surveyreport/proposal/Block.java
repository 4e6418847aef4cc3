package io.github.surveyreport.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns side by side that belong to one question.
 *
 * @param stem the question they share
 * @param options what each column adds, in order; empty where nobody named it
 * @param bracketed whether the options stand in square brackets, as tools write the boxes of one question
 */
record Block(List<Column> columns, String stem, List<String> options, boolean bracketed) {
    private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*\\[([^\\[\\]]+)]$");

    /** How tools join question and option in one header. */
    private static final List<Pattern> JOINED = List.of(
            BRACKETS,
            Pattern.compile("^(.+?)\\s*[(（]([^()（）]+)[)）]$"),
            Pattern.compile("^(.+)\\s[-–—]\\s(.+)$"),
            Pattern.compile("^(.+?)[:：]\\s*(.+)$"),
            Pattern.compile("^(.+?)[—_](.+)$"),
            Pattern.compile("^([A-Za-z]+\\d+)_(\\w+)$"));

    /** The longest run of columns from {@code start} that share a question; empty for a column on its own. */
    static Optional<Block> at(List<Column> columns, int start) {
        Block longest = byRows(columns, start);
        for (Pattern pattern : JOINED) {
            Block other = byHeader(columns, start, pattern);
            longest = other.columns.size() > longest.columns.size() ? other : longest;
        }
        Block nameless = byNamelessness(columns, start);
        longest = nameless.columns.size() > longest.columns.size() ? nameless : longest;
        return longest.columns.size() < 2 ? Optional.empty() : Optional.of(longest);
    }

    private static Block byRows(List<Column> columns, int start) {
        String stem = columns.get(start).heading().wording();
        List<String> options = new ArrayList<>();
        for (int i = start; i < columns.size(); i++) {
            Heading heading = columns.get(i).heading();
            if (stem.isEmpty()
                    || heading.option().isEmpty()
                    || !heading.wording().equals(stem)) {
                break;
            }
            options.add(heading.option());
        }
        return block(columns, start, stem, options, false);
    }

    private static Block byHeader(List<Column> columns, int start, Pattern pattern) {
        String stem = "";
        List<String> options = new ArrayList<>();
        for (int i = start; i < columns.size(); i++) {
            Matcher parts = pattern.matcher(columns.get(i).heading().wording());
            if (!parts.matches() || (i > start && !parts.group(1).equals(stem))) {
                break;
            }
            stem = parts.group(1);
            options.add(parts.group(2));
        }
        return block(columns, start, stem, options, pattern == BRACKETS);
    }

    private static Block byNamelessness(List<Column> columns, int start) {
        Heading head = columns.get(start).heading();
        List<String> options = new ArrayList<>();
        for (int i = start; i < columns.size() && !head.nameless(); i++) {
            if (i > start && !columns.get(i).heading().nameless()) {
                break;
            }
            options.add("");
        }
        return block(columns, start, head.wording(), options, false);
    }

    private static Block block(List<Column> columns, int start, String stem, List<String> options, boolean bracketed) {
        return new Block(columns.subList(start, start + options.size()), stem, options, bracketed);
    }

    Column first() {
        return columns.get(0);
    }

    int size() {
        return columns.size();
    }
}
