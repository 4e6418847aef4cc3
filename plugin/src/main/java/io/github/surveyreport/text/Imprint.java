package io.github.surveyreport.text;

import java.util.Arrays;

/**
 * By which copies of a text are recognised: two texts of the same letters have the same {@link #letters}, and the share
 * of equal slots of two sketches estimates how alike their sets of three-letter sequences are (Jaccard). The sketch is
 * one-permutation minwise hashing (Li, Owen and Zhang, NIPS 2012): each sequence is hashed once and falls into one of 32
 * slots, which keeps the least. Joining two texts takes the lesser of each slot. Not to be reversed to the text.
 */
public final class Imprint {
    /** Of a text too short to say anything by being equal to another: fewer than 8 letters. */
    public static final Imprint NONE = new Imprint(0, new int[0]);

    private static final int SLOTS = 32;
    private static final int LEAST_LETTERS = 8;
    private static final int EMPTY = Integer.MAX_VALUE;

    private final long letters;
    private final int[] sketch;

    private Imprint(long letters, int[] sketch) {
        this.letters = letters;
        this.sketch = sketch;
    }

    /** @param normalized a comment after normalising */
    static Imprint of(String normalized) {
        char[] letters = new char[normalized.length()];
        int length = 0;
        for (int i = 0; i < normalized.length(); i++) {
            if (Characters.isWordCharacter(normalized.charAt(i))) {
                letters[length++] = normalized.charAt(i);
            }
        }
        if (length < LEAST_LETTERS) {
            return NONE;
        }
        int[] sketch = new int[SLOTS];
        Arrays.fill(sketch, EMPTY);
        long all = 0;
        for (int i = 0; i < length; i++) {
            all = mix(all ^ letters[i]);
            if (i > 1) {
                long hash = mix((long) letters[i - 2] << 32 | (long) letters[i - 1] << 16 | letters[i]);
                int slot = (int) hash & (SLOTS - 1);
                sketch[slot] = Math.min(sketch[slot], (int) (hash >>> 33));
            }
        }
        return new Imprint(all, sketch);
    }

    /** The imprint of both texts together, the order not mattering. */
    public Imprint plus(Imprint other) {
        if (sketch.length == 0 || other.sketch.length == 0) {
            return sketch.length == 0 ? other : this;
        }
        int[] least = new int[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            least[slot] = Math.min(sketch[slot], other.sketch[slot]);
        }
        return new Imprint(mix(letters) + mix(other.letters), least);
    }

    /** As many numbers as every sketch has; of a text too short to be compared they say nothing. */
    public int[] sketch() {
        return Arrays.copyOf(sketch, SLOTS);
    }

    /** What {@link #letters} and {@link #sketch} gave, of a text that is not too short. */
    public static Imprint of(long letters, int[] sketch) {
        return new Imprint(letters, sketch.clone());
    }

    /** Whether the text is too short to be compared. */
    public boolean isNone() {
        return sketch.length == 0;
    }

    /** Equal for equal texts; 64 bits, so that different texts have it by chance once in billions of pairs. */
    public long letters() {
        return letters;
    }

    /** Equal for texts whose least sequence is the same, as it is with a chance of the likeness of two texts. */
    public long bucket() {
        int least = EMPTY;
        for (int value : sketch) {
            least = Math.min(least, value);
        }
        return mix(least);
    }

    /** Estimated share of sequences that two texts have in common, of all that either has; 0..1. */
    public double likeness(Imprint other) {
        int used = 0;
        int equal = 0;
        for (int slot = 0; slot < Math.min(sketch.length, other.sketch.length); slot++) {
            if (sketch[slot] != EMPTY || other.sketch[slot] != EMPTY) {
                used++;
                equal += sketch[slot] == other.sketch[slot] ? 1 : 0;
            }
        }
        return used == 0 ? 0 : (double) equal / used;
    }

    /** A key of four slots from a place on; texts alike share at least one of the eight with near certainty. */
    public long band(int band) {
        long key = band;
        for (int slot = 4 * band; slot < 4 * band + 4; slot++) {
            key = mix(key ^ sketch[slot]);
        }
        return key;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Imprint other && letters == other.letters && Arrays.equals(sketch, other.sketch);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(letters);
    }

    @Override
    public String toString() {
        return Long.toHexString(letters);
    }

    /** Stafford's finaliser, as in SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
