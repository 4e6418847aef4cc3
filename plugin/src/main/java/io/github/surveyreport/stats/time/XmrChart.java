package io.github.surveyreport.stats.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Chart of individual values and moving ranges (Shewhart 1931; Wheeler, Understanding Variation): limits are the mean of
 * the values ± 3/d₂ times the mean moving range, d₂ = 2/√π; with the median moving range 3/d₄, d₄ = √2·z(.75).
 */
public final class XmrChart {
    /** 3/d₂ = 2.65868… */
    public static final double MEAN_TO_LIMIT = 3 / (2 / StrictMath.sqrt(Math.PI));

    /** D₄ = 1 + 3·d₃/d₂ = 3.26653…, d₃ = √(2 − 4/π). */
    public static final double MEAN_TO_RANGE = 1 + MEAN_TO_LIMIT * StrictMath.sqrt(2 - 4 / Math.PI);

    /** √2 times the upper quartile of the standard normal distribution, .674489750196082. */
    private static final double MEDIAN_RANGE = StrictMath.sqrt(2) * 0.674489750196081743;

    /** 3/d₄ = 3.14508…. */
    public static final double MEDIAN_TO_LIMIT = 3 / MEDIAN_RANGE;
    /** 3.86412…, as D₄ for the median moving range. */
    public static final double MEDIAN_TO_RANGE = MEAN_TO_RANGE * (2 / StrictMath.sqrt(Math.PI)) / MEDIAN_RANGE;

    private XmrChart() {}

    /** How the moving ranges are summed up. The median is little moved by single jumps. */
    public enum Range {
        MEAN,
        MEDIAN
    }

    /**
     * @param values one per period, in order of time; empty for a period without a value, over which no moving range is
     *     taken
     * @param lowest the least the measure can be; the limits are clipped to it
     * @param highest the most the measure can be
     * @return empty with fewer than {@link ControlChart#LEAST} values or no two in a row. Where the median moving range
     *     is 0 and the mean is not, the mean is used
     */
    public static Optional<ControlChart> of(List<OptionalDouble> values, Range range, double lowest, double highest) {
        double[] known = values.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        double[] ranges = movingRanges(values);
        if (known.length < ControlChart.LEAST || ranges.length == 0) {
            return Optional.empty();
        }
        double centre = mean(known);
        boolean median = range == Range.MEDIAN && median(ranges) > 0;
        double spread = median ? median(ranges) : mean(ranges);
        double half = spread * (median ? MEDIAN_TO_LIMIT : MEAN_TO_LIMIT);
        List<OptionalDouble> sigmas = sigmas(values, centre, half);
        return Optional.of(new ControlChart(
                median ? "xmr-median" : "xmr-mean",
                centre,
                everywhere(values, Math.max(lowest, centre - half)),
                everywhere(values, Math.min(highest, centre + half)),
                spread,
                OptionalDouble.of(spread * (median ? MEDIAN_TO_RANGE : MEAN_TO_RANGE)),
                known.length,
                Signal.in(sigmas),
                warnings(known.length, half, centre - half < lowest || centre + half > highest)));
    }

    static List<String> warnings(int periods, double spread, boolean clipped) {
        List<String> warnings = new ArrayList<>();
        if (periods < ControlChart.FIRM) {
            warnings.add("provisional");
        }
        if (spread == 0) {
            warnings.add("zero-variance");
        }
        if (clipped) {
            warnings.add("clipped");
        }
        return warnings;
    }

    private static List<OptionalDouble> sigmas(List<OptionalDouble> values, double centre, double half) {
        return values.stream()
                .map(value -> value.isPresent() && half > 0
                        ? OptionalDouble.of(3 * (value.getAsDouble() - centre) / half)
                        : OptionalDouble.empty())
                .toList();
    }

    private static List<OptionalDouble> everywhere(List<OptionalDouble> values, double limit) {
        return values.stream()
                .map(value -> value.isPresent() ? OptionalDouble.of(limit) : value)
                .toList();
    }

    /** Absolute differences of values that follow each other without a gap. */
    static double[] movingRanges(List<OptionalDouble> values) {
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).isPresent() && values.get(i - 1).isPresent()) {
                ranges.add(
                        Math.abs(values.get(i).getAsDouble() - values.get(i - 1).getAsDouble()));
            }
        }
        return ranges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
