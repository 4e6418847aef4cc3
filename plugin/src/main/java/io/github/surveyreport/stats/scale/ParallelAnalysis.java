package io.github.surveyreport.stats.scale;

import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.NormalRandom;
import io.github.surveyreport.stats.Percentile;
import io.github.surveyreport.stats.Symmetric;
import java.util.Arrays;

/**
 * How many factors rise above chance (Horn 1965): an eigenvalue counts while it is above the 95th percentile of that of
 * unrelated normal variables.
 *
 * @param eigenvalues of the data's correlation matrix, descending
 * @param chance the 95th percentile of each under no correlation
 * @param factors how many eigenvalues in a row are above theirs
 */
public record ParallelAnalysis(double[] eigenvalues, double[] chance, int factors) {
    private static final long SEED = 19_650_301L;
    private static final double PERCENTILE = 0.95;

    /**
     * Random correlation matrices come from Bartlett's decomposition of the Wishart distribution (Odell and Feiveson
     * 1966), which takes no longer for large n.
     *
     * @param n observations, above p + 1; of weighted correlations the effective number
     */
    public static ParallelAnalysis of(double[][] r, double n, int samples) {
        int p = r.length;
        double[] own = Symmetric.eigen(r).values();
        double[][] drawn = new double[samples][];
        NormalRandom random = new NormalRandom(new FixedRandom(SEED));
        for (int sample = 0; sample < samples; sample++) {
            drawn[sample] = Symmetric.eigen(random(p, n, random)).values();
        }
        double[] chance = new double[p];
        for (int k = 0; k < p; k++) {
            int place = k;
            double[] sorted = Arrays.stream(drawn)
                    .mapToDouble(values -> values[place])
                    .sorted()
                    .toArray();
            chance[k] = Percentile.of(sorted, PERCENTILE);
        }
        int factors = 0;
        while (factors < p && own[factors] > chance[factors]) {
            factors++;
        }
        return new ParallelAnalysis(own, chance, factors);
    }

    private static double[][] random(int p, double n, NormalRandom random) {
        double[][] root = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                root[i][j] = random.nextGaussian();
            }
            root[i][i] = StrictMath.sqrt(random.nextChiSquared(n - 1 - i));
        }
        double[][] wishart = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= Math.min(i, j); k++) {
                    wishart[i][j] += root[i][k] * root[j][k];
                }
            }
        }
        return Symmetric.correlation(wishart);
    }
}
