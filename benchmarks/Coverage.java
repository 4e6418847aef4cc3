import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Ranks;
import io.github.surveyreport.stats.compare.Welch;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * How often intervals that claim 95 % hold the true value, and tests at 5 % reject a true hypothesis, on discrete answers.
 * Prints the tables of docs/statistics.md. Run after building the plugin: {@code java -cp
 * plugin/target/classes:<hipparchus jars> benchmarks/Coverage.java}.
 */
public final class Coverage {
    private static final int DRAWS = 20_000;
    private static final double LEVEL = 0.95;
    private static final double TAIL = (1 - LEVEL) / 2;
    private static final double Z = new NormalDistribution().inverseCumulativeProbability(1 - TAIL);
    private static final int GRID = 2000;
    private static final int[] SIZES = {30, 100, 1000};
    /** Likert answers of a satisfied, a divided and a very satisfied public, and answers from 0 to 10. */
    private static final double[] SATISFIED = {0.03, 0.07, 0.20, 0.40, 0.30};
    private static final double[] DIVIDED = {0.30, 0.15, 0.10, 0.15, 0.30};
    private static final double[] VERY = {0.01, 0.02, 0.07, 0.25, 0.65};
    private static final double[] HIGHEST = {0.02, 0.03, 0.05, 0.10, 0.80};
    private static final double[] LOWEST = {0.75, 0.15, 0.05, 0.03, 0.02};
    private static final double[] PROMOTERS = {0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.02, 0.05, 0.10, 0.20, 0.55};
    private static final double[] RECOMMEND = {0.02, 0.01, 0.02, 0.02, 0.03, 0.06, 0.06, 0.14, 0.22, 0.20, 0.22};

    private Coverage() {}

    public static void main(String[] args) {
        System.out.println("| procedure | answers | n = 30 | n = 100 | n = 1,000 |\n|---|---|---|---|---|");
        intervals();
        tests();
        shares();
    }

    /** A share's interval from how many of n are in it. */
    private interface ShareInterval {
        double[] of(int x, int n);
    }

    /** Not drawn but exact, over a grid of shares, as Brown, Cai and DasGupta (2001) judge intervals for shares. */
    private static void shares() {
        System.out.println("\n| interval of a share | n | mean, 0 to 1 | mean, .05 to .95 | least and most there | at .7 | at .9 |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int n : SIZES) {
            exact("Wilson", n, Coverage::wilson);
            exact("Clopper–Pearson", n, (x, of) -> new double[] {beta(TAIL, x, of - x + 1), beta(1 - TAIL, x + 1, of - x)});
            exact("Jeffreys", n, (x, of) -> new double[] {
                x == 0 ? 0 : beta(TAIL, x + 0.5, of - x + 0.5), x == of ? 1 : beta(1 - TAIL, x + 0.5, of - x + 0.5)
            });
            exact("Wald", n, (x, of) -> {
                double p = (double) x / of;
                double half = Z * Math.sqrt(p * (1 - p) / of);
                return new double[] {p - half, p + half};
            });
        }
    }

    private static double[] wilson(int x, int n) {
        Estimate estimate = (Estimate) Proportion.wilson(x, n, LEVEL);
        return new double[] {estimate.low().orElseThrow(), estimate.high().orElseThrow()};
    }

    private static double beta(double p, double alpha, double beta) {
        if (alpha == 0 || beta == 0) {
            return alpha == 0 ? 0 : 1;
        }
        return new BetaDistribution(alpha, beta).inverseCumulativeProbability(p);
    }

