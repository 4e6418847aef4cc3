package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.List;

/**
 * Whether things that the same respondents put in order stand at different places (Friedman 1937, JASA 32:675), and how much
 * the respondents agree (Kendall and Babington Smith 1939, Ann Math Stat 10:275). Each respondent gives every thing a rank;
 * those of equal place, and those left out of a partial ranking, share the mean of the ranks that are theirs together.
 */
public final class Friedman {
    private final List<WeightedSample> ranks;
    private final int things;
    private final long n;

    private Friedman(List<WeightedSample> ranks) {
        this.ranks = List.copyOf(ranks);
        this.things = ranks.size();
        this.n = ranks.isEmpty() ? 0 : ranks.get(0).n();
    }

    /** @param ranks per thing those that the respondents give it, of everybody; strata and weights are the same for each */
    public static Friedman of(List<WeightedSample> ranks) {
        return new Friedman(ranks);
    }

    /**
     * {@code T = (k − 1)·Σ(Rⱼ − n(k + 1)/2)²/(Σr² − nk(k + 1)²/4)} against χ² with k − 1 degrees of freedom, R being sums of
     * ranks: corrected for ties, as R's {@code friedman.test} (Conover 1999, Practical Nonparametric Statistics, 5.8).
     *
     * <p>Weighted {@code F = Σ(r̄ⱼ − (k + 1)/2)²/Σvⱼ} on k − 1 and (k − 1)ν, vⱼ being the linearised variance of the mean rank
     * r̄ⱼ and ν its degrees of freedom: the first-order correction of Rao and Scott (1981, JASA 76:221), whose mean
     * generalised design effect is that of the mean ranks, as F after Thomas and Rao (1987, JASA 82:630).
     *
     * @return method {@code friedman}, weighted {@code design-friedman}; not computable for fewer than two things, fewer than
     *     two respondents, and when nobody prefers any
     */
    public TestOutcome test() {
        NotComputable none = refusal();
        if (none != null) {
            return none;
        }
        double degrees = things - 1.0;
        if (equalWeights()) {
            double chi = degrees * n * agreement();
            return TestResult.of("friedman", chi, degrees, Tails.chiSquare(chi, degrees), n);
        }
        double variance =
                ranks.stream().mapToDouble(WeightedSample::varianceOfMean).sum();
        if (!(variance > 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double f = between() / variance;
        double below = degrees
                * ranks.stream()
                        .mapToDouble(WeightedSample::comparedDegrees)
                        .min()
                        .orElseThrow();
        return TestResult.of("design-friedman", f, degrees, below, Tails.fisher(f, degrees, below), n);
    }

    /**
     * Kendall's W, corrected for ties: {@code Σ(r̄ⱼ − (k + 1)/2)²} over what it would be were all of one mind within the ties
     * they leave, 0..1; unweighted T/(n(k − 1)).
     *
     * @return method {@code kendalls-w}, weighted {@code kendalls-w-weighted}; not computable as {@link #test}
     */
    public Statistic agreementOfAll() {
        NotComputable none = refusal();
        return none != null
                ? none
                : Estimate.plain(agreement(), n, equalWeights() ? "kendalls-w" : "kendalls-w-weighted");
    }

    private NotComputable refusal() {
        if (things < 2 || n < 2) {
            return new NotComputable(n == 0 ? Reason.NO_ANSWERS : Reason.TOO_FEW, n);
        }
        return within() > 0 ? null : new NotComputable(Reason.NO_VARIANCE, n);
    }

    private boolean equalWeights() {
        return ranks.stream().allMatch(WeightedSample::equalWeights);
    }

    private double agreement() {
        return Math.min(1, between() / within());
    }

    private double middle() {
        return (things + 1) / 2.0;
    }

    private double between() {
        return ranks.stream()
                .mapToDouble(WeightedSample::mean)
                .map(mean -> (mean - middle()) * (mean - middle()))
                .sum();
    }

    /** How far the ranks of a respondent are apart, in the mean of all: Σ(r − (k + 1)/2)². */
    private double within() {
        double sum = 0;
        for (WeightedSample thing : ranks) {
            double squares = 0;
            for (var rank : thing.weights().entrySet()) {
                double away = rank.getKey().doubleValue() - middle();
                squares += rank.getValue() * away * away;
            }
            sum += squares / thing.total();
        }
        return sum;
    }
}
