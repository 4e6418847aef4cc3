package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.text.Imprint;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which comments repeat each other. Kept are at most 8192 distinct texts, those with the least keys; the key comes from
 * the least of a text's hashed sequences, which texts alike mostly share, so they are kept or left out together. A text
 * that is among the least of all was never left out of a part, so its count is exact and merging does not depend on order.
 */
final class CopiesTally {
    static final int MOST = 8192;
    private static final int BANDS = 8;
    private static final double ALIKE = 0.8;

    private final TreeMap<Key, Copies> texts = new TreeMap<>();
    private long compared;

    private record Key(long bucket, long letters) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byBucket = Long.compareUnsigned(bucket, other.bucket);
            return byBucket != 0 ? byBucket : Long.compare(letters, other.letters);
        }
    }

    private record Copies(Imprint imprint, long comments) {}

    void add(Imprint imprint) {
        if (!imprint.isNone()) {
            compared++;
            add(imprint, 1);
        }
    }

    private void add(Imprint imprint, long comments) {
        Key key = new Key(imprint.bucket(), imprint.letters());
        if (texts.size() < MOST || key.compareTo(texts.lastKey()) <= 0) {
            texts.merge(
                    key, new Copies(imprint, comments), (a, b) -> new Copies(a.imprint(), a.comments() + b.comments()));
            if (texts.size() > MOST) {
                texts.pollLastEntry();
            }
        }
    }

    void merge(CopiesTally other) {
        compared += other.compared;
        other.texts.values().forEach(copies -> add(copies.imprint(), copies.comments()));
    }

    void through(Codec codec) {
        compared = codec.number(compared);
        List<Copies> kept = codec.list(
                texts.values(),
                copies -> new Copies(
                        imprint(codec, copies == null ? Imprint.NONE : copies.imprint()),
                        codec.number(copies, Copies::comments)));
        if (codec.reads()) {
            kept.forEach(copies -> add(copies.imprint(), copies.comments()));
        }
    }

    private static Imprint imprint(Codec codec, Imprint imprint) {
        long letters = codec.number(imprint.letters());
        int[] sketch = imprint.sketch();
        for (int slot = 0; slot < sketch.length; slot++) {
            sketch[slot] = codec.integer(sketch[slot]);
        }
        return Imprint.of(letters, sketch);
    }

    /** Comments long enough to be compared. */
    long compared() {
        return compared;
    }

    /** Comments among the texts kept: all that were compared, or a sample of them. */
    long kept() {
        return texts.values().stream().mapToLong(Copies::comments).sum();
    }

    /** Comments kept whose letters are those of an earlier one. */
    long identical() {
        return kept() - texts.size();
    }

    /** Comments kept that are identical to an earlier one or like it: four fifths of the three-letter sequences shared. */
    long similar() {
        List<Imprint> imprints = texts.values().stream().map(Copies::imprint).toList();
        int[] leader = new int[imprints.size()];
        long groups = imprints.size();
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            for (int band = 0; band < BANDS; band++) {
                Integer other = first.putIfAbsent(imprints.get(i).band(band), i);
                if (other != null && imprints.get(i).likeness(imprints.get(other)) >= ALIKE) {
                    groups -= join(leader, i, other);
                }
            }
        }
        return kept() - groups;
    }

    /** Makes two groups one; 1 when they were two. */
    private static int join(int[] leader, int a, int b) {
        int one = top(leader, a);
        int two = top(leader, b);
        leader[Math.max(one, two)] = Math.min(one, two);
        return one == two ? 0 : 1;
    }

    private static int top(int[] leader, int of) {
        int at = of;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof CopiesTally other)
                || compared != other.compared
                || texts.size() != other.texts.size()) {
            return false;
        }
        Iterator<Map.Entry<Key, Copies>> others = other.texts.entrySet().iterator();
        return texts.entrySet().stream().allMatch(entry -> entry.equals(others.next()));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(compared) + 31 * texts.size();
    }
}
