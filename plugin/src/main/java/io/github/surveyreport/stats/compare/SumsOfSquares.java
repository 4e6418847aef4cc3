package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.List;

/**
 * Weighted sums of squares between and within groups, the weights scaled to a mean of 1 over all respondents.
 *
 * @param between Σ W(ȳ − ȳ of all)² over the groups
 * @param within Σ w(y − ȳ of the group)² over the respondents
 */
record SumsOfSquares(double between, double within) {

    /** @param groups none of them empty */
    static SumsOfSquares of(List<WeightedSample> groups) {
        double total = groups.stream().mapToDouble(WeightedSample::total).sum();
        double scale = groups.stream().mapToLong(WeightedSample::n).sum() / total;
        double mean = groups.stream()
                        .mapToDouble(group -> group.total() * group.mean())
                        .sum()
                / total;
        double between = 0;
        double within = 0;
        for (WeightedSample group : groups) {
            double own = group.mean();
            between += scale * group.total() * (own - mean) * (own - mean);
            for (var entry : group.weights().entrySet()) {
                double deviation = entry.getKey().doubleValue() - own;
                within += scale * entry.getValue() * deviation * deviation;
            }
        }
        return new SumsOfSquares(between, within);
    }
}
