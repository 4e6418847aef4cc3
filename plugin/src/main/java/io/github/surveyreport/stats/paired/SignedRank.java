package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Wilcoxon's signed-rank test (Wilcoxon 1945, Biometrics 1:80) on answers full of ties and zeros. Sizes of the
 * differences are ranked, equal ones share the mean of their ranks; V is the sum of the ranks of those who rose. Given
 * the sizes, each sign is a fair toss, which is what both the exact and the normal distribution rest on.
 */
public final class SignedRank {
    private static final long EXACT_UP_TO = 40;
    /** Under Pratt's ranks the table of sums grows with those who did not change. */
    private static final long EXACT_ZEROS = 1_000;

    private SignedRank() {}

    /** What becomes of respondents who did not change. */
    public enum Zeros {
        /** Left out before ranking (Wilcoxon). */
        DROPPED,
        /** They take the lowest ranks, which are then left out (Pratt 1959, JASA 54:655). */
        PRATT
    }

    /** Whether half a step is taken off the distance in the normal approximation. */
    public enum Continuity {
        NONE,
        CORRECTED
    }

    /**
     * Exact for at most 40 respondents who changed (with Pratt's ranks also at most 1,000 who did not), else normal with
     * the correction for continuity.
     */
    public static TestOutcome test(Differences differences, Zeros zeros) {
        return few(differences, zeros) ? exact(differences, zeros) : normal(differences, zeros, Continuity.CORRECTED);
    }

    private static boolean few(Differences differences, Zeros zeros) {
        return differences.risen() + differences.fallen() <= EXACT_UP_TO
                && (zeros == Zeros.DROPPED || differences.unchanged() <= EXACT_ZEROS);
    }

    /**
     * Two-sided p from the exact distribution of V given the ranks, {@code 2·min(P(V ≤ v), P(V ≥ v))}, at most 1; by
     * dynamic programming over doubled ranks, which are whole.
     *
     * @return method {@code signed-rank-exact}, statistic V; {@link Reason#NO_ANSWERS}, {@link Reason#NO_CHANGE}
     * @throws IllegalArgumentException when there are too many for it
     */
    public static TestOutcome exact(Differences differences, Zeros zeros) {
        if (!few(differences, zeros)) {
            throw new IllegalArgumentException("exact for at most " + EXACT_UP_TO + " changed answers");
        }
        if (differences.risen() + differences.fallen() == 0) {
            return none(differences);
        }
        Ranks ranks = Ranks.of(differences, zeros);
        double[] ways = ways(ranks);
        int seen = (int) Math.round(2 * ranks.plus());
        double atMost = sum(ways, 0, seen);
        double atLeast = sum(ways, seen, ways.length - 1);
        double p = Math.min(1, 2 * Math.min(atMost, atLeast) / sum(ways, 0, ways.length - 1));
        return warned(TestResult.of("signed-rank-exact", ranks.plus(), p, differences.n()), differences);
    }

    /**
     * {@code z = (V − Σr/2) / √(Σr²/4)}: with shared ranks this variance is the one corrected for ties.
     *
     * @return method {@code signed-rank} or {@code signed-rank-corrected}, statistic V
     */
    public static TestOutcome normal(Differences differences, Zeros zeros, Continuity continuity) {
        if (differences.risen() + differences.fallen() == 0) {
            return none(differences);
        }
        Ranks ranks = Ranks.of(differences, zeros);
        double distance = Math.abs(ranks.plus() - ranks.minus()) / 2;
        double counted = continuity == Continuity.NONE ? distance : Math.max(0, distance - 0.5);
        double z = counted / StrictMath.sqrt(ranks.squares() / 4);
        double p = Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-z));
        String method = continuity == Continuity.NONE ? "signed-rank" : "signed-rank-corrected";
        return warned(TestResult.of(method, ranks.plus(), p, differences.n()), differences);
    }

    /**
     * Rank-biserial correlation of matched pairs, {@code (V₊ − V₋) / (V₊ + V₋)} (Kerby 2014): 1 when all who changed
     * rose.
     *
     * @return method {@code rank-biserial}, −1..1; {@link Reason#NO_ANSWERS}, {@link Reason#NO_CHANGE}
     */
    public static Statistic effect(Differences differences, Zeros zeros) {
        if (differences.risen() + differences.fallen() == 0) {
            return none(differences);
        }
        Ranks ranks = Ranks.of(differences, zeros);
        double value = (ranks.plus() - ranks.minus()) / (ranks.plus() + ranks.minus());
        return Estimate.plain(value, differences.n(), "rank-biserial");
    }

    private static NotComputable none(Differences differences) {
        return new NotComputable(differences.n() == 0 ? Reason.NO_ANSWERS : Reason.NO_CHANGE, differences.n());
    }

    private static TestResult warned(TestResult result, Differences differences) {
        return differences.unchanged() > 0 ? result.warn("zeros") : result;
    }

    /** How many of the 2ⁿ choices of signs give each doubled sum; exact, since 2⁴⁰ fits a double. */
    private static double[] ways(Ranks ranks) {
        double[] ways = new double[(int) Math.round(2 * (ranks.plus() + ranks.minus())) + 1];
        ways[0] = 1;
        int reached = 0;
        for (Ranks.Size size : ranks.sizes()) {
            int step = (int) Math.round(2 * size.rank());
            for (long i = 0; i < size.risen() + size.fallen(); i++) {
                reached += step;
                for (int sum = reached; sum >= step; sum--) {
                    ways[sum] += ways[sum - step];
                }
            }
        }
        return ways;
    }

    private static double sum(double[] ways, int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += ways[i];
        }
        return sum;
    }

    /** The ranks of the differences that are not 0. */
    private record Ranks(List<Size> sizes) {

        /** One size of difference, the rank it has, and how many rose and fell by it. */
        private record Size(double rank, long risen, long fallen) {}

        static Ranks of(Differences differences, Zeros zeros) {
            TreeMap<Long, long[]> bySize = new TreeMap<>();
            differences.counts().forEach((difference, count) -> {
                if (difference != 0) {
                    bySize.computeIfAbsent(Math.abs(difference), key -> new long[2])[difference > 0 ? 0 : 1] += count;
                }
            });
            List<Size> sizes = new ArrayList<>();
            long below = zeros == Zeros.PRATT ? differences.unchanged() : 0;
            for (long[] counts : bySize.values()) {
                long tied = counts[0] + counts[1];
                sizes.add(new Size(below + (tied + 1) / 2.0, counts[0], counts[1]));
                below += tied;
            }
            return new Ranks(sizes);
        }

        double plus() {
            return sizes.stream()
                    .mapToDouble(size -> size.rank() * size.risen())
                    .sum();
        }

        double minus() {
            return sizes.stream()
                    .mapToDouble(size -> size.rank() * size.fallen())
                    .sum();
        }

        double squares() {
            return sizes.stream()
                    .mapToDouble(size -> size.rank() * size.rank() * (size.risen() + size.fallen()))
                    .sum();
        }
    }
}
