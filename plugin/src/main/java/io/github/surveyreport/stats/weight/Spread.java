package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.stream.IntStream;

/**
 * How much weights differ, and what that costs.
 *
 * @param weights per cell
 * @param counts respondents per cell
 */
public record Spread(double[] weights, long[] counts) {

    /** Respondents. */
    public long n() {
        return IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
    }

    /** Smallest weight that somebody has. @return method {@code weight} */
    public Statistic least() {
        return of(used().mapToDouble(i -> weights[i]).min().orElse(0), "weight");
    }

    /** Largest weight that somebody has. @return method {@code weight} */
    public Statistic most() {
        return of(used().mapToDouble(i -> weights[i]).max().orElse(0), "weight");
    }

    /** Coefficient of variation, √(deff − 1): standard deviation (over n) by mean. @return method {@code weight-cv} */
    public Statistic variation() {
        return of(StrictMath.sqrt(Math.max(0, design() - 1)), "weight-cv");
    }

    /** Effective number of respondents, (Σw)²/Σw² (Kish 1965). @return method {@code kish} */
    public Statistic effective() {
        return of(n() / design(), "kish");
    }

    /** Design effect of weighting, n·Σw²/(Σw)² (Kish 1965). @return method {@code kish} */
    public Statistic designEffect() {
        return of(design(), "kish");
    }

    private double design() {
        double sum = used().mapToDouble(i -> counts[i] * weights[i]).sum();
        double squares =
                used().mapToDouble(i -> counts[i] * weights[i] * weights[i]).sum();
        return n() * squares / (sum * sum);
    }

    private IntStream used() {
        return IntStream.range(0, counts.length).filter(i -> counts[i] > 0);
    }

    private Statistic of(double value, String method) {
        return n() == 0 ? new NotComputable(Reason.NO_ANSWERS, 0) : Estimate.plain(value, n(), method);
    }
}
