package io.github.surveyreport.analysis;

import java.util.Comparator;

/**
 * Where a service record is counted.
 *
 * @param month months from January of the year 0
 * @param channel empty when not known
 * @param team empty when not known or not shown
 */
record ServiceCell(int wave, int month, String channel, String team) implements Comparable<ServiceCell> {
    private static final Comparator<ServiceCell> ORDER = Comparator.comparingInt(ServiceCell::wave)
            .thenComparingInt(ServiceCell::month)
            .thenComparing(ServiceCell::channel)
            .thenComparing(ServiceCell::team);

    @Override
    public int compareTo(ServiceCell other) {
        return ORDER.compare(this, other);
    }
}
