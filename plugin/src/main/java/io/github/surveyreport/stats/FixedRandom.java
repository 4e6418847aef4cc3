package io.github.surveyreport.stats;

/**
 * Random numbers that are the same on every machine and in every version of Java: SplitMix64 (Steele, Lea and Flood 2014,
 * OOPSLA). Not for secrets, not thread-safe.
 */
public final class FixedRandom {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    public FixedRandom(long seed) {
        state = seed;
    }

    /** Uniform over all 2⁶⁴ values. */
    public long nextLong() {
        state += GOLDEN;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform on [0, 1), in steps of 2⁻⁵³. */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Uniform on 0 to {@code bound} − 1, without bias. */
    public int nextInt(int bound) {
        long limit = (1L << 31) - (1L << 31) % bound;
        long drawn;
        do {
            drawn = nextLong() >>> 33;
        } while (drawn >= limit);
        return (int) (drawn % bound);
    }
}
