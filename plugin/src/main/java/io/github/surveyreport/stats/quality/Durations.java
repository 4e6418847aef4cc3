package io.github.surveyreport.stats.quality;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long answering usually takes, to tell who was much too fast.
 *
 * @param n how many durations
 * @param median in seconds
 * @param logMedian median of the natural logarithms
 * @param logMad median absolute deviation of the logarithms, times 1.4826
 */
public record Durations(long n, double median, double logMedian, double logMad) {
    /** Makes the median absolute deviation that of a normal distribution: 1/Φ⁻¹(.75). */
    private static final double CONSISTENT = 1.482602218505602;

    /** @param counts seconds → how many took that long; a duration below one second counts as one. At least one */
    public static Durations of(SortedMap<Long, Long> counts) {
        TreeMap<Double, Long> seconds = new TreeMap<>();
        counts.forEach((value, count) -> seconds.merge((double) Math.max(1, value), count, Long::sum));
        TreeMap<Double, Long> logs = new TreeMap<>();
        seconds.forEach((value, count) -> logs.put(StrictMath.log(value), count));
        double centre = median(logs);
        TreeMap<Double, Long> deviations = new TreeMap<>();
        logs.forEach((value, count) -> deviations.merge(Math.abs(value - centre), count, Long::sum));
        long n = seconds.values().stream().mapToLong(Long::longValue).sum();
        return new Durations(n, median(seconds), centre, CONSISTENT * median(deviations));
    }

    /**
     * Robust standard score of the logarithm (Iglewicz and Hoaglin 1993), negative for the fast; 0 when at least half of
     * all took equally long.
     */
    public double z(double seconds) {
        return logMad == 0 ? 0 : (StrictMath.log(Math.max(1, seconds)) - logMedian) / logMad;
    }

    /**
     * Whether somebody was much faster than the others: below that part of the median, and where durations vary also with
     * a robust score below {@code −leastZ}.
     */
    public boolean isTooFast(double seconds, double partOfMedian, double leastZ) {
        return seconds < median * partOfMedian && (logMad == 0 || z(seconds) < -leastZ);
    }

    private static double median(SortedMap<Double, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        return (at(counts, (n - 1) / 2) + at(counts, n / 2)) / 2;
    }

    private static double at(SortedMap<Double, Long> counts, long place) {
        long seen = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (place < seen) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no duration");
    }
}
