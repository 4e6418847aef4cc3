package io.github.surveyreport.stats.time;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a process does when nothing special happens, and the periods in which something did.
 *
 * @param method {@code xmr-mean}, {@code xmr-median}, {@code p-chart} or {@code laney-p}
 * @param centre the central line
 * @param lower lower limit per period, not below what the measure can be; empty for a missing period
 * @param upper upper limit per period, likewise
 * @param spread the mean or median moving range of an XmR chart; the factor σ_z of a p-chart, 1 where nothing is spread
 *     beyond chance
 * @param rangeLimit upper limit of the moving range; empty for a p-chart
 * @param periods how many periods have a value
 * @param signals in order of time
 * @param warnings {@code provisional} (fewer than 12 periods), {@code zero-variance}, {@code clipped} (a limit was beyond
 *     what the measure can be)
 */
public record ControlChart(
        String method,
        double centre,
        List<OptionalDouble> lower,
        List<OptionalDouble> upper,
        double spread,
        OptionalDouble rangeLimit,
        int periods,
        List<Signal> signals,
        List<String> warnings) {
    /** Fewer give no usable limits (Wheeler: from five or six values on). */
    public static final int LEAST = 6;

    /** With fewer the limits still move much. */
    static final int FIRM = 12;

    public ControlChart {
        lower = List.copyOf(lower);
        upper = List.copyOf(upper);
        signals = List.copyOf(signals);
        warnings = List.copyOf(warnings);
    }
}
