package io.github.surveyreport.analysis;

import io.github.surveyreport.survey.ServiceRecord;
import java.util.Arrays;
import java.util.Collection;

/**
 * How records stand to one service level. Records beyond a limit are kept in bands, since how late matters as much as
 * whether.
 */
final class ServiceCounts {
    /** Multiples of the limit that begin a band: a record is in the last band whose multiple it exceeds. */
    static final int[] MULTIPLES = {1, 2, 5, 10};

    private static final int MET = 0;
    private static final int OPEN = MULTIPLES.length + 1;
    private static final int MISSING = OPEN + 1;
    private static final int MILLIS = 1_000;

    private final long[] counts = new long[MISSING + 1];

    static ServiceCounts sum(Collection<ServiceCounts> parts) {
        ServiceCounts sum = new ServiceCounts();
        parts.forEach(sum::addAll);
        return sum;
    }

    /**
     * @param outcome milliseconds taken, or a constant of {@link ServiceRecord}
     * @param limit seconds
     */
    void addTaken(long outcome, long limit) {
        if (outcome == ServiceRecord.MISSING) {
            counts[MISSING]++;
        } else if (outcome == ServiceRecord.OPEN) {
            counts[OPEN]++;
        } else {
            int band = 0;
            while (band < MULTIPLES.length && outcome > limit * MILLIS * MULTIPLES[band]) {
                band++;
            }
            counts[band]++;
        }
    }

    /** @param outcome yes, no or missing of {@link ServiceRecord} */
    void addMarked(long outcome) {
        if (outcome == ServiceRecord.MISSING) {
            counts[MISSING]++;
        } else {
            counts[outcome == ServiceRecord.YES ? MET : 1]++;
        }
    }

    void addAll(ServiceCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Records that can be judged. */
    long n() {
        return Arrays.stream(counts, MET, MISSING).sum();
    }

    /** Records within the limit, or marked. */
    long met() {
        return counts[MET];
    }

    /** Records that took more than that many times the limit and have an end. */
    long over(int multiple) {
        int band = Arrays.binarySearch(MULTIPLES, multiple) + 1;
        return Arrays.stream(counts, band, OPEN).sum();
    }

    /** Records without an end, beyond the limit. */
    long open() {
        return counts[OPEN];
    }

    /** Records that cannot be judged. */
    long missing() {
        return counts[MISSING];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ServiceCounts other && Arrays.equals(counts, other.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
