package io.github.surveyreport.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changes to one text file that nobody has made yet, line by line. Lines are 1-based; columns count code points from 1. */
final class FileEdits {
    private static final int CONTEXT = 3;

    private final String path;
    private final List<String> original;
    private final List<String> current;
    private final boolean endsWithLine;
    private final String lineEnd;
    private final Map<Integer, List<String>> inserted = new TreeMap<>();

    FileEdits(String path, String text) {
        this.path = path;
        this.endsWithLine = text.isEmpty() || text.endsWith("\n");
        this.lineEnd = text.contains("\r\n") ? "\r" : "";
        this.original =
                text.isEmpty() ? List.of() : List.of(text.split("\n", -1)).subList(0, lines(text));
        this.current = new ArrayList<>(original);
    }

    private static int lines(String text) {
        int parts = text.split("\n", -1).length;
        return text.endsWith("\n") ? parts - 1 : parts;
    }

    int lines() {
        return original.size();
    }

    /** A line as it is in the file, without its end. */
    String line(int number) {
        String line = original.get(number - 1);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** What stands at a place of the file; a line feed beyond the end of the line. */
    char at(int number, int column) {
        String line = line(number);
        int index = index(line, column);
        return index < line.length() ? line.charAt(index) : '\n';
    }

    /** Replaces the first occurrence of a piece of text from a column on; whether it is there. Changes of a line go from right to left. */
    boolean replace(int number, int column, String piece, String replacement) {
        String line = current.get(number - 1);
        int from = line.indexOf(piece, index(line, column));
        if (from < 0 || piece.isEmpty()) {
            return false;
        }
        current.set(number - 1, line.substring(0, from) + replacement + line.substring(from + piece.length()));
        return true;
    }

    /** Puts text behind the character at a place. */
    void insertAfter(int number, int column, String text) {
        String line = current.get(number - 1);
        int index = index(line, column) + 1;
        current.set(number - 1, line.substring(0, index) + text + line.substring(index));
    }

    /** Puts lines before a line; after the last one with one more than there are. */
    void insertBefore(int number, List<String> lines) {
        List<String> all = inserted.computeIfAbsent(number, any -> new ArrayList<>());
        lines.forEach(line -> all.add(line + lineEnd));
    }

    private static int index(String line, int column) {
        int codePoints = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, column - 1)));
    }

    /** The changes as a unified diff, as {@code git apply} and {@code patch -p1} take it; empty when there are none. */
    String diff() {
        List<String> marked = marked();
        StringBuilder diff = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < marked.size(); i++) {
            if (marked.get(i).charAt(0) != ' ' && i >= shown) {
                int from = Math.max(shown, i - CONTEXT);
                shown = end(marked, i);
                hunk(marked, from, shown, diff);
            }
        }
        return diff.length() == 0 ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff;
    }

    /** All lines, each with {@code ' '}, {@code '-'} or {@code '+'} in front. */
    private List<String> marked() {
        List<String> marked = new ArrayList<>();
        for (int number = 1; number <= original.size() + 1; number++) {
            boolean behindLast = number > original.size()
                    && !inserted.getOrDefault(number, List.of()).isEmpty();
            if (behindLast && !endsWithLine) {
                String last = marked.remove(marked.size() - 1);
                marked.add(last.charAt(0) == ' ' ? "-" + last.substring(1) : last);
                marked.add("+" + last.substring(1).replace(NO_END, "") + lineEnd);
            }
            inserted.getOrDefault(number, List.of()).forEach(line -> marked.add("+" + line));
            if (number <= original.size()) {
                String end = number == original.size() && !endsWithLine ? NO_END : "";
                String before = original.get(number - 1);
                String after = current.get(number - 1);
                if (before.equals(after)) {
                    marked.add(" " + before + end);
                } else {
                    marked.add("-" + before + end);
                    marked.add("+" + after + end);
                }
            }
        }
        return marked;
    }

    private static final String NO_END = "\n\\ No newline at end of file";

    /** Behind the last line of a hunk: changes with few unchanged lines between them are one. */
    private static int end(List<String> marked, int from) {
        int last = from;
        for (int i = from; i < marked.size() && i <= last + 2 * CONTEXT; i++) {
            last = marked.get(i).charAt(0) == ' ' ? last : i;
        }
        return Math.min(marked.size(), last + 1 + CONTEXT);
    }

    private static void hunk(List<String> marked, int from, int to, StringBuilder diff) {
        List<String> before = marked.subList(0, from);
        List<String> hunk = marked.subList(from, to);
        diff.append("@@ -")
                .append(range(before, hunk, '+'))
                .append(" +")
                .append(range(before, hunk, '-'))
                .append(" @@\n");
        hunk.forEach(line -> diff.append(line).append('\n'));
    }

    /** Where a hunk begins and how many lines it has, not counting those of one kind. */
    private static String range(List<String> before, List<String> hunk, char not) {
        long count = hunk.stream().filter(line -> line.charAt(0) != not).count();
        long start = before.stream().filter(line -> line.charAt(0) != not).count() + (count > 0 ? 1 : 0);
        return start + "," + count;
    }
}
