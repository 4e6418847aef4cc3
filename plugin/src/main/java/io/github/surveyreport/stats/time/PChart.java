package io.github.surveyreport.stats.time;

import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
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
        return chart(Shares.of(hits, sizes), "");
    }

    /**
     * The same with weighted shares, each on the effective number of respondents of its period ({@link
     * WeightedSample#effective()}); the centre is the weighted share of all. Methods {@code p-chart-effective} and {@code
     * laney-p-effective}; where all weigh the same, {@link #of(long[], long[])}.
     *
     * @param periods samples of 1 (has the attribute) and 0; without answers for a missing period
     * @param whole all of them together
     */
    public static Optional<ControlChart> of(List<WeightedSample> periods, WeightedSample whole) {
        if (whole.equalWeights()) {
            return of(
                    periods.stream().mapToLong(WeightedShare::ones).toArray(),
                    periods.stream().mapToLong(WeightedSample::n).toArray());
        }
        return chart(Shares.of(periods, whole), "-effective");
    }

    private static Optional<ControlChart> chart(Shares shares, String suffix) {
        int periods = shares.periods();
        if (periods < ControlChart.LEAST) {
            return Optional.empty();
        }
        List<OptionalDouble> z = shares.z();
        double sigma = sigmaZ(z);
        boolean widened = sigma > 1 && isOverDispersed(z, periods);
        double factor = widened ? sigma : 1;
        double centre = shares.centre();
        return Optional.of(new ControlChart(
                (widened ? "laney-p" : "p-chart") + suffix,
                centre,
                shares.limits(-3 * factor, limit -> Math.max(0, limit)),
                shares.limits(3 * factor, limit -> Math.min(1, limit)),
                factor,
                OptionalDouble.empty(),
                periods,
                Signal.in(scaled(z, factor)),
                XmrChart.warnings(periods, centre * (1 - centre), shares.leave(3 * factor))));
    }

    /** Laney's σ_z; 0 when no two periods follow each other or nothing varies. */
    public static double sigmaZ(long[] hits, long[] sizes) {
        return sigmaZ(Shares.of(hits, sizes).z());
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

    private static List<OptionalDouble> scaled(List<OptionalDouble> z, double factor) {
        return z.stream()
                .map(value -> value.isPresent() ? OptionalDouble.of(value.getAsDouble() / factor) : value)
                .toList();
    }

    /**
     * @param shares per period
     * @param sizes how many observations each rests on; 0 for a missing period
     */
    private record Shares(double centre, double[] shares, double[] sizes) {
        static Shares of(long[] hits, long[] sizes) {
            double[] shares = new double[hits.length];
            Arrays.setAll(shares, i -> (double) hits[i] / sizes[i]);
            double centre =
                    (double) Arrays.stream(hits).sum() / Arrays.stream(sizes).sum();
            return new Shares(
                    centre, shares, Arrays.stream(sizes).asDoubleStream().toArray());
        }

        static Shares of(List<WeightedSample> periods, WeightedSample whole) {
            double[] shares = periods.stream()
                    .mapToDouble(period -> period.n() == 0 ? 0 : WeightedShare.share(period))
                    .toArray();
            double[] sizes = periods.stream()
                    .mapToDouble(period -> period.n() == 0 || period.equalWeights() ? period.n() : period.effective())
                    .toArray();
            return new Shares(WeightedShare.share(whole), shares, sizes);
        }

        int periods() {
            return (int) Arrays.stream(sizes).filter(size -> size > 0).count();
        }

        List<OptionalDouble> z() {
            boolean varies = centre > 0 && centre < 1;
            return each(i -> (shares[i] - centre) / deviation(i)).stream()
                    .map(z -> varies ? z : OptionalDouble.empty())
                    .toList();
        }

        List<OptionalDouble> limits(double deviations, DoubleUnaryOperator clip) {
            return each(i -> clip.applyAsDouble(centre + deviations * deviation(i)));
        }

        /** Whether limits leave 0..1 somewhere. */
        boolean leave(double deviations) {
            return each(i -> deviations * deviation(i)).stream()
                    .flatMapToDouble(OptionalDouble::stream)
                    .anyMatch(half -> centre - half < 0 || centre + half > 1);
        }

        private List<OptionalDouble> each(IntToDoubleFunction of) {
            return IntStream.range(0, sizes.length)
                    .mapToObj(i -> sizes[i] > 0 ? OptionalDouble.of(of.applyAsDouble(i)) : OptionalDouble.empty())
                    .toList();
        }

        private double deviation(int period) {
            return StrictMath.sqrt(centre * (1 - centre) / sizes[period]);
        }
    }
}
