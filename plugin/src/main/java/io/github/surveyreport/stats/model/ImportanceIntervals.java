package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Percentile;
import io.github.surveyreport.stats.Symmetric;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bootstrap percentile intervals (Efron 1979) of the shares of importance; respondents are resampled with their
 * weights, the seed is fixed.
 *
 * @param low lower ends, one per predictor
 * @param high upper ends
 */
public record ImportanceIntervals(double[] low, double[] high) {
    /** The share of resamples that may turn out degenerate. */
    private static final double MOST_DEGENERATE = 0.05;

    /** Operations beyond which the intervals of Shapley values would take too long. */
    private static final double MOST_OPERATIONS = 4e9;

    /** Relative weights. Empty when too many resamples are degenerate. */
    public static Optional<ImportanceIntervals> johnson(Resampling samples, double confidence) {
        return of(samples, confidence, Importance::johnson);
    }

    /** Shapley values. Empty also where the subsets of predictors are too many to go through for every resample. */
    public static Optional<ImportanceIntervals> shapley(Resampling samples, double confidence) {
        int p = samples.columns() - 1;
        boolean feasible =
                p <= Importance.MOST_FOR_SHAPLEY && (double) samples.resamples() * p * p * (1 << p) <= MOST_OPERATIONS;
        return feasible ? of(samples, confidence, Importance::shapley) : Optional.empty();
    }

    /** @param data the outcome in column 0 */
    public static Resampling resampling(Observations data, int resamples) {
        return new Resampling(data, resamples);
    }

    private static Optional<ImportanceIntervals> of(Resampling samples, double confidence, Measure measure) {
        double[][] shares = new double[samples.resamples()][];
        int usable = 0;
        for (double[][] covariance : samples.covariances()) {
            Optional<double[][]> r = correlations(covariance);
            if (r.isPresent()) {
                shares[usable++] = Importance.shares(measure.apply(r.get()));
            }
        }
        if (usable == 0 || usable < (1 - MOST_DEGENERATE) * shares.length) {
            return Optional.empty();
        }
        int p = samples.columns() - 1;
        double[] low = new double[p];
        double[] high = new double[p];
        for (int i = 0; i < p; i++) {
            int column = i;
            double[] sorted = Arrays.stream(shares, 0, usable)
                    .mapToDouble(share -> share[column])
                    .sorted()
                    .toArray();
            low[i] = Percentile.of(sorted, (1 - confidence) / 2);
            high[i] = Percentile.of(sorted, (1 + confidence) / 2);
        }
        return Optional.of(new ImportanceIntervals(low, high));
    }

    /** Empty when a variable has no spread in the sample, or the predictors cannot be told apart. */
    private static Optional<double[][]> correlations(double[][] covariance) {
        for (int i = 0; i < covariance.length; i++) {
            if (!(covariance[i][i] > 0)) {
                return Optional.empty();
            }
        }
        double[][] r = Symmetric.correlation(covariance);
        double[][] among = Symmetric.part(r, LinearModel.predictors(r.length - 1));
        return Symmetric.positive(Symmetric.root(among, Symmetric.COLLINEAR)) ? Optional.of(r) : Optional.empty();
    }

    /** Correlations, the outcome first, to parts of R². */
    private interface Measure {
        double[] apply(double[][] r);
    }
}
