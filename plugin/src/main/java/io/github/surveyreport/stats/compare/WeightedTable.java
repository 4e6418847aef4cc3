package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of respondents who do not all weigh the same, rows by columns, each respondent in one cell. Where all weigh the
 * same and were drawn one by one, every number is that of {@link Contingency}.
 */
public final class WeightedTable {
    private final Contingency pooled;
    private final boolean equalWeights;
    /** Empty where {@link Contingency} has all the numbers. */
    private final Optional<TableDesign> design;

    private final long n;
    private final double effective;
    /** Weighted share of each cell, row and column. */
    private final double[][] shares;

    private final double[] rows;
    private final double[] columns;

    private WeightedTable(
            double[] weights, List<Origin> origins, Optional<Calibration> calibration, long[][][] counts) {
        int height = counts[0].length;
        int width = height == 0 ? 0 : counts[0][0].length;
        double total = total(weights, counts);
        double[] each = Arrays.stream(weights)
                .map(weight -> total > 0 ? weight / total : 0)
                .toArray();
        long[][] sums = new long[height][width];
        double squares = 0;
        shares = new double[height][width];
        rows = new double[height];
        columns = new double[width];
        for (int s = 0; s < weights.length; s++) {
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    sums[r][c] += counts[s][r][c];
                    shares[r][c] += each[s] * counts[s][r][c];
                    rows[r] += each[s] * counts[s][r][c];
                    columns[c] += each[s] * counts[s][r][c];
                    squares += each[s] * each[s] * counts[s][r][c];
                }
            }
        }
        pooled = Contingency.of(sums);
        n = filled(sums);
        effective = squares > 0 ? 1 / squares : 0;
        TableShifts shifts = TableShifts.of(calibration, each, counts);
        Optional<TableDesign> steps = origins.isEmpty() || n < 2
                ? Optional.empty()
                : Optional.of(TableDesign.of(each, origins, counts, shifts)).filter(drawn -> drawn.degrees() > 0);
        equalWeights = steps.isEmpty() && alike(weights, counts);
        design =
                equalWeights ? Optional.empty() : steps.or(() -> Optional.of(TableDesign.single(each, counts, shifts)));
    }

    private static double total(double[] weights, long[][][] counts) {
        return IntStream.range(0, weights.length)
                .mapToDouble(s -> weights[s] * filled(counts[s]))
                .sum();
    }

    private static boolean alike(double[] weights, long[][][] counts) {
        return IntStream.range(0, weights.length)
                        .filter(s -> filled(counts[s]) > 0)
                        .mapToDouble(s -> weights[s])
                        .distinct()
                        .count()
                <= 1;
    }

    private static long filled(long[][] counts) {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Respondents drawn one by one; otherwise as {@link #of(double[], List, long[][][])}. */
    public static WeightedTable of(double[] weights, long[][][] counts) {
        return new WeightedTable(weights, List.of(), Optional.empty(), counts);
    }

    /**
     * @param weights of each stratum, positive
     * @param origins where the respondents of each stratum were drawn; empty for a sample drawn one by one
     * @param calibration that gave the weights, of the same strata; empty for weights to be taken as they are
     * @param counts per stratum and row, rows of equal length
     */
    public static WeightedTable of(
            double[] weights, List<Origin> origins, Optional<Calibration> calibration, long[][][] counts) {
        return new WeightedTable(weights, origins, calibration, counts);
    }

    /** Whether all respondents in the table weigh the same and were drawn one by one. */
    public boolean equalWeights() {
        return equalWeights;
    }

    /** The same with each respondent counted once. */
    public Contingency pooled() {
        return pooled;
    }

    /**
     * Pearson's χ² of the weighted shares, {@code X² = n·Σ(p − p₊p₊)²/(p₊p₊)}, corrected to second order for what weights
     * do to its distribution (Rao and Scott 1984, Ann Stat 12:46; Thomas and Rao 1987, JASA 82:630): {@code F = X²/Σδ} on
     * d and dν degrees of freedom, {@code d = (Σδ)²/Σδ²}, the δ being the generalised design effects, ν = n − 1 or that of
     * the design. As {@code svychisq(statistic = "F")} of R's survey package.
     *
     * @return method {@code rao-scott}, of equal weights {@code chi-square}; warning {@code small-expected} and reasons as
     *     {@link Contingency#chiSquare}
     */
    public TestOutcome raoScott() {
        return equalWeights || !(pooled.chiSquare() instanceof TestResult)
                ? pooled.chiSquare()
                : corrected("rao-scott", n * meanSquareContingency());
    }

    /**
     * The likelihood ratio of the weighted shares, {@code G² = 2n·Σp·ln(p/(p₊p₊))}, corrected as {@link #raoScott} (Rao and
     * Scott 1984; Lumley and Scott 2014, Aust N Z J Stat 56:1, whose {@code anova(svyglm(…), method = "LRT")} of R's survey
     * package gives G² and, of a table of two by two, δ).
     *
     * @return method {@code rao-scott-likelihood}, of equal weights {@code log-likelihood} on (r − 1)(c − 1) degrees of
     *     freedom; warning and reasons as {@link #raoScott}
     */
    public TestOutcome likelihoodRatio() {
        if (!(pooled.chiSquare() instanceof TestResult plain)) {
            return pooled.chiSquare();
        }
        double g = Math.max(0, 2 * n * divergence());
        if (!equalWeights) {
            return corrected("rao-scott-likelihood", g);
        }
        double df = plain.df1().orElseThrow();
        TestResult result = TestResult.of("log-likelihood", g, df, Tails.chiSquare(g, df), n);
        return pooled.smallExpected() ? result.warn("small-expected") : result;
    }

    private TestOutcome corrected(String method, double statistic) {
        TableDesign drawn = design.orElseThrow();
        int[] r = filled(rows);
        int[] c = filled(columns);
        DesignEffects effects = DesignEffects.of(part(shares, r, c), drawn.part(r, c), n);
        if (!(effects.sum() > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double f = statistic / effects.sum();
        double df1 = effects.sum() * effects.sum() / effects.sumOfSquares();
        double df2 = df1 * drawn.degrees();
        TestResult result = TestResult.of(method, f, df1, df2, Tails.fisher(f, df1, df2), n);
        return pooled.smallExpected() ? result.warn("small-expected") : result;
    }

    /**
     * How far a cell is from independence in standard errors: its share less the product of its margins, over the
     * linearised standard error of that difference.
     *
     * @return method {@code linearised-residual}; of equal weights and otherwise as {@link Contingency#residual}
     */
    public Statistic residual(int row, int column) {
        if (equalWeights || !pooled.residual(row, column).computable()) {
            return pooled.residual(row, column);
        }
        double difference = shares[row][column] - rows[row] * columns[column];
        double[] scores = new double[rows.length * columns.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                double product = ((r == row ? 1 : 0) - rows[row]) * ((c == column ? 1 : 0) - columns[column]);
                scores[r * columns.length + c] = product - difference;
            }
        }
        double variance = design.orElseThrow().variance(scores);
        return variance > 0
                ? Estimate.plain(difference / StrictMath.sqrt(variance), n, "linearised-residual")
                : new NotComputable(Reason.NO_VARIANCE, n);
    }

    /**
     * Cramér's V of the weighted shares, 0..1; how many respondents there are does not enter.
     *
     * @return method {@code cramers-v-weighted}; otherwise as {@link Contingency#cramersV}
     */
    public Statistic cramersV() {
        if (equalWeights || !pooled.cramersV().computable()) {
            return pooled.cramersV();
        }
        double v = StrictMath.sqrt(Math.min(1, meanSquareContingency() / (smaller() - 1)));
        return Estimate.plain(v, n, "cramers-v-weighted");
    }

    /**
     * V without its upward bias (Bergsma 2013), on the effective number of respondents (Σw)²/Σw² (Kish 1965).
     *
     * @return method {@code cramers-v-corrected-weighted}; otherwise as {@link Contingency#correctedV}
     */
    public Statistic correctedV() {
        if (equalWeights || !pooled.correctedV().computable()) {
            return pooled.correctedV();
        }
        double less = effective - 1;
        double height = filled(rows).length;
        double width = filled(columns).length;
        double phi = Math.max(0, meanSquareContingency() - (height - 1) * (width - 1) / less);
        double most =
                Math.min(height - (height - 1) * (height - 1) / less, width - (width - 1) * (width - 1) / less) - 1;
        return less > 0 && most > 0
                ? Estimate.plain(StrictMath.sqrt(Math.min(1, phi / most)), n, "cramers-v-corrected-weighted")
                : new NotComputable(Reason.TOO_FEW, n);
    }

    /** The smaller number of filled rows or columns. */
    public int smaller() {
        return pooled.smaller();
    }

    /** φ² = Σ(p − p₊p₊)²/(p₊p₊), which is X²/n. */
    private double meanSquareContingency() {
        double sum = 0;
        for (int r : filled(rows)) {
            for (int c : filled(columns)) {
                double expected = rows[r] * columns[c];
                sum += (shares[r][c] - expected) * (shares[r][c] - expected) / expected;
            }
        }
        return sum;
    }

    /** Σp·ln(p/(p₊p₊)), 0·ln 0 being 0. */
    private double divergence() {
        double sum = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                double p = shares[r][c];
                sum += p > 0 ? p * StrictMath.log(p / (rows[r] * columns[c])) : 0;
            }
        }
        return sum;
    }

    private static int[] filled(double[] margin) {
        return IntStream.range(0, margin.length).filter(i -> margin[i] > 0).toArray();
    }

    private static double[][] part(double[][] table, int[] rows, int[] columns) {
        return Arrays.stream(rows)
                .mapToObj(r ->
                        Arrays.stream(columns).mapToDouble(c -> table[r][c]).toArray())
                .toArray(double[][]::new);
    }
}
