package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.DamagedEntryException;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How often each combination of answers to the modelled questions occurs: correlations, regressions and covariances come
 * from it, not from rows. An open hash table of packed words without an object per row or pattern; equal by content,
 * whatever the order of insertion. Responses without any answer are left out.
 */
final class PatternTally {
    private final PatternLayout layout;
    private final long[] packed;
    private final PackedCounts patterns;

    PatternTally(PatternLayout layout) {
        this.layout = layout;
        this.packed = new long[layout.words()];
        this.patterns = new PackedCounts(layout.words());
    }

    PatternLayout layout() {
        return layout;
    }

    /** How many distinct patterns. */
    int size() {
        return patterns.size();
    }

    void add(Response response) {
        if (layout.pack(response, packed)) {
            patterns.add(packed, 0, 1);
        }
    }

    void merge(PatternTally other) {
        patterns.merge(other.patterns);
    }

    void through(Codec codec) {
        int size = codec.size(patterns.size());
        int slot = -1;
        for (int i = 0; i < size; i++) {
            long count = 0;
            if (!codec.reads()) {
                slot = patterns.taken(slot + 1);
                count = patterns.count(slot);
                System.arraycopy(patterns.keys(), patterns.at(slot), packed, 0, packed.length);
            }
            codec.numbers(packed);
            count = codec.number(count);
            if (codec.reads() && count > 0) {
                patterns.add(packed, 0, count);
            }
        }
        if (patterns.size() != size) {
            throw new DamagedEntryException("a pattern twice or never");
        }
    }

    /**
     * The answers to some of the questions, of those respondents who answered them all.
     *
     * @param strata new stratum of each old one, from 0 on
     */
    PatternTally complete(int[] positions, int[] strata) {
        return select(positions, strata, false);
    }

    /** The same answers in fewer strata; this itself where there is only one. */
    PatternTally in(int[] strata) {
        return strata.length == 1
                ? this
                : select(IntStream.range(0, layout.size()).toArray(), strata, true);
    }

    private PatternTally select(int[] positions, int[] strata, boolean incomplete) {
        int most = Arrays.stream(strata).max().orElse(0);
        PatternTally selected = new PatternTally(layout.select(positions, most + 1));
        int[] levels = new int[layout.size()];
        for (int slot = 0; slot < patterns.slots(); slot++) {
            if (patterns.count(slot) > 0) {
                layout.unpack(patterns.keys(), patterns.at(slot), levels);
                int stratum = strata[layout.stratum(patterns.keys(), patterns.at(slot))];
                if (selected.layout.pack(levels, positions, stratum, selected.packed) || incomplete) {
                    selected.patterns.add(selected.packed, 0, patterns.count(slot));
                }
            }
        }
        return selected;
    }

    /**
     * What somebody answered.
     *
     * @param levels of every question of the layout, or {@link Response#MISSING}
     * @param stratum weighting cell, 0 without weighting
     */
    record Given(List<Integer> levels, int stratum) {
        static Given of(int[] levels, int stratum) {
            return new Given(Arrays.stream(levels).boxed().toList(), stratum);
        }
    }

    /** Everybody but those. */
    PatternTally without(Map<Given, Long> aside) {
        if (aside.isEmpty()) {
            return this;
        }
        PatternTally left = new PatternTally(layout);
        int[] levels = new int[layout.size()];
        for (int slot = 0; slot < patterns.slots(); slot++) {
            layout.unpack(patterns.keys(), patterns.at(slot), levels);
            Given given = Given.of(levels, layout.stratum(patterns.keys(), patterns.at(slot)));
            long count = patterns.count(slot) - aside.getOrDefault(given, 0L);
            if (patterns.count(slot) > 0 && count > 0) {
                left.patterns.add(patterns.keys(), patterns.at(slot), count);
            }
        }
        return left;
    }

    /**
     * A pattern: the level of every question of the layout, or {@link Response#MISSING}, not to be kept; and the
     * weighting cell of those who gave it, 0 without weighting.
     */
    interface Visitor {
        void visit(int[] levels, int stratum, long count);
    }

    /** Every pattern in the order of its words: the same whatever the order of insertion. */
    void forEach(Visitor visitor) {
        int[] levels = new int[layout.size()];
        for (int slot : patterns.sorted()) {
            layout.unpack(patterns.keys(), patterns.at(slot), levels);
            visitor.visit(levels, layout.stratum(patterns.keys(), patterns.at(slot)), patterns.count(slot));
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof PatternTally other && patterns.equals(other.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }
}
