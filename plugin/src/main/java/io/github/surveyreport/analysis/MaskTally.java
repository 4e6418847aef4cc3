package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.privacy.PersonalData;
import java.util.Arrays;
import java.util.Set;

/** In how many comments of one wave personal data was masked, by kind. What it was is not kept. */
final class MaskTally {
    private long comments;
    private long masked;
    private final long[] byKind = new long[PersonalData.values().length];

    /** @param kinds what was masked in one comment, whether it says something or not */
    void add(Set<PersonalData> kinds) {
        comments++;
        masked += kinds.isEmpty() ? 0 : 1;
        kinds.forEach(kind -> byKind[kind.ordinal()]++);
    }

    void merge(MaskTally other) {
        comments += other.comments;
        masked += other.masked;
        for (int kind = 0; kind < byKind.length; kind++) {
            byKind[kind] += other.byKind[kind];
        }
    }

    void through(Codec codec) {
        comments = codec.number(comments);
        masked = codec.number(masked);
        codec.numbers(byKind);
    }

    /** Comments in which was looked. */
    long comments() {
        return comments;
    }

    /** Comments in which anything was masked. */
    long masked() {
        return masked;
    }

    /** Comments in which something of that kind was masked; kinds overlap. */
    long masked(PersonalData kind) {
        return byKind[kind.ordinal()];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof MaskTally other
                && comments == other.comments
                && masked == other.masked
                && Arrays.equals(byKind, other.byKind);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * comments + masked) + Arrays.hashCode(byKind);
    }
}
