package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.weight.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How the respondents of a table were drawn, by what the linearised variance of any mean of scores of its cells needs:
 * {@code Σ factor·(Σ part·score)²}, the scores having the weighted mean 0.
 *
 * @param terms respondents of a cell, or the clusters of a stratum
 * @param degrees of freedom of the variance
 */
record TableDesign(List<Term> terms, double degrees) {

    /** @param parts weight per cell, over that of all; many of them may be 0 */
    record Term(double factor, double[][] parts) {
        double square(double[][] scores) {
            double sum = 0;
            for (int r = 0; r < parts.length; r++) {
                for (int c = 0; c < parts[r].length; c++) {
                    sum += parts[r][c] == 0 ? 0 : parts[r][c] * scores[r][c];
                }
            }
            return factor * sum * sum;
        }
    }

    /** Linearised variance of a mean of scores. */
    double variance(double[][] scores) {
        return Math.max(
                0, terms.stream().mapToDouble(term -> term.square(scores)).sum());
    }

    /** The same of some rows and columns; nobody is in the others. */
    TableDesign part(int[] rows, int[] columns) {
        List<Term> parts = terms.stream()
                .map(term -> new Term(term.factor(), WeightedTable.part(term.parts(), rows, columns)))
                .toList();
        return new TableDesign(parts, degrees);
    }

    /**
     * Respondents drawn one by one, with replacement: {@code n/(n − 1)·Σ(w·score/Σw)²}.
     *
     * @param squares Σw² per cell, over (Σw)²
     */
    static TableDesign single(double[][] squares, long n) {
        List<Term> terms = new ArrayList<>();
        addRespondents(terms, squares, n / (n - 1.0));
        return new TableDesign(terms, n - 1.0);
    }

    /**
     * Respondents drawn in strata and clusters, as the variance of a weighted mean is found from them: {@code
     * Σ_h m/(m − 1)·Σ_c(z − z̄)²}, clusters without an answer counting with z = 0.
     *
     * @param shares per weighting stratum the weight of one respondent, over that of all
     * @param counts per weighting stratum and cell
     */
    static TableDesign of(double[] shares, List<Origin> origins, long[][][] counts) {
        TreeMap<Integer, Units> strata = new TreeMap<>();
        for (int s = 0; s < shares.length; s++) {
            Origin origin = origins.get(s);
            int height = counts[s].length;
            int width = counts[s][0].length;
            strata.computeIfAbsent(origin.stratum(), h -> new Units(height, width))
                    .add(origin, shares[s], counts[s]);
        }
        List<Term> terms = new ArrayList<>();
        double degrees = 0;
        for (Units units : strata.values()) {
            units.addTo(terms);
            degrees += Math.max(0, units.answering() - 1);
        }
        return new TableDesign(terms, degrees);
    }

    /** Everybody of a cell has its score, so the sum of squares needs one term per cell. */
    private static void addRespondents(List<Term> terms, double[][] squares, double factor) {
        for (int r = 0; r < squares.length; r++) {
            for (int c = 0; c < squares[r].length; c++) {
                if (squares[r][c] > 0) {
                    double[][] parts = new double[squares.length][squares[r].length];
                    parts[r][c] = Math.sqrt(squares[r][c]);
                    terms.add(new Term(factor, parts));
                }
            }
        }
    }

    /** What was drawn in one stratum. */
    private static final class Units {
        private final TreeMap<Integer, double[][]> clusters = new TreeMap<>();
        private final TreeMap<Integer, Long> answers = new TreeMap<>();
        private final double[][] squares;
        private final double[][] sum;
        private long respondents;
        private long answering;

        Units(int height, int width) {
            squares = new double[height][width];
            sum = new double[height][width];
        }

        void add(Origin origin, double share, long[][] counts) {
            boolean single = origin.cluster() == Origin.EACH;
            double[][] cluster = single
                    ? new double[sum.length][sum[0].length]
                    : clusters.computeIfAbsent(origin.cluster(), c -> new double[sum.length][sum[0].length]);
            long n = 0;
            for (int r = 0; r < counts.length; r++) {
                for (int c = 0; c < counts[r].length; c++) {
                    n += counts[r][c];
                    sum[r][c] += share * counts[r][c];
                    cluster[r][c] += share * counts[r][c];
                    squares[r][c] += single ? share * share * counts[r][c] : 0;
                }
            }
            if (single) {
                respondents += Math.max(origin.respondents(), n);
                answering += n;
            } else {
                answers.merge(origin.cluster(), n, Long::sum);
            }
        }

        long answering() {
            return answering + answers.values().stream().filter(n -> n > 0).count();
        }

        void addTo(List<Term> terms) {
            long number = respondents + clusters.size();
            double factor = number < 2 ? 1 : number / (number - 1.0);
            addRespondents(terms, squares, factor);
            clusters.values().forEach(cluster -> terms.add(new Term(factor, cluster)));
            if (number > 1) {
                terms.add(new Term(-factor / number, sum));
            }
        }
    }
}
