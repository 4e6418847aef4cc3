package io.github.surveyreport.analysis;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How long records took: exact to the second up to two hours, beyond that to the minute, rounded down, so that it grows with
 * the distinct durations only. Records without an end took longer than all others.
 */
final class ServiceTimes {
    private static final long MILLIS = 1_000;
    private static final long FINE = 7_200;
    private static final long MINUTE = 60;

    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private long open;

    void add(long millis) {
        long seconds = millis / MILLIS;
        counts.merge(seconds <= FINE ? seconds : seconds / MINUTE * MINUTE, 1L, Long::sum);
    }

    void addOpen() {
        open++;
    }

    void addAll(ServiceTimes other) {
        other.counts.forEach((seconds, count) -> counts.merge(seconds, count, Long::sum));
        open += other.open;
    }

    long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum() + open;
    }

    /**
     * The least duration that at least the given share of records do not exceed (type 1 of Hyndman and Fan 1996, Am Stat
     * 50:361), in seconds; empty when no record is there, or too many have no end.
     *
     * @param percent 1..99
     */
    OptionalDouble quantile(int percent) {
        long place = (n() * percent + 99) / 100;
        long seen = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= place) {
                return OptionalDouble.of(entry.getKey());
            }
        }
        return OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ServiceTimes other && open == other.open && counts.equals(other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * counts.hashCode() + Long.hashCode(open);
    }
}
