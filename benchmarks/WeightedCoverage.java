import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.WeightedRanks;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.compare.WeightedWelch;
import io.github.surveyreport.stats.weight.Calibration;
import io.github.surveyreport.stats.weight.Raking;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedNet;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * As {@code Coverage}, of weighted answers: a public of four cells (two channels by two kinds of customer) that the sample
 * holds in other shares than the population does; raked in every sample to the shares of the channels and of the kinds.
 * Prints the second table of docs/statistics.md. Run as {@code Coverage}.
 */
public final class WeightedCoverage {
    private static final int DRAWS = 10_000;
    private static final double LEVEL = 0.95;
    private static final int[] SIZES = {100, 300, 1000};
    /** Phone and online customers, of each the old and the new: 60 % phone, 70 % old. */
    private static final double[] POPULATION = {0.42, 0.18, 0.28, 0.12};

    private static final double[] SAMPLED = {0.2, 0.2, 0.3, 0.3};
    private static final List<Raking.Margin> MARGINS = List.of(
            new Raking.Margin(new int[] {0, 0, 1, 1}, new double[] {0.6, 0.4}),
            new Raking.Margin(new int[] {0, 1, 0, 1}, new double[] {0.7, 0.3}));

    private static final double[] SATISFIED = {0.03, 0.07, 0.20, 0.40, 0.30};
    private static final double[] DIVIDED = {0.30, 0.15, 0.10, 0.15, 0.30};
    private static final double[] VERY = {0.01, 0.02, 0.07, 0.25, 0.65};
    private static final double[] FOND = {0.02, 0.01, 0.02, 0.02, 0.03, 0.06, 0.06, 0.14, 0.22, 0.20, 0.22};
    private static final double[] COOL = {0.06, 0.03, 0.05, 0.06, 0.07, 0.16, 0.12, 0.16, 0.14, 0.08, 0.07};

    /** How each cell answers; cells that are {@code alike}, and cells that are not. */
    private static final double[][] ALIKE = {SATISFIED, SATISFIED, SATISFIED, SATISFIED};

    private static final double[][] UNLIKE = {VERY, SATISFIED, SATISFIED, DIVIDED};
    private static final double[][] ALIKE_0_10 = {FOND, FOND, FOND, FOND};
    private static final double[][] UNLIKE_0_10 = {FOND, COOL, FOND, COOL};

    private static final IntUnaryOperator SCORE = level -> level + 1;
    private static final IntUnaryOperator FROM_0 = level -> level;
    private static final IntUnaryOperator TOP = level -> level >= 3 ? 1 : 0;
    private static final IntUnaryOperator NET = level -> level >= 9 ? 1 : level <= 6 ? -1 : 0;

    private WeightedCoverage() {}

    public static void main(String[] args) {
        System.out.println("| procedure | answers | n = 100 | n = 300 | n = 1,000 |\n|---|---|---|---|---|");
        cells("1–5, cells alike", ALIKE, "0–10, cells alike", ALIKE_0_10);
        cells("1–5, cells unlike", UNLIKE, "0–10, cells unlike", UNLIKE_0_10);
        levels("1–5, cells alike", ALIKE, "0–10, cells alike", ALIKE_0_10);
        levels("1–5, cells unlike", UNLIKE, "0–10, cells unlike", UNLIKE_0_10);
    }

    private static void cells(String likert, double[][] five, String eleven, double[][] ten) {
        row("weighted mean", likert, five, s -> holds(WeightedMean.of(s.of(SCORE), LEVEL), truth(five, SCORE)));
        row("weighted mean", eleven, ten, s -> holds(WeightedMean.of(s.of(FROM_0), LEVEL), truth(ten, FROM_0)));
        row("weighted top-2 share", likert, five, s -> holds(WeightedShare.wilson(s.of(TOP), LEVEL), truth(five, TOP)));
        row("weighted NPS", eleven, ten, s -> holds(
                WeightedNet.promoterScore(s.of(NET), LEVEL), 100 * truth(ten, NET)));
        row("difference of means", likert, five, s -> holds(
                WeightedMean.difference(s.group(0, SCORE), s.group(1, SCORE), LEVEL), 0));
        row("difference of shares", likert, five, s -> holds(
                WeightedShare.difference(s.group(0, TOP), s.group(1, TOP), LEVEL), 0));
        row("difference of NPS", eleven, ten, s -> holds(
                WeightedNet.promoterDifference(s.group(0, NET), s.group(1, NET), LEVEL), 0));
    }

