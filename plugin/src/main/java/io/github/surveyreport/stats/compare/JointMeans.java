package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How far the means of groups lie apart whose weights come of one calibration, so that they are not independent. */
final class JointMeans {
    private JointMeans() {}

    static Optional<Double> of(List<WeightedSample> groups) {
        return of(groups, WeightedSample::varianceOfMean);
    }

    /**
     * Wald's distance of the means from each other, {@code m′V⁻¹m − (1′V⁻¹m)²/1′V⁻¹1}; with independent means Σ(m − m̃)²/v.
     *
     * @param variance of each mean, positive
     * @return empty where means are independent, and where their errors cannot be told apart
     */
    static Optional<Double> of(List<WeightedSample> groups, ToDoubleFunction<WeightedSample> variance) {
        int k = groups.size();
        double[] errors =
                groups.stream().mapToDouble(variance).map(StrictMath::sqrt).toArray();
        double[][] correlations = new double[k][k];
        boolean independent = true;
        for (int i = 0; i < k; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double covariance = groups.get(i).covariance(groups.get(j));
                independent &= covariance == 0;
                correlations[i][j] = covariance / (errors[i] * errors[j]);
                correlations[j][i] = correlations[i][j];
            }
        }
        double[][] root = independent ? new double[0][] : Symmetric.root(correlations, Symmetric.COLLINEAR);
        return independent || !Symmetric.positive(root)
                ? Optional.empty()
                : Optional.of(distance(groups, errors, root));
    }

    private static double distance(List<WeightedSample> groups, double[] errors, double[][] root) {
        double[] means = new double[errors.length];
        double[] ones = new double[errors.length];
        Arrays.setAll(means, i -> groups.get(i).mean() / errors[i]);
        Arrays.setAll(ones, i -> 1 / errors[i]);
        double common = product(ones, Symmetric.solve(root, means)) / product(ones, Symmetric.solve(root, ones));
        Arrays.setAll(means, i -> means[i] - common * ones[i]);
        return product(means, Symmetric.solve(root, means));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
