package io.github.surveyreport.problem;

import java.util.Comparator;

/**
 * A place in an input file.
 *
 * @param file path relative to the project root, with {@code /}; empty when the problem has no file
 * @param line 1-based, 0 when the whole file is meant
 * @param column 1-based, 0 when the whole line is meant
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    public static final Location NONE = new Location("", 0, 0);

    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    public static Location ofLine(String file, int line) {
        return new Location(file, line, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code survey.yml:12:5}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
