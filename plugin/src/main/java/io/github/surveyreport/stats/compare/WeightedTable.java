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
    private final TableShares shares;

    private WeightedTable(
            double[] weights, List<Origin> origins, Optional<Calibration> calibration, long[][][] counts) {
        shares = new TableShares(weights, counts);
        pooled = Contingency.of(shares.sums());
        n = shares.n();
        TableShifts shifts = TableShifts.of(calibration, shares.each(), counts);
        Optional<TableDesign> steps = origins.isEmpty() || n < 2
                ? Optional.empty()
                : Optional.of(TableDesign.of(shares, origins, counts, shifts)).filter(drawn -> drawn.degrees() > 0);
        equalWeights = steps.isEmpty() && alike(weights, counts);
        design = equalWeights
                ? Optional.empty()
                : steps.or(() -> Optional.of(TableDesign.single(shares, counts, shifts)));
    }

    private static boolean alike(double[] weights, long[][][] counts) {
        return IntStream.range(0, weights.length)
                        .filter(s -> Arrays.stream(counts[s])
                                .flatMapToLong(Arrays::stream)
                                .anyMatch(count -> count > 0))
                        .mapToDouble(s -> weights[s])
                        .distinct()
                        .count()
                <= 1;
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
     * d and dν degrees of freedom, {@code d = (Σδ)²/Σδ²}, the δ being the generalised design effects. F and d are those of
     * {@code svychisq(statistic = "F")} of R's survey package; so is ν of clusters, the degrees of freedom of the design. R's ν = n − 1 of
     * respondents drawn singly rejects too often where a group has few, of weights that vary: here it is {@link
     * TableShares#degrees}, rows being the groups.
     *
     * @return method {@code rao-scott}, of equal weights {@code chi-square}; warning {@code small-expected} and reasons as
     *     {@link Contingency#chiSquare}
     */
    public TestOutcome raoScott() {
        return equalWeights || !(pooled.chiSquare() instanceof TestResult)
                ? pooled.chiSquare()
                : corrected("rao-scott", n * shares.meanSquareContingency());
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
        double g = Math.max(0, 2 * n * shares.divergence());
        if (!equalWeights) {
            return corrected("rao-scott-likelihood", g);
        }
        double df = plain.df1().orElseThrow();
        TestResult result = TestResult.of("log-likelihood", g, df, Tails.chiSquare(g, df), n);
        return pooled.smallExpected() ? result.warn("small-expected") : result;
    }

    private TestOutcome corrected(String method, double statistic) {
        TableDesign drawn = design.orElseThrow();
        int[] r = shares.filledRows();
        int[] c = shares.filledColumns();
        DesignEffects effects = DesignEffects.of(shares.part(r, c), drawn.part(r, c), n);
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
        double difference = shares.share(row, column) - shares.row(row) * shares.column(column);
        double[] scores = new double[shares.height() * shares.width()];
        for (int r = 0; r < shares.height(); r++) {
            for (int c = 0; c < shares.width(); c++) {
                double product =
                        ((r == row ? 1 : 0) - shares.row(row)) * ((c == column ? 1 : 0) - shares.column(column));
                scores[r * shares.width() + c] = product - difference;
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
        double v = StrictMath.sqrt(Math.min(1, shares.meanSquareContingency() / (smaller() - 1)));
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
        double less = shares.effective() - 1;
        double height = shares.filledRows().length;
        double width = shares.filledColumns().length;
        double phi = Math.max(0, shares.meanSquareContingency() - (height - 1) * (width - 1) / less);
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
}
