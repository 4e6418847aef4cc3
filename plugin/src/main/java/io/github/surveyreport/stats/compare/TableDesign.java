package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.weight.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the respondents of a table were drawn, by what the linearised variance of any mean of scores of its cells needs:
 * {@code Σ factor·(Σ part·score)²}, the scores having the weighted mean 0.
 *
 * @param width number of columns: cells are numbered row by row
 * @param terms respondents of a cell, or the clusters of a stratum
 * @param degrees of freedom of the variance
 */
record TableDesign(int width, List<Term> terms, double degrees) {

    /**
     * @param cells that somebody is in
     * @param parts of each of these cells, over the weight of all
     */
    record Term(double factor, int[] cells, double[] parts) {
        static Term of(double factor, double[] table) {
            int[] cells = IntStream.range(0, table.length)
                    .filter(cell -> table[cell] != 0)
                    .toArray();
            return new Term(
                    factor,
                    cells,
                    Arrays.stream(cells).mapToDouble(cell -> table[cell]).toArray());
        }

        private double square(double[] scores) {
            double sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += parts[i] * scores[cells[i]];
            }
            return factor * sum * sum;
        }
    }

    /** Linearised variance of a mean of scores, one per cell. */
    double variance(double[] scores) {
        return Math.max(
                0, terms.stream().mapToDouble(term -> term.square(scores)).sum());
    }

    /** The same of some rows and columns; nobody is in the others. */
    TableDesign part(int[] rows, int[] columns) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                places.put(rows[r] * width + columns[c], r * columns.length + c);
            }
        }
        List<Term> moved = terms.stream()
                .map(term -> new Term(
                        term.factor(),
                        Arrays.stream(term.cells()).map(places::get).toArray(),
                        term.parts()))
                .toList();
        return new TableDesign(columns.length, moved, degrees);
    }

    /**
     * Respondents drawn one by one, with replacement: {@code n/(n − 1)·Σ(w·score/Σw)²}; of calibrated weights {@code
     * n/(n − 1)·Σ(z − z̄)²} over all respondents of the calibration, in the table or not, z being the score with its shift.
     */
    static TableDesign single(TableShares table, long[][][] counts, TableShifts shifts) {
        double[] shares = table.each();
        Units units = new Units(counts[0].length, counts[0][0].length, shifts);
        long n = 0;
        for (int s = 0; s < shares.length; s++) {
            n += units.add(s, shares[s], counts[s]);
        }
        List<Term> terms = new ArrayList<>();
        units.addRespondents(terms, n / (n - 1.0));
        if (!shifts.none()) {
            terms.add(
                    Term.of(-n / (n - 1.0) / Arrays.stream(shifts.respondents()).sum(), units.sum));
        }
        return new TableDesign(units.width, terms, table.degrees());
    }

    /**
     * Respondents drawn in strata and clusters, as the variance of a weighted mean is found from them: {@code
     * Σ_h m/(m − 1)·Σ_c(z − z̄)²}, clusters without an answer counting with z = 0.
     *
     * @param counts per weighting stratum and cell
     */
    static TableDesign of(TableShares table, List<Origin> origins, long[][][] counts, TableShifts shifts) {
        double[] shares = table.each();
        TreeMap<Integer, Units> strata = new TreeMap<>();
        int height = counts[0].length;
        int width = counts[0][0].length;
        for (int s = 0; s < shares.length; s++) {
            Origin origin = origins.get(s);
            strata.computeIfAbsent(origin.stratum(), h -> new Units(height, width, shifts))
                    .add(s, origin, shares[s], counts[s]);
        }
        List<Term> terms = new ArrayList<>();
        double degrees = 0;
        for (Units units : strata.values()) {
            units.addTo(terms);
            degrees += Math.max(0, units.answering() - 1);
        }
        boolean clustered = origins.stream().anyMatch(origin -> origin.cluster() != Origin.EACH);
        return new TableDesign(width, terms, clustered ? degrees : Math.min(degrees, table.degrees()));
    }

    /** What was drawn in one stratum. */
    private static final class Units {
        private final TreeMap<Integer, double[]> clusters = new TreeMap<>();
        private final TreeMap<Integer, Long> answers = new TreeMap<>();
        private final int width;
        private final double[] squares;
        private final double[] sum;
        private final TableShifts shifts;
        /** Per weighting stratum of respondents drawn one by one, by the score of each cell. */
        private final TreeMap<Integer, double[]> sums = new TreeMap<>();

        private long respondents;
        private long answering;

        Units(int height, int width, TableShifts shifts) {
            this.width = width;
            this.shifts = shifts;
            this.squares = new double[height * width];
            this.sum = new double[height * width];
        }

        void add(int stratum, Origin origin, double share, long[][] counts) {
            if (origin.cluster() == Origin.EACH) {
                long n = add(stratum, share, counts);
                respondents += Math.max(origin.respondents(), n);
                answering += n;
                return;
            }
            double[] cluster = clusters.computeIfAbsent(origin.cluster(), c -> new double[sum.length]);
            long n = 0;
            for (int cell = 0; cell < sum.length; cell++) {
                long count = counts[cell / width][cell % width];
                n += count;
                sum[cell] += share * count;
                cluster[cell] += share * count;
            }
            shifts.addTo(sum, stratum);
            shifts.addTo(cluster, stratum);
            answers.merge(origin.cluster(), n, Long::sum);
        }

        /** Respondents drawn one by one. */
        long add(int stratum, double share, long[][] counts) {
            double[] inStratum = new double[sum.length];
            long n = 0;
            for (int cell = 0; cell < sum.length; cell++) {
                long count = counts[cell / width][cell % width];
                n += count;
                inStratum[cell] = share * count;
                sum[cell] += share * count;
                squares[cell] += share * share * count;
            }
            shifts.addTo(sum, stratum);
            sums.put(stratum, inStratum);
            return n;
        }

        long answering() {
            return answering + answers.values().stream().filter(n -> n > 0).count();
        }

        void addTo(List<Term> terms) {
            long number = respondents + clusters.size();
            double factor = number < 2 ? 1 : number / (number - 1.0);
            addRespondents(terms, factor);
            clusters.values().forEach(cluster -> terms.add(Term.of(factor, cluster)));
            if (number > 1) {
                terms.add(Term.of(-factor / number, sum));
            }
        }

        /** Everybody of a cell has its score, so the sum of squares needs one term per cell. */
        void addRespondents(List<Term> terms, double factor) {
            for (int cell = 0; cell < squares.length; cell++) {
                if (squares[cell] > 0) {
                    terms.add(new Term(factor, new int[] {cell}, new double[] {Math.sqrt(squares[cell])}));
                }
            }
            sums.forEach((stratum, inStratum) -> terms.addAll(shifts.squares(stratum, inStratum, factor)));
        }
    }
}
