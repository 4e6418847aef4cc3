package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;

/** Means with Student's t interval, for few skewed answers with one that leans to their tail, and differences of means with Welch's. */
public final class Mean {
    /** Of fewer answers the skewness itself is too uncertain to correct by. */
    private static final int LEAST_CORRECTED = 10;

    private Mean() {}

    /**
     * Arithmetic mean with the interval {@code mean ± t(n−1)·s/√n} (Student 1908); where there are at least ten answers, but
     * too few for their skewness after Cochran, with {@link SkewedInterval}.
     *
     * @return method {@code t} or {@code skewed-t}. No answer: {@link Reason#NO_ANSWERS}. One answer: the value without an
     *     interval, warning {@code one-answer}. All equal: an interval of no width, warning {@code zero-variance}. Too few for
     *     their skewness: warning {@code skewed}
     */
    public static Statistic of(Histogram histogram, double confidence) {
        if (histogram.n() < LEAST_CORRECTED || !Moments.tooSkewed(histogram)) {
            return student(histogram, confidence);
        }
        Moments moments = Moments.of(histogram);
        Interval interval = SkewedInterval.of(moments, Moments.skewness(histogram), confidence);
        return Estimate.withInterval(
                        moments.mean(), interval.low(), interval.high(), moments.n(), SkewedInterval.METHOD)
                .warn("skewed");
    }

    /** The same with Student's interval however skewed the answers are: it tells nothing of them but their spread. */
    public static Statistic student(Histogram histogram, double confidence) {
        Moments moments = Moments.of(histogram);
        if (moments.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        if (moments.n() == 1) {
            return Estimate.plain(moments.mean(), 1, "t").warn("one-answer");
        }
        double half = Quantiles.t(confidence, moments.n() - 1.0) * StrictMath.sqrt(moments.varianceOfMean());
        Estimate estimate =
                Estimate.withInterval(moments.mean(), moments.mean() - half, moments.mean() + half, moments.n(), "t");
        return moments.squares() == 0 ? estimate.warn("zero-variance") : skewed(estimate, histogram);
    }

    /** A mean whose interval, if corrected for skewness, ends where the scale does: it is wide on one side. */
    public static Statistic within(Statistic mean, double lowest, double highest) {
        if (!(mean instanceof Estimate estimate) || !estimate.method().equals(SkewedInterval.METHOD)) {
            return mean;
        }
        Interval interval =
                new Interval(estimate.low().orElseThrow(), estimate.high().orElseThrow()).clip(lowest, highest);
        return Estimate.withInterval(estimate.value(), interval.low(), interval.high(), estimate.n(), estimate.method())
                .warn("skewed");
    }

    /** Warns where the answers are too few for how skewed they are. */
    public static Estimate skewed(Estimate mean, Histogram histogram) {
        return Moments.tooSkewed(histogram) ? mean.warn("skewed") : mean;
    }

    /**
     * Sample standard deviation, {@code √(Σ(x − mean)² / (n − 1))}.
     *
     * @return method {@code sample-sd}; not computable for no answer and for one. All equal: 0
     */
    public static Statistic standardDeviation(Histogram histogram) {
        Moments moments = Moments.of(histogram);
        if (moments.n() < 2) {
            return new NotComputable(moments.n() == 0 ? Reason.NO_ANSWERS : Reason.ONE_ANSWER, moments.n());
        }
        return Estimate.plain(StrictMath.sqrt(moments.variance()), moments.n(), "sample-sd");
    }

    /**
     * First mean minus second with Welch's interval: {@code d ± t(ν)·√(s₁²/n₁ + s₂²/n₂)}, ν after Welch–Satterthwaite
     * (Welch 1947, Biometrika 34:28).
     *
     * @return method {@code welch}, n of both groups together. Not computable when a group has fewer than two answers,
     *     and when neither has any spread
     */
    public static Statistic difference(Histogram first, Histogram second, double confidence) {
        Moments a = Moments.of(first);
        Moments b = Moments.of(second);
        long n = a.n() + b.n();
        long smaller = Math.min(a.n(), b.n());
        if (smaller < 2) {
            return new NotComputable(smaller == 0 ? Reason.NO_ANSWERS : Reason.ONE_ANSWER, n);
        }
        double va = a.varianceOfMean();
        double vb = b.varianceOfMean();
        if (va + vb == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double degrees = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        double half = Quantiles.t(confidence, degrees) * StrictMath.sqrt(va + vb);
        double value = a.mean() - b.mean();
        return Estimate.withInterval(value, value - half, value + half, n, "welch");
    }

    /**
     * Median, the mean of the two middle numbers when their number is even (Hyndman and Fan 1996, type 7).
     *
     * @return method {@code median}; no answer: {@link Reason#NO_ANSWERS}
     */
    public static Statistic median(Histogram histogram) {
        long n = histogram.n();
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        double low = histogram.at((n - 1) / 2).doubleValue();
        double high = histogram.at(n / 2).doubleValue();
        return Estimate.plain(low + (high - low) / 2, n, "median");
    }

    /**
     * Quartile: where a quarter, or three, of the way from the first number to the last lies between two, in proportion
     * between them (Hyndman and Fan 1996, type 7; R {@code quantile}).
     *
     * @param quarter 1 or 3; 2 is the median
     * @return method {@code quartile}; no answer: {@link Reason#NO_ANSWERS}
     */
    public static Statistic quartile(Histogram histogram, int quarter) {
        long n = histogram.n();
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        long way = (n - 1) * quarter;
        double low = histogram.at(way / 4).doubleValue();
        double high = histogram.at(Math.min(n - 1, way / 4 + 1)).doubleValue();
        return Estimate.plain(low + (high - low) * (way % 4) / 4, n, "quartile");
    }
}