    private static void exact(String name, int n, ShareInterval interval) {
        double[][] ends = IntStream.rangeClosed(0, n).mapToObj(x -> interval.of(x, n)).toArray(double[][]::new);
        double[] covered = IntStream.range(1, GRID)
                .mapToDouble(i -> covered(ends, n, (double) i / GRID))
                .toArray();
        DoubleSummaryStatistics all = Arrays.stream(covered).summaryStatistics();
        DoubleSummaryStatistics inner = IntStream.rangeClosed(GRID / 20, GRID - GRID / 20)
                .mapToDouble(i -> covered[i - 1])
                .summaryStatistics();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f %% | %.1f %% | %.1f %% and %.1f %% | %.1f %% | %.1f %% |",
                name,
                n,
                100 * all.getAverage(),
                100 * inner.getAverage(),
                100 * inner.getMin(),
                100 * inner.getMax(),
                100 * covered(ends, n, 0.7),
                100 * covered(ends, n, 0.9)));
    }

    private static double covered(double[][] ends, int n, double p) {
        BinomialDistribution counts = new BinomialDistribution(n, p);
        return IntStream.rangeClosed(0, n)
                .filter(x -> ends[x][0] <= p && p <= ends[x][1])
                .mapToDouble(counts::probability)
                .sum();
    }

    private static void intervals() {
        for (double p : new double[] {0.7, 0.9}) {
            row("Wilson", "share of " + p, n -> random -> {
                long x = binomial(random, n, p);
                return holds(Proportion.wilson(x, n, LEVEL), p);
            });
        }
        row("Newcombe", "0.7 against 0.6", n -> random -> holds(
                Proportion.difference(binomial(random, n, 0.7), n, binomial(random, n, 0.6), n, LEVEL), 0.1));
        row("t", "satisfied", n -> random -> holds(Mean.of(likert(random, n, SATISFIED), LEVEL), mean(SATISFIED)));
        row("t", "divided", n -> random -> holds(Mean.of(likert(random, n, DIVIDED), LEVEL), mean(DIVIDED)));
        row("t", "very satisfied", n -> random -> holds(Mean.student(likert(random, n, VERY), LEVEL), mean(VERY)));
        skewed("very satisfied", VERY);
        skewed("four fifths in the highest answer", HIGHEST);
        skewed("three quarters in the lowest answer", LOWEST);
        skewed("0–10, more than half in the highest", PROMOTERS);
        row("Welch", "satisfied against divided", n -> random -> holds(
                Mean.difference(likert(random, n, SATISFIED), likert(random, n, DIVIDED), LEVEL),
                mean(SATISFIED) - mean(DIVIDED)));
        double nps = 100 * (RECOMMEND[9] + RECOMMEND[10] - sum(RECOMMEND, 0, 6));
        row("adjusted Wald", "NPS of " + Math.round(nps), n -> random -> {
            long[] c = multinomial(random, n, RECOMMEND);
            return holds(NetPromoterScore.of(c[9] + c[10], c[7] + c[8], sum(c, 0, 6), LEVEL), nps);
        });
    }

    /** The interval of the report: Student's, or another where answers are too few for their skewness; and Student's alone. */
    private static void skewed(String answers, double[] shares) {
        if (shares != VERY) {
            row("t", answers, n -> random -> holds(Mean.student(likert(random, n, shares), LEVEL), mean(shares)));
        }
        row("t, corrected where marked as skewed", answers, n -> random -> holds(
                Mean.within(Mean.of(likert(random, n, shares), LEVEL), 1, shares.length), mean(shares)));
    }

    private static void tests() {
        row("Welch's t, level", "satisfied, both", n -> random ->
                rejects(Welch.t(likert(random, n, SATISFIED), likert(random, n, SATISFIED))));
        row("Welch's t, level", "very satisfied, n and n/2", n -> random ->
                rejects(Welch.t(likert(random, n, VERY), likert(random, n / 2, VERY))));
        row("Mann–Whitney, level", "satisfied, both", n -> random -> rejects(
                Ranks.of(List.of(likert(random, n, SATISFIED), likert(random, n, SATISFIED))).mannWhitney(true)));
        row("Kruskal–Wallis, level", "divided, three groups", n -> random -> rejects(Ranks.of(List.of(
                        likert(random, n, DIVIDED), likert(random, n, DIVIDED), likert(random, n, DIVIDED)))
                .kruskalWallis()));
        row("Welch's ANOVA, level", "satisfied, three groups", n -> random -> rejects(Welch.anova(List.of(
                likert(random, n, SATISFIED), likert(random, n, SATISFIED), likert(random, n, SATISFIED)))));
    }

    private interface Trial {
        boolean of(SplittableRandom random);
    }

    private interface Sized {
        Trial of(int n);
    }

    private static void row(String procedure, String answers, Sized sized) {
        StringBuilder line = new StringBuilder("| " + procedure + " | " + answers + " |");
        for (int n : SIZES) {
            SplittableRandom random = new SplittableRandom(20_260_101L + n);
            Trial trial = sized.of(n);
            int hits = 0;
            for (int i = 0; i < DRAWS; i++) {
                hits += trial.of(random) ? 1 : 0;
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

    private static Histogram likert(SplittableRandom random, int n, double[] shares) {
        int[] scores = IntStream.rangeClosed(1, shares.length).toArray();
        return Histogram.ofScores(scores, multinomial(random, n, shares));
    }

    private static long binomial(SplittableRandom random, int n, double p) {
        long x = 0;
        for (int i = 0; i < n; i++) {
            x += random.nextDouble() < p ? 1 : 0;
        }
        return x;
    }

    private static long[] multinomial(SplittableRandom random, int n, double[] shares) {
        long[] counts = new long[shares.length];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            int level = 0;
            while (level < shares.length - 1 && u >= shares[level]) {
                u -= shares[level++];
            }
            counts[level]++;
        }
        return counts;
    }

    private static double mean(double[] shares) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += (i + 1) * shares[i];
        }
        return mean;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += values[i];
        }
        return sum;
    }

    private static long sum(long[] values, int from, int to) {
        long sum = 0;
        for (int i = from; i <= to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
