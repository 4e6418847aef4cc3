package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.text.Reading;
import io.github.surveyreport.text.Sentiment;
import java.util.Arrays;

/**
 * Comments that say something, by group, in one wave: how they judge, and how many mention each issue. Two-way cells are
 * not told apart. Grows with groups and issues, not with rows.
 */
final class SaidByTally {
    private static final int SENTIMENTS = Sentiment.values().length;

    /** Per slot first the sentiments, then the issues; null where nobody said anything. */
    private final long[][] bySlot;

    private final int width;

    SaidByTally(Study study) {
        int single = study.groups().stream()
                .mapToInt(grouping -> grouping.values().size())
                .sum();
        bySlot = new long[1 + single][];
        width = SENTIMENTS + study.issues().size();
    }

    void add(Reading reading, int[] slots, int count) {
        for (int i = 0; i < count && slots[i] < bySlot.length; i++) {
            long[] said = of(slots[i]);
            said[reading.tone().sentiment().ordinal()]++;
            for (int issue : reading.categories()) {
                said[SENTIMENTS + issue]++;
            }
        }
    }

    void merge(SaidByTally other) {
        for (int slot = 0; slot < bySlot.length; slot++) {
            if (other.bySlot[slot] != null) {
                long[] said = of(slot);
                for (int i = 0; i < width; i++) {
                    said[i] += other.bySlot[slot][i];
                }
            }
        }
    }

    void through(Codec codec) {
        for (int slot = 0; slot < bySlot.length; slot++) {
            if (codec.flag(bySlot[slot] != null)) {
                codec.numbers(of(slot));
            }
        }
    }

    /** Comments that judge so. */
    long judged(int slot, Sentiment sentiment) {
        return at(slot, sentiment.ordinal());
    }

    long comments(int slot) {
        return Arrays.stream(Sentiment.values())
                .mapToLong(sentiment -> judged(slot, sentiment))
                .sum();
    }

    /** Comments that mention the issue. */
    long mentions(int slot, int issue) {
        return at(slot, SENTIMENTS + issue);
    }

    private long at(int slot, int place) {
        return bySlot[slot] == null ? 0 : bySlot[slot][place];
    }

    private long[] of(int slot) {
        if (bySlot[slot] == null) {
            bySlot[slot] = new long[width];
        }
        return bySlot[slot];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof SaidByTally other && Arrays.deepEquals(bySlot, other.bySlot);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(bySlot);
    }
}
