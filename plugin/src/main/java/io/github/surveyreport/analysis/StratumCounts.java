package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import java.util.Arrays;

/** How often something was counted in each stratum of a wave, where it was counted at all. */
final class StratumCounts {
    /** The stratum of a respondent where numbers are not weighted; nothing is counted then. */
    static final long NONE = -1;

    private static final long[] EMPTY = {};

    private long[] strata = EMPTY;
    private long[] counts = EMPTY;
    private int used;

    /** @param stratum key of a stratum, or {@link #NONE} */
    void add(long stratum, long more) {
        if (stratum == NONE) {
            return;
        }
        int place = Arrays.binarySearch(strata, 0, used, stratum);
        if (place < 0) {
            place = -place - 1;
            insert(place, stratum);
        }
        counts[place] += more;
    }

    private void insert(int place, long stratum) {
        if (used == strata.length) {
            strata = Arrays.copyOf(strata, Math.max(2, used * 2));
            counts = Arrays.copyOf(counts, strata.length);
        }
        System.arraycopy(strata, place, strata, place + 1, used - place);
        System.arraycopy(counts, place, counts, place + 1, used - place);
        strata[place] = stratum;
        counts[place] = 0;
        used++;
    }

    void merge(StratumCounts other) {
        for (int i = 0; i < other.used; i++) {
            add(other.strata[i], other.counts[i]);
        }
    }

    void through(Codec codec) {
        int size = codec.size(used);
        if (codec.reads()) {
            strata = new long[size];
            counts = new long[size];
            used = size;
        }
        for (int i = 0; i < size; i++) {
            strata[i] = codec.number(strata[i]);
            counts[i] = codec.number(counts[i]);
        }
    }

    /** In the order of these strata, 0 where nothing was counted. */
    long[] in(long[] keys) {
        long[] found = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int place = Arrays.binarySearch(strata, 0, used, keys[i]);
            found[i] = place < 0 ? 0 : counts[place];
        }
        return found;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof StratumCounts other
                && Arrays.equals(strata, 0, used, other.strata, 0, other.used)
                && Arrays.equals(counts, 0, used, other.counts, 0, other.used);
    }

    @Override
    public int hashCode() {
        int hash = used;
        for (int i = 0; i < used; i++) {
            hash = 31 * hash + Long.hashCode(strata[i]);
        }
        return hash;
    }
}
