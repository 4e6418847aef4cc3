package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Variance of a weighted mean from a sample of strata and clusters, by Taylor linearisation: {@code
 * Σ_h m_h/(m_h − 1)·Σ_c(z_hc − z̄_h)²}, z_hc being the total of w(y − ȳ)/Σw over the answers of a cluster, m_h the
 * clusters of a stratum, drawn with replacement (Lumley, Complex Surveys, 2010, 2.2 and 3.1; R {@code survey::svymean}).
 * Clusters and respondents without an answer count with z = 0, as a domain's do there. A stratum with one cluster counts
 * with its distance from the overall mean (R: {@code survey.lonely.psu = "adjust"}).
 *
 * @param degrees clusters with an answer less strata with one (R {@code degf} of a subset); without clusters answers less
 *     strata. 0 where everybody is of one cluster: then its respondents are the sample, and no design tells on them
 */
record DesignVariance(double variance, long degrees) {

    /**
     * @param mean of all answers
     * @param total their weight
     * @param shifts what calibration adds to the scores of all respondents of each stratum, answering or not
     */
    static DesignVariance of(List<Stratum> all, double mean, double total, double[] shifts) {
        TreeMap<Integer, Units> strata = new TreeMap<>();
        for (int s = 0; s < all.size(); s++) {
            Stratum cell = all.get(s);
            double shift = shifts[s];
            cell.origin()
                    .ifPresent(origin -> strata.computeIfAbsent(origin.stratum(), h -> new Units())
                            .add(origin, cell, y -> cell.weight() / total * (y - mean) + shift, shift));
        }
        double variance = 0;
        long degrees = 0;
        for (Units units : strata.values()) {
            units.closeClusters();
            variance += units.variance();
            degrees += Math.max(0, units.answering - 1);
        }
        return new DesignVariance(variance, degrees);
    }

    /** What was drawn in one stratum. */
    private static final class Units {
        private final TreeMap<Integer, Double> clusters = new TreeMap<>();
        private final TreeSet<Integer> answeringClusters = new TreeSet<>();
        private long number;
        private long answering;
        private double sum;
        private double squares;

        /** @param silent score of respondents without an answer */
        void add(Origin origin, Stratum cell, DoubleUnaryOperator score, double silent) {
            boolean single = origin.cluster() == Origin.EACH;
            long others = Math.max(0, origin.respondents() - cell.answers().n());
            double inCell = others * silent;
            squares += single ? others * silent * silent : 0;
            for (var entry : cell.answers().counts().entrySet()) {
                double z = score.applyAsDouble(entry.getKey().doubleValue());
                inCell += entry.getValue() * z;
                squares += single ? entry.getValue() * z * z : 0;
            }
            if (single) {
                number += Math.max(origin.respondents(), cell.answers().n());
                answering += cell.answers().n();
                sum += inCell;
            } else {
                clusters.merge(origin.cluster(), inCell, Double::sum);
                if (cell.answers().n() > 0) {
                    answeringClusters.add(origin.cluster());
                }
            }
        }

        void closeClusters() {
            answering += answeringClusters.size();
            for (double z : clusters.values()) {
                number++;
                sum += z;
                squares += z * z;
            }
        }

        double variance() {
            return number < 2 ? squares : Math.max(0, squares - sum * sum / number) * number / (number - 1);
        }
    }
}
