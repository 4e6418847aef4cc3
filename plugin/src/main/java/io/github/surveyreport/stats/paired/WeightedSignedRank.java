package io.github.surveyreport.stats.paired;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.paired.SignedRank.Zeros;
import io.github.surveyreport.stats.paired.WeightedPairs.Weighed;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signed ranks of respondents who do not all weigh the same. The size of a change is ranked in the weighted distribution
 * of those who changed, {@code m·(weight below + half the weight of its equals)/weight + ½} among m of them, as Lumley and
 * Scott rank weighted samples (2013, Biometrika 100:831); with equal weights this is its mean rank. The ranks with the
 * sign of the change, 0 for those who did not change, are tested as numbers are (Conover and Iman 1981, Am Stat 35:124):
 * by t with the linearised standard error.
 *
 * <p>Where all respondents weigh the same, {@link SignedRank} with zeros dropped, to the last bit.
 */
public final class WeightedSignedRank {
    private WeightedSignedRank() {}

    /**
     * @return method {@code linearised-signed-rank} on n − 1 degrees of freedom, the statistic is t, n all pairs; {@link
     *     Reason#NO_ANSWERS}, {@link Reason#NO_CHANGE}, {@link Reason#ONE_ANSWER}, {@link Reason#NO_VARIANCE} when all
     *     changed alike
     */
    public static TestOutcome test(WeightedPairs pairs) {
        if (pairs.equalWeights()) {
            return SignedRank.test(pairs.pooled().differences(), Zeros.DROPPED);
        }
        Differences all = pairs.pooled().differences();
        if (all.risen() + all.fallen() == 0) {
            return new NotComputable(Reason.NO_CHANGE, all.n());
        }
        if (!(WeightedChange.test(signed(pairs)) instanceof TestResult t)) {
            return WeightedChange.test(signed(pairs));
        }
        TestResult result =
                TestResult.of("linearised-signed-rank", t.statistic(), t.df1().orElseThrow(), t.p(), t.n());
        return all.unchanged() > 0 ? result.warn("zeros") : result;
    }

    /**
     * Rank-biserial correlation, {@code Σwsr/Σwr} with ranks r and signs s of those who changed.
     *
     * @return method {@code weighted-rank-biserial}, −1..1; reasons as {@link SignedRank#effect}, which it is where all
     *     weigh the same
     */
    public static Statistic effect(WeightedPairs pairs) {
        if (pairs.equalWeights()) {
            return SignedRank.effect(pairs.pooled().differences(), Zeros.DROPPED);
        }
        Map<Long, Double> ranks = ranks(pairs);
        double up = 0;
        double down = 0;
        for (Weighed stratum : pairs.strata()) {
            for (var entry : stratum.table().differences().counts().entrySet()) {
                double weight = entry.getKey() == 0
                        ? 0
                        : stratum.weight() * entry.getValue() * ranks.get(Math.abs(entry.getKey()));
                up += entry.getKey() > 0 ? weight : 0;
                down += entry.getKey() < 0 ? weight : 0;
            }
        }
        long n = pairs.pooled().n();
        return up + down == 0
                ? new NotComputable(Reason.NO_CHANGE, n)
                : Estimate.plain((up - down) / (up + down), n, "weighted-rank-biserial");
    }

    private static WeightedSample signed(WeightedPairs pairs) {
        Map<Long, Double> ranks = ranks(pairs);
        List<Stratum> strata = new ArrayList<>();
        for (Weighed stratum : pairs.strata()) {
            TreeMap<BigDecimal, Long> counts = new TreeMap<>();
            stratum.table().differences().counts().forEach((difference, count) -> {
                double rank = difference == 0 ? 0 : Long.signum(difference) * ranks.get(Math.abs(difference));
                counts.merge(new BigDecimal(rank), count, Long::sum);
            });
            strata.add(new Stratum(stratum.weight(), Histogram.of(counts)));
        }
        return WeightedSample.of(strata, pairs.calibration());
    }

    /** The rank of each size of change. */
    private static Map<Long, Double> ranks(WeightedPairs pairs) {
        TreeMap<Long, Double> weights = new TreeMap<>();
        long changed = 0;
        for (Weighed stratum : pairs.strata()) {
            for (var entry : stratum.table().differences().counts().entrySet()) {
                if (entry.getKey() != 0) {
                    weights.merge(Math.abs(entry.getKey()), stratum.weight() * entry.getValue(), Double::sum);
                    changed += entry.getValue();
                }
            }
        }
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        TreeMap<Long, Double> ranks = new TreeMap<>();
        double below = 0;
        for (var entry : weights.entrySet()) {
            ranks.put(entry.getKey(), changed * (below + entry.getValue() / 2) / total + 0.5);
            below += entry.getValue();
        }
        return ranks;
    }
}
