package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/**
 * Rank tests of weighted answers (Lumley and Scott 2013, Biometrika 100:831): the rank of an answer is its place in the
 * weighted distribution of all groups, (weight below + half the weight of its ties)/Σw, and the weighted mean ranks of
 * the groups are compared with their linearised variances, groups that share clusters as independent, those of one
 * calibration with their covariances. So R's {@code survey::svyranktest} does, whose places of tied
 * answers depend on the order of the rows where these weigh differently. R's n − k degrees of freedom of respondents drawn
 * singly reject too often where a group has few, of weights that vary: here they are Welch's (1951, Biometrika 38:330), each
 * variance being known as well as {@link WeightedSample#comparedDegrees} say. Where all weigh the same, the tests and sizes
 * of {@link Ranks}.
 */
public final class WeightedRanks {
    private final List<WeightedSample> groups;
    private final WeightedSample all;
    private final List<WeightedSample> ranks;
    private final long n;

    private WeightedRanks(List<WeightedSample> groups) {
        this.groups = List.copyOf(groups);
        this.all = WeightedSample.together(groups);
        Map<BigDecimal, BigDecimal> places = places(all);
        this.ranks = groups.stream().map(group -> group.map(places::get)).toList();
        this.n = all.n();
    }

    /** @param groups of different respondents; the tests say what becomes of empty ones */
    public static WeightedRanks of(List<WeightedSample> groups) {
        return new WeightedRanks(groups);
    }

    /**
     * Two groups: {@code t = (r̄₁ − r̄₂)/√(v₁ + v₂)}, df after Satterthwaite; with clusters those of the design less one.
     *
     * @return method {@code design-rank-t}; not computable as {@link Ranks#mannWhitney}, and for a group of one. Equal
     *     weights: that test, with continuity
     */
    public TestOutcome two() {
        if (groups.size() != 2) {
            throw new IllegalArgumentException("two groups, not " + groups.size());
        }
        if (equalWeights()) {
            return plain().mannWhitney(true);
        }
        if (someEmpty()) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        WeightedSample first = ranks.get(0);
        WeightedSample second = ranks.get(1);
        double apart = variance(first) + variance(second);
        double variance = apart - 2 * first.covariance(second);
        if (!(degrees() > 0) || !(variance > 0)) {
            return new NotComputable(degrees() > 0 ? Reason.NO_VARIANCE : Reason.TOO_FEW, n);
        }
        if (!all.clustered()) {
            return Welch.t("design-rank-t", single(first), single(second), variance / apart);
        }
        double t = (first.mean() - second.mean()) / StrictMath.sqrt(variance);
        return TestResult.of("design-rank-t", t, degrees(), Tails.student(t, degrees()), n);
    }

    /**
     * Several groups: {@code F = Σ(r̄ − r̃)²/v/(k − 1)} with r̃ the mean of ranks weighted by 1/v, the Wald test of equal
     * mean ranks; over Welch's {@code 1 + 2(k − 2)Λ/(k² − 1)} on k − 1 and (k² − 1)/3Λ, {@code Λ = Σ(1 − (1/v)/Σ(1/v))²/ν};
     * with clusters not divided, on k − 1 and the design's degrees of freedom less k − 1.
     *
     * @return method {@code design-rank-f}; not computable as {@link Ranks#kruskalWallis}, and when a group's answers are
     *     all equal. Equal weights: that test
     */
    public TestOutcome several() {
        int k = groups.size();
        if (equalWeights()) {
            return plain().kruskalWallis();
        }
        double degrees = degrees();
        if (k < 2 || !(degrees > 0) || someEmpty()) {
            return new NotComputable(someEmpty() ? Reason.NO_ANSWERS : Reason.TOO_FEW, n);
        }
        if (ranks.stream().anyMatch(group -> !(variance(group) > 0))) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        List<Welch.Group> single = ranks.stream().map(this::single).toList();
        DoubleSupplier distance = () -> JointMeans.of(ranks, this::variance).orElseGet(() -> Welch.between(single));
        if (!all.clustered()) {
            return Welch.anova("design-rank-f", single, distance);
        }
        double f = distance.getAsDouble() / (k - 1);
        return TestResult.of("design-rank-f", f, k - 1.0, degrees, Tails.fisher(f, k - 1.0, degrees), n);
    }

    private Welch.Group single(WeightedSample group) {
        return new Welch.Group(group.n(), group.mean(), variance(group), group.comparedDegrees());
    }

    /**
     * Cliff's δ of two weighted distributions: P(first higher) − P(first lower).
     *
     * @return method {@code cliffs-delta-weighted}; otherwise as {@link Ranks#cliffsDelta}
     */
    public Statistic cliffsDelta() {
        if (equalWeights() || someEmpty()) {
            return plain().cliffsDelta();
        }
        TreeMap<BigDecimal, Double> among = new TreeMap<>(groups.get(1).weights());
        double higher = 0;
        for (var entry : groups.get(0).weights().entrySet()) {
            double below = among.headMap(entry.getKey()).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            higher += entry.getValue() * (below + among.getOrDefault(entry.getKey(), 0.0) / 2);
        }
        double share = higher / groups.get(0).total() / groups.get(1).total();
        return Estimate.plain(2 * share - 1, n, "cliffs-delta-weighted");
    }

    /**
     * ε²: the share of the spread of weighted ranks that lies between the groups, 0..1.
     *
     * @return method {@code epsilon-squared-weighted}; not computable as {@link #several}. Equal weights: {@link
     *     Ranks#epsilonSquared}
     */
    public Statistic epsilonSquared() {
        if (equalWeights()) {
            return plain().epsilonSquared();
        }
        if (someEmpty()) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        SumsOfSquares sums = SumsOfSquares.of(ranks);
        if (!(sums.between() + sums.within() > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double share = sums.between() / (sums.between() + sums.within());
        return Estimate.plain(share, n, "epsilon-squared-weighted");
    }

    private boolean equalWeights() {
        return all.equalWeights();
    }

    private double degrees() {
        return all.degrees() + 1 - groups.size();
    }

    private Ranks plain() {
        List<Histogram> pooled = groups.stream().map(WeightedSample::pooled).toList();
        return Ranks.of(pooled);
    }

    private boolean someEmpty() {
        return groups.stream().anyMatch(group -> group.n() == 0);
    }

    /** Respondents of all groups are one sample drawn with replacement. */
    private double variance(WeightedSample group) {
        return group.varianceOfMean(n);
    }

    private static Map<BigDecimal, BigDecimal> places(WeightedSample all) {
        Map<BigDecimal, BigDecimal> places = new HashMap<>();
        double below = 0;
        for (var entry : all.weights().entrySet()) {
            places.put(entry.getKey(), BigDecimal.valueOf((below + entry.getValue() / 2) / all.total()));
            below += entry.getValue();
        }
        return places;
    }
}
