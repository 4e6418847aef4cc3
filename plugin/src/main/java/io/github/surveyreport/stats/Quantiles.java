package io.github.surveyreport.stats;

import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Two-sided critical values. Remembered, since a report asks for the same few again and again. */
public final class Quantiles {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final ConcurrentHashMap<TKey, Double> T = new ConcurrentHashMap<>();

    private Quantiles() {}

    /** The z with {@code P(|Z| <= z) = confidence}; 1.959963985 for 0.95. */
    public static double z(double confidence) {
        requireLevel(confidence);
        return NORMAL.inverseCumulativeProbability(0.5 + confidence / 2);
    }

    /** The t with {@code P(|T| <= t) = confidence} for Student's distribution; {@code degrees} need not be whole. */
    public static double t(double confidence, double degrees) {
        requireLevel(confidence);
        return T.computeIfAbsent(
                new TKey(confidence, degrees),
                key -> new TDistribution(key.degrees()).inverseCumulativeProbability(0.5 + key.confidence() / 2));
    }

    private static void requireLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1");
        }
    }

    private record TKey(double confidence, double degrees) {}
}
