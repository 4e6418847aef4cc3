package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Mean;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Quantiles;
import io.github.surveyreport.stats.Statistic;
import java.math.BigDecimal;

/** Means of weighted answers. Where all weigh the same they are those of {@link Mean}, to the last bit. */
public final class WeightedMean {
    /** Half the weight may be missed by the rounding of a sum. */
    private static final double ROUNDING = 1e-12;

    private WeightedMean() {}

    /**
     * {@code Σwy/Σw ± t(n − 1)·SE} with the linearised standard error of {@link WeightedSample}; with a design t has the
     * degrees of freedom of its clusters.
     *
     * @return method {@code linearised-t}, n the respondents counted once each; otherwise as {@link Mean#of}
     */
    public static Statistic of(WeightedSample sample, double confidence) {
        return sample.equalWeights() ? Mean.of(sample.pooled(), confidence) : linearised(sample, confidence);
    }

    /** The same with {@link Mean#student}: no correction for skewness, which would tell of answers whose shares are not told. */
    public static Statistic student(WeightedSample sample, double confidence) {
        return sample.equalWeights() ? Mean.student(sample.pooled(), confidence) : linearised(sample, confidence);
    }

    private static Statistic linearised(WeightedSample sample, double confidence) {
        double variance = sample.varianceOfMean();
        double half = Quantiles.t(confidence, sample.degrees()) * StrictMath.sqrt(variance);
        double mean = sample.mean();
        Estimate estimate = Estimate.withInterval(mean, mean - half, mean + half, sample.n(), "linearised-t");
        return sample.pooled().counts().size() == 1
                ? estimate.warn("zero-variance")
                : Mean.skewed(estimate, sample.pooled());
    }

    /**
     * Standard error of the weighted mean, linearised.
     *
     * @return method {@code linearised-se}; not computable for no answer and for one
     */
    public static Statistic standardError(WeightedSample sample) {
        return sample.n() < 2
                ? tooFew(sample.n(), sample.n())
                : Estimate.plain(StrictMath.sqrt(sample.varianceOfMean()), sample.n(), "linearised-se");
    }

    /**
     * First mean minus second, of different respondents: {@code d ± t(ν)·√(SE₁² + SE₂²)} with linearised standard errors
     * and ν after Welch–Satterthwaite from {@link WeightedSample#comparedDegrees}; of one calibration less twice their covariance.
     *
     * @return method {@code linearised-welch}; otherwise as {@link Mean#difference}
     */
    public static Statistic difference(WeightedSample first, WeightedSample second, double confidence) {
        if (first.equalWeights() && second.equalWeights()) {
            return Mean.difference(first.pooled(), second.pooled(), confidence);
        }
        long n = first.n() + second.n();
        long smaller = Math.min(first.n(), second.n());
        if (smaller < 2) {
            return tooFew(smaller, n);
        }
        double va = first.varianceOfMean();
        double vb = second.varianceOfMean();
        if (va + vb == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double degrees = first.degrees(va, second, vb);
        double half = Quantiles.t(confidence, degrees) * StrictMath.sqrt((va + vb) * first.widening(second));
        double value = first.mean() - second.mean();
        return Estimate.withInterval(value, value - half, value + half, n, "linearised-welch");
    }

    /** @return method {@code weighted-sd}; otherwise as {@link Mean#standardDeviation} */
    public static Statistic standardDeviation(WeightedSample sample) {
        return sample.equalWeights()
                ? Mean.standardDeviation(sample.pooled())
                : Estimate.plain(StrictMath.sqrt(sample.variance()), sample.n(), "weighted-sd");
    }

    /**
     * The number at which half the weight is reached; where it is reached exactly between two numbers, their mean.
     *
     * @return method {@code weighted-median}; otherwise as {@link Mean#median}
     */
    public static Statistic median(WeightedSample sample) {
        if (sample.equalWeights()) {
            return Mean.median(sample.pooled());
        }
        return Estimate.plain(reached(sample, 0.5), sample.n(), "weighted-median");
    }

    /**
     * The number at which one or three quarters of the weight are reached, as {@link #median}.
     *
     * @param quarter 1 or 3
     * @return method {@code weighted-quartile}; otherwise as {@link Mean#quartile}
     */
    public static Statistic quartile(WeightedSample sample, int quarter) {
        return sample.equalWeights()
                ? Mean.quartile(sample.pooled(), quarter)
                : Estimate.plain(reached(sample, quarter / 4.0), sample.n(), "weighted-quartile");
    }

    private static double reached(WeightedSample sample, double share) {
        double wanted = sample.total() * share;
        double slack = sample.total() * ROUNDING;
        double below = 0;
        BigDecimal reached = null;
        for (var entry : sample.weights().entrySet()) {
            if (reached != null) {
                return (reached.doubleValue() + entry.getKey().doubleValue()) / 2;
            }
            below += entry.getValue();
            if (below > wanted + slack) {
                return entry.getKey().doubleValue();
            }
            reached = below >= wanted - slack ? entry.getKey() : null;
        }
        throw new IllegalStateException("the weight lies below the last number");
    }

    private static NotComputable tooFew(long smaller, long n) {
        return new NotComputable(smaller == 0 ? Reason.NO_ANSWERS : Reason.ONE_ANSWER, n);
    }
}
