package io.github.surveyreport.survey;

import java.util.Comparator;

/**
 * Where a row is.
 *
 * @param line at which it starts
 */
public record RowPlace(String file, int line) implements Comparable<RowPlace> {
    private static final Comparator<RowPlace> ORDER =
            Comparator.comparing(RowPlace::file).thenComparingInt(RowPlace::line);

    @Override
    public int compareTo(RowPlace other) {
        return ORDER.compare(this, other);
    }
}
