package io.github.surveyreport.stats.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Chart of shares from periods of unequal size: {@code p̄ ± 3·√(p̄(1 − p̄)/nᵢ)} within 0..1. Where the shares are spread
 * beyond chance (Σz² on k − 1 degrees of freedom, p &lt; .05, and σ_z &gt; 1), the limits are widened by σ_z, the mean moving
 * range of the z over d₂ (Laney 2002, Quality Engineering 14:531).
 */
public final class PChart {
    private static final double D2 = 2 / StrictMath.sqrt(Math.PI);
    private static final double LEVEL = 0.05;

    private PChart() {}

    /**
     * @param hits how many in each period have the attribute
     * @param sizes how many each period has; 0 for a missing period, over which no moving range is taken
     * @return empty with fewer than {@link ControlChart#LEAST} periods
     */
    public static Optional<ControlChart> of(long[] hits, long[] sizes) {
        int periods =
                (int) IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).count();
        if (periods < ControlChart.LEAST) {
            return Optional.empty();
        }
        double centre = (double) sum(hits) / sum(sizes);
        List<OptionalDouble> z = z(hits, sizes, centre);
        double sigma = sigmaZ(z);
        boolean widened = sigma > 1 && isOverDispersed(z, periods);
        double factor = widened ? sigma : 1;
        List<OptionalDouble> lower = new ArrayList<>();
        List<OptionalDouble> upper = new ArrayList<>();
        boolean clipped = false;
        for (long size : sizes) {
            double half = size == 0 ? 0 : 3 * factor * deviation(centre, size);
            lower.add(size == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, centre - half)));
            upper.add(size == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, centre + half)));
            clipped |= centre - half < 0 || centre + half > 1;
        }
        return Optional.of(new ControlChart(
                widened ? "laney-p" : "p-chart",
                centre,
                lower,
                upper,
                factor,
                OptionalDouble.empty(),
                periods,
                Signal.in(scaled(z, factor)),
                XmrChart.warnings(periods, centre * (1 - centre), clipped)));
    }

    /** Laney's σ_z; 0 when no two periods follow each other or nothing varies. */
    public static double sigmaZ(long[] hits, long[] sizes) {
        return sigmaZ(z(hits, sizes, (double) sum(hits) / sum(sizes)));
    }

    private static double sigmaZ(List<OptionalDouble> z) {
        double[] ranges = XmrChart.movingRanges(z);
        return ranges.length == 0 ? 0 : XmrChart.mean(ranges) / D2;
    }

    private static boolean isOverDispersed(List<OptionalDouble> z, int periods) {
        double squares = z.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .map(value -> value * value)
                .sum();
        return 1 - new ChiSquaredDistribution(periods - 1.0).cumulativeProbability(squares) < LEVEL;
    }

    private static List<OptionalDouble> z(long[] hits, long[] sizes, double centre) {
        List<OptionalDouble> z = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            boolean varies = sizes[i] > 0 && centre > 0 && centre < 1;
            double share = (double) hits[i] / sizes[i];
            z.add(varies ? OptionalDouble.of((share - centre) / deviation(centre, sizes[i])) : OptionalDouble.empty());
        }
        return z;
    }

    private static List<OptionalDouble> scaled(List<OptionalDouble> z, double factor) {
        return z.stream()
                .map(value -> value.isPresent() ? OptionalDouble.of(value.getAsDouble() / factor) : value)
                .toList();
    }

    private static double deviation(double share, long size) {
        return StrictMath.sqrt(share * (1 - share) / size);
    }

    private static long sum(long[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }
}