    private static void levels(String likert, double[][] five, String eleven, double[][] ten) {
        row("weighted t, level", likert, five, s -> rejects(
                WeightedWelch.t(s.group(0, SCORE), s.group(1, SCORE))));
        row("weighted ranks, level", likert, five, s -> rejects(
                WeightedRanks.of(List.of(s.group(0, SCORE), s.group(1, SCORE))).two()));
        row("Rao–Scott χ², 2 × 2, level", likert, five, s -> rejects(s.table(TOP, 2).raoScott()));
        row("Rao–Scott χ², 2 × 3, level", eleven, ten, s -> rejects(
                s.table(level -> NET.applyAsInt(level) + 1, 3).raoScott()));
        row("weighted ranks, three groups, level", likert, five, s -> rejects(WeightedRanks.of(
                        List.of(s.third(0, SCORE), s.third(1, SCORE), s.third(2, SCORE)))
                .several()));
        row("NPS z, level", eleven, ten, s -> rejects(
                WeightedNet.promoterTest(s.group(0, NET), s.group(1, NET))));
    }

    private interface Trial {
        boolean of(Sample sample);
    }

    private static void row(String procedure, String answers, double[][] cells, Trial trial) {
        StringBuilder line = new StringBuilder("| " + procedure + " | " + answers + " |");
        for (int n : SIZES) {
            SplittableRandom random = new SplittableRandom(20_260_101L + n);
            int hits = 0;
            for (int i = 0; i < DRAWS; i++) {
                hits += trial.of(Sample.draw(random, n, cells)) ? 1 : 0;
            }
            line.append(String.format(Locale.ROOT, " %.1f %% |", 100.0 * hits / DRAWS));
        }
        System.out.println(line);
    }

    private static boolean holds(Statistic statistic, double truth) {
        return statistic instanceof Estimate e
                && e.low().isPresent()
                && e.low().getAsDouble() <= truth
                && truth <= e.high().getAsDouble();
    }

    private static boolean rejects(TestOutcome outcome) {
        return outcome instanceof TestResult result && result.p() < 1 - LEVEL;
    }

    private static double truth(double[][] cells, IntUnaryOperator number) {
        double sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            for (int level = 0; level < cells[cell].length; level++) {
                sum += POPULATION[cell] * cells[cell][level] * number.applyAsInt(level);
            }
        }
        return sum;
    }

    /**
     * A sample, raked.
     *
     * @param calibration empty where trimming kept the margins from being met
     * @param counts per cell, third and level; a respondent is in any third, whatever the cell. The first third against
     *     the others are two groups
     */
    private record Sample(double[] weights, Optional<Calibration> calibration, long[][][] counts) {
        static Sample draw(SplittableRandom random, int n, double[][] cells) {
            long[][][] counts = new long[cells.length][3][cells[0].length];
            long[] sizes = new long[cells.length];
            for (int i = 0; i < n; i++) {
                int cell = pick(random, SAMPLED);
                int third = (int) (random.nextDouble() * 3);
                counts[cell][third][pick(random, cells[cell])]++;
                sizes[cell]++;
            }
            // trimmed as by default
            Raking.Outcome outcome = Raking.trimmed(sizes, MARGINS, 0.3, 3);
            Raking.Weights found = (Raking.Weights) outcome;
            Optional<Calibration> calibration = found.exact()
                    ? Optional.of(Calibration.of(MARGINS, new int[] {0, 1, 2, 3}, found.perCell(), sizes))
                    : Optional.empty();
            return new Sample(found.perCell(), calibration, counts);
        }

        private static int pick(SplittableRandom random, double[] shares) {
            double u = random.nextDouble();
            int level = 0;
            while (level < shares.length - 1 && u >= shares[level]) {
                u -= shares[level++];
            }
            return level;
        }

        WeightedSample group(int group, IntUnaryOperator number) {
            return group == 1
                    ? third(0, number)
                    : WeightedSample.together(List.of(third(1, number), third(2, number)));
        }

        WeightedSample third(int third, IntUnaryOperator number) {
            List<Stratum> strata = new ArrayList<>();
            for (int cell = 0; cell < weights.length; cell++) {
                strata.add(new Stratum(weights[cell], histogram(counts[cell][third], number)));
            }
            return WeightedSample.of(strata, calibration);
        }

        WeightedSample of(IntUnaryOperator number) {
            return WeightedSample.together(List.of(group(0, number), group(1, number)));
        }

        private static Histogram histogram(long[] counts, IntUnaryOperator number) {
            long[] sums = new long[12];
            for (int level = 0; level < counts.length; level++) {
                sums[number.applyAsInt(level) + 1] += counts[level];
            }
            return Histogram.ofScores(new int[] {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, sums);
        }

        WeightedTable table(IntUnaryOperator column, int columns) {
            long[][][] cells = new long[weights.length][2][columns];
            for (int cell = 0; cell < weights.length; cell++) {
                for (int third = 0; third < 3; third++) {
                    for (int level = 0; level < counts[cell][third].length; level++) {
                        cells[cell][third == 0 ? 1 : 0][column.applyAsInt(level)] += counts[cell][third][level];
                    }
                }
            }
            return WeightedTable.of(weights, List.of(), calibration, cells);
        }
    }
}
