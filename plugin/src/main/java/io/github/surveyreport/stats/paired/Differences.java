package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Histogram;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each difference, after minus before, occurs. Whole numbers; a finer unit is a matter of scaling. */
public final class Differences {
    private final TreeMap<Long, Long> counts;

    private Differences(SortedMap<Long, Long> counts) {
        this.counts = new TreeMap<>(counts);
    }

    /** @throws IllegalArgumentException when a count is negative */
    public static Differences of(Map<Long, Long> counts) {
        Counter counter = new Counter();
        counts.forEach(counter::add);
        return counter.differences();
    }

    /** All pairs. */
    public long n() {
        return sum(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Respondents whose score rose. */
    public long risen() {
        return sum(1, Long.MAX_VALUE);
    }

    /** Respondents whose score fell. */
    public long fallen() {
        return sum(Long.MIN_VALUE, -1);
    }

    /** Respondents whose score stayed. */
    public long unchanged() {
        return counts.getOrDefault(0L, 0L);
    }

    /** The same as a histogram, for mean and spread. */
    public Histogram histogram() {
        TreeMap<BigDecimal, Long> decimals = new TreeMap<>();
        counts.forEach((difference, count) -> decimals.put(BigDecimal.valueOf(difference), count));
        return Histogram.of(decimals);
    }

    /** Differences that occur, ascending. */
    SortedMap<Long, Long> counts() {
        return counts;
    }

    private long sum(long lowest, long highest) {
        return counts.subMap(lowest, true, highest, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Differences in the making. */
    static final class Counter {
        private final TreeMap<Long, Long> counts = new TreeMap<>();

        void add(long difference, long count) {
            if (count < 0) {
                throw new IllegalArgumentException("a count is not negative");
            }
            if (count > 0) {
                counts.merge(difference, count, Math::addExact);
            }
        }

        Differences differences() {
            return new Differences(counts);
        }
    }
}
