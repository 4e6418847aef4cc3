package io.github.surveyreport.stats.model;

import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.NormalRandom;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Symmetric;
import java.util.ArrayList;
import java.util.List;

/**
 * Covariance matrices of bootstrap samples: as many respondents as there are, drawn with replacement, which is
 * multinomial resampling of the counts of distinct vectors. Each respondent drawn keeps its weight; weights are not found
 * anew for a sample. From {@link #MANY} observations on, the second moments are
 * drawn from their normal limit instead (mean vector and cross products, covariance of those estimated from the data):
 * no interval differs visibly, and the time no longer grows with the data.
 */
public final class Resampling {
    static final int MANY = 20_000;
    private static final long SEED = 20_260_101L;

    private final Observations data;
    private final List<double[][]> covariances = new ArrayList<>();

    Resampling(Observations data, int resamples) {
        this.data = data;
        FixedRandom random = new FixedRandom(SEED);
        if (data.n() < MANY) {
            draw(resamples, random);
        } else {
            limit(resamples, new NormalRandom(random));
        }
    }

    int columns() {
        return data.columns();
    }

    int resamples() {
        return covariances.size();
    }

    List<double[][]> covariances() {
        return covariances;
    }

    private void draw(int resamples, FixedRandom random) {
        int[] vectors = new int[(int) data.n()];
        int next = 0;
        for (int row = 0; row < data.size(); row++) {
            for (long i = 0; i < data.count(row); i++) {
                vectors[next++] = row;
            }
        }
        double[][] products = products();
        for (int sample = 0; sample < resamples; sample++) {
            int[] counts = new int[data.size()];
            for (int i = 0; i < vectors.length; i++) {
                counts[vectors[random.nextInt(vectors.length)]]++;
            }
            covariances.add(covariance(moments(counts, products)));
        }
    }

    private double[] moments(int[] counts, double[][] products) {
        double[] sums = new double[products.length == 0 ? 0 : products[0].length];
        double all = 0;
        for (int row = 0; row < counts.length; row++) {
            double mass = counts[row] * data.weight(row);
            all += mass;
            for (int i = 0; counts[row] > 0 && i < sums.length; i++) {
                sums[i] += mass * products[row][i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    private void limit(int resamples, NormalRandom random) {
        double[][] products = products();
        long[] counts = new long[products.length];
        double[] weights = new double[products.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = data.count(row);
            weights[row] = data.weight(row);
        }
        double[] means =
                Observations.of(products, counts, weights, products[0].length).means();
        Observations scores = Observations.of(scores(products, means), counts, products[0].length);
        double[][] root = Symmetric.root(scores.covariance(), 1e-10);
        double scale = 1 / StrictMath.sqrt(data.n());
        for (int sample = 0; sample < resamples; sample++) {
            double[] drawn = means.clone();
            for (int j = 0; j < drawn.length; j++) {
                double z = random.nextGaussian() * scale;
                for (int i = j; i < drawn.length; i++) {
                    drawn[i] += root[i][j] * z;
                }
            }
            covariances.add(covariance(drawn));
        }
    }

    /** What each vector adds to its moments; weighted means are ratios, which move by {@code w(x − x̄)}. */
    private double[][] scores(double[][] products, double[] means) {
        if (!data.weighted()) {
            return products;
        }
        double[][] scores = new double[products.length][means.length];
        for (int row = 0; row < scores.length; row++) {
            for (int i = 0; i < means.length; i++) {
                scores[row][i] = data.weight(row) * (products[row][i] - means[i]);
            }
        }
        return scores;
    }

    /** Per distinct vector: the deviations from the means, then their products, row by row of the lower triangle. */
    private double[][] products() {
        double[] means = data.means();
        int k = data.columns();
        double[][] products = new double[data.size()][k + k * (k + 1) / 2];
        for (int row = 0; row < products.length; row++) {
            int next = k;
            for (int i = 0; i < k; i++) {
                products[row][i] = data.value(row, i) - means[i];
                for (int j = 0; j <= i; j++) {
                    products[row][next++] = products[row][i] * products[row][j];
                }
            }
        }
        return products;
    }

    private double[][] covariance(double[] moments) {
        int k = data.columns();
        double[][] covariance = new double[k][k];
        int next = k;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = moments[next++] - moments[i] * moments[j];
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
