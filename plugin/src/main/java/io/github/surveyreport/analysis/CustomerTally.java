package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;

/** The distinct customers of a wave who answered, and those of them who are core customers. */
final class CustomerTally {
    private final LongSet all = new LongSet();
    private final LongSet core = new LongSet();

    void add(long customer, boolean isCore) {
        all.add(customer);
        if (isCore) {
            core.add(customer);
        }
    }

    void merge(CustomerTally other) {
        all.addAll(other.all);
        core.addAll(other.core);
    }

    void through(Codec codec) {
        all.through(codec);
        core.through(codec);
    }

    LongSet all() {
        return all;
    }

    LongSet core() {
        return core;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CustomerTally other && all.equals(other.all) && core.equals(other.core);
    }

    @Override
    public int hashCode() {
        return 31 * all.hashCode() + core.hashCode();
    }
}
