package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Quantiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Answers of respondents who do not all weigh the same: exact counts per stratum, one weight for each. */
public final class WeightedSample {
    private final Strata strata;
    private final Optional<Calibration> calibration;
    /** Found when first asked for. */
    private Calibration.Scores scores;

    private WeightedSample(Strata strata, Optional<Calibration> calibration) {
        this.strata = strata;
        this.calibration = calibration;
    }

    /** Strata without answers are left out, but for what they say of the design. */
    public static WeightedSample of(List<Stratum> strata) {
        return of(strata, Optional.empty());
    }

    /**
     * @param strata those of the calibration, in its order
     * @param calibration that gave the weights; empty for weights to be taken as they are
     */
    public static WeightedSample of(List<Stratum> strata, Optional<Calibration> calibration) {
        return new WeightedSample(new Strata(strata), calibration);
    }

    /**
     * Answers of 1 (yes), 0 and −1 (against) per stratum.
     *
     * @param n all answers of each stratum; what is neither for nor against is 0
     */
    public static WeightedSample ofNet(double[] weights, long[] in, long[] against, long[] n) {
        return ofNet(weights, in, against, n, Optional.empty());
    }

    /** The same with weights of a calibration. */
    public static WeightedSample ofNet(
            double[] weights, long[] in, long[] against, long[] n, Optional<Calibration> calibration) {
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            long[] counts = {against[i], n[i] - in[i] - against[i], in[i]};
            strata.add(new Stratum(weights[i], Histogram.ofScores(new int[] {-1, 0, 1}, counts)));
        }
        return of(strata, calibration);
    }

    /** Answers of 1 (counted in the share) and 0 per stratum. */
    public static WeightedSample ofShare(double[] weights, long[] in, long[] n) {
        return ofNet(weights, in, new long[weights.length], n);
    }

    /** Respondents, each counted once. */
    public long n() {
        return pooled().n();
    }

    /** Σw, the weighted base. */
    public double total() {
        return strata.total();
    }

    /**
     * Effective number of respondents: (Σw)²/Σw² (Kish 1965, Survey Sampling, 8.2). With a design the number that, each
     * drawn singly, would give the variance of the mean found here (Korn and Graubard 1998, Survey Methodology 24:193), and
     * so with calibrated weights; Kish's where nothing varies. At least one answer.
     */
    public double effective() {
        double variance = drawnInSteps() || calibrated() ? varianceOfMean() : 0;
        double spread = variance > 0 ? variance() : 0;
        return spread > 0 ? spread / variance : strata.effective();
    }

    /** The same, made smaller where few clusters leave few degrees of freedom (Korn and Graubard 1998). */
    public double effective(double confidence) {
        if (!drawnInSteps()) {
            return effective();
        }
        double ratio = Quantiles.t(confidence, n() - 1.0) / Quantiles.t(confidence, degrees());
        return effective() * Math.min(1, ratio * ratio);
    }

    /** Degrees of freedom of the variance: respondents less one; with a design its units less its strata. */
    public double degrees() {
        return drawnInSteps() ? design().degrees() : n() - 1.0;
    }

    /**
     * Degrees of freedom of the variance in a comparison with others: (Σw²)²/Σw⁴ − 1 after Satterthwaite (1946, Biometrics
     * Bulletin 2:110), a sum of squares of such weights varying as much as that of as many alike; at least 1. With
     * clusters, and of equal weights, as {@link #degrees()}; never more.
     */
    public double comparedDegrees() {
        if (equalWeights() || clustered()) {
            return Math.max(1, degrees());
        }
        return Math.max(1, Math.min(degrees(), strata.degrees()));
    }

    /** {@link #effective(double)} in a comparison with others. */
    public double comparedEffective(double confidence) {
        double degrees = comparedDegrees();
        double ratio = degrees < n() - 1.0 ? Quantiles.t(confidence, n() - 1.0) / Quantiles.t(confidence, degrees) : 1;
        return effective() * Math.min(1, ratio * ratio);
    }

    /** Degrees of freedom of the difference from another sample, of these variances, after Welch and Satterthwaite. */
    public double degrees(double variance, WeightedSample that, double thatVariance) {
        double sum = variance + thatVariance;
        return sum
                * sum
                / (variance * variance / comparedDegrees() + thatVariance * thatVariance / that.comparedDegrees());
    }

    /**
     * Whether all weigh the same and were drawn one by one, so that nothing but {@link #pooled} is needed. A single answer
     * is so whatever its weight.
     */
    public boolean equalWeights() {
        return strata.alike() && !drawnInSteps();
    }

    /** Whether clusters tell on the variance. */
    public boolean clustered() {
        return drawnInSteps()
                && strata.all().stream()
                        .flatMap(stratum -> stratum.origin().stream())
                        .anyMatch(origin -> origin.cluster() != Origin.EACH);
    }

    /** Whether strata or clusters tell on the variance; a single unit cannot. */
    private boolean drawnInSteps() {
        return n() > 1
                && strata.all().stream().anyMatch(stratum -> stratum.origin().isPresent())
                && design().degrees() > 0;
    }

    /** Whether margins tell on the variance; a single answer has none. */
    private boolean calibrated() {
        return n() > 1 && calibration.isPresent() && !equalWeights();
    }

    private DesignVariance design() {
        double[] shifts = calibration.isPresent()
                ? scores().shifts()
                : new double[strata.all().size()];
        return DesignVariance.of(strata.all(), mean(), total(), shifts);
    }

    /** The respondents of several samples as one; the samples of one calibration keep it. */
    public static WeightedSample together(List<WeightedSample> samples) {
        Optional<Calibration> common = samples.isEmpty() ? Optional.empty() : samples.get(0).calibration;
        List<Strata> parts = samples.stream().map(sample -> sample.strata).toList();
        return common.isEmpty() || samples.stream().anyMatch(sample -> !sample.of(common.get()))
                ? new WeightedSample(Strata.beside(parts), Optional.empty())
                : new WeightedSample(Strata.sum(parts), common);
    }

    private boolean of(Calibration that) {
        return calibration.isPresent() && calibration.get() == that;
    }

    /** The same respondents with other numbers in place of theirs. */
    public WeightedSample map(UnaryOperator<BigDecimal> number) {
        return new WeightedSample(strata.map(number), calibration);
    }

    /** All answers, each counted once. */
    public Histogram pooled() {
        return strata.pooled();
    }

    /** Σwy/Σw; at least one answer. */
    public double mean() {
        return strata.mean();
    }

    /**
     * Variance of the mean by Taylor linearisation, respondents drawn with replacement: {@code n/(n − 1)·Σ(w(y − ȳ)/Σw)²}
     * (Lumley, Complex Surveys, 2010, 2.2; R {@code survey::svymean} without clusters); with a design that of {@link
     * DesignVariance}; of calibrated weights with what {@link Calibration} leaves of the scores. At least two answers.
     */
    public double varianceOfMean() {
        return varianceOfMean(n());
    }

    /** The same of a part of so many respondents, all drawn one by one: {@code n/(n − 1)} is then of all of them. */
    public double varianceOfMean(long n) {
        if (drawnInSteps()) {
            return design().variance();
        }
        double squares = calibrated() ? calibration.get().squares(scores(), strata.sums(2)) : strata.squares();
        return squares * n / (n - 1);
    }

    private Calibration.Scores scores() {
        if (scores == null) {
            scores = calibration.orElseThrow().scores(strata.sums(1));
        }
        return scores;
    }

    /**
     * Covariance of the means of different respondents whose weights come of the same calibration; 0 of others, of samples
     * drawn in strata or clusters, which are compared as if drawn apart, and where a mean has no variance to estimate.
     */
    public double covariance(WeightedSample that) {
        boolean together = calibration.isPresent() && that.of(calibration.get()) && n() > 1 && that.n() > 1;
        if (!together || drawnInSteps() || that.drawnInSteps()) {
            return 0;
        }
        double respondents = calibration.get().n();
        return calibration.get().products(scores(), that.scores()) * respondents / (respondents - 1);
    }

    /**
     * By what the variance of the difference of two means of different respondents differs from the sum of their own
     * variances, which is all there is where samples are independent: {@code (v₁ + v₂ − 2c)/(v₁ + v₂)}. 1 where nothing
     * varies.
     */
    public double widening(WeightedSample that) {
        double covariance = covariance(that);
        if (covariance == 0) {
            return 1;
        }
        double apart = varianceOfMean() + that.varianceOfMean();
        return apart > 2 * covariance ? 1 - 2 * covariance / apart : 1;
    }

    /** {@code n/(n − 1)·Σw(y − ȳ)²/Σw}, as R {@code survey::svyvar}; at least two answers. */
    public double variance() {
        return strata.spread() * n() / (n() - 1);
    }

    /** Weighted share of the answers equal to that number; at least one answer. */
    public double share(int x) {
        double weight = weights().getOrDefault(BigDecimal.valueOf(x), 0.0);
        return weight == 0 ? 0 : weight / total();
    }

    /** Weight of each number that occurs, ascending. */
    public SortedMap<BigDecimal, Double> weights() {
        return strata.weights();
    }

    /**
     * Respondents of one weight.
     *
     * @param origin where they were drawn; empty for a sample drawn one by one
     */
    public record Stratum(double weight, Histogram answers, Optional<Origin> origin) {
        public Stratum {
            if (!(weight > 0) || weight == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a weight is positive and finite");
            }
        }

        public Stratum(double weight, Histogram answers) {
            this(weight, answers, Optional.empty());
        }

        Stratum with(Histogram others) {
            return new Stratum(weight, others, origin);
        }
    }
}
