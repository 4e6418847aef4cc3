package io.github.surveyreport.stats;

import io.github.surveyreport.stats.NotComputable.Reason;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Net promoter score, {@code 100·(P − D)/n}, on −100..100; promoters give 9 or 10, detractors 0 to 6. The variance of one
 * answer in {−1, 0, 1} is {@code p + d − (p − d)²}.
 */
public final class NetPromoterScore {
    private static final double ADDED = 3;

    private NetPromoterScore() {}

    /**
     * The score with the adjusted Wald interval (Rocks 2016): ¾ is added to promoters and to detractors, 3 to n, and the
     * interval is that of Wald around the adjusted score, clipped to −100..100. The value itself is not adjusted.
     *
     * @return method {@code adjusted-wald}; no answer: {@link Reason#NO_ANSWERS}
     */
    public static Statistic of(long promoters, long passives, long detractors, double confidence) {
        long n = total(promoters, passives, detractors);
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        Net adjusted = new Net(promoters + ADDED / 4, detractors + ADDED / 4, n + ADDED);
        Interval interval = Interval.around(adjusted.value(), Quantiles.z(confidence) * adjusted.standardError())
                .clip(-100, 100);
        double value = new Net(promoters, detractors, n).value();
        return Estimate.withInterval(value, interval.low(), interval.high(), n, "adjusted-wald");
    }

    /**
     * The score with the plain Wald interval {@code NPS ± z·100·√((p + d − (p − d)²)/n)}, not clipped: for comparison
     * with other tools only, since it has no width when all answer alike.
     *
     * @return method {@code wald}; all alike: warning {@code zero-variance}
     */
    public static Statistic wald(long promoters, long passives, long detractors, double confidence) {
        long n = total(promoters, passives, detractors);
        if (n == 0) {
            return new NotComputable(Reason.NO_ANSWERS, 0);
        }
        Net net = new Net(promoters, detractors, n);
        Interval interval = Interval.around(net.value(), Quantiles.z(confidence) * net.standardError());
        Estimate estimate = Estimate.withInterval(net.value(), interval.low(), interval.high(), n, "wald");
        return net.standardError() == 0 ? estimate.warn("zero-variance") : estimate;
    }

    /**
     * The first score minus the second, of different respondents: {@code d ± z·√(SE₁² + SE₂²)}.
     *
     * @return method {@code wald}, n of both together; {@link Reason#NO_ANSWERS} when one is empty, {@link
     *     Reason#NO_VARIANCE} when in both everybody answers alike
     */
    public static Statistic difference(Counts first, Counts second, double confidence) {
        long n = first.n() + second.n();
        if (first.n() == 0 || second.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        Net a = first.net();
        Net b = second.net();
        double error = StrictMath.sqrt(a.standardError() * a.standardError() + b.standardError() * b.standardError());
        if (error == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        Interval interval = Interval.around(a.value() - b.value(), Quantiles.z(confidence) * error);
        return Estimate.withInterval(a.value() - b.value(), interval.low(), interval.high(), n, "wald");
    }

    /**
     * Whether two scores of different respondents differ: {@code z = (NPS₁ − NPS₂) / √(SE₁² + SE₂²)}.
     *
     * @return method {@code nps-z}; reasons as for {@link #difference}
     */
    public static TestOutcome test(Counts first, Counts second) {
        long n = first.n() + second.n();
        if (first.n() == 0 || second.n() == 0) {
            return new NotComputable(Reason.NO_ANSWERS, n);
        }
        Net a = first.net();
        Net b = second.net();
        double error = StrictMath.sqrt(a.standardError() * a.standardError() + b.standardError() * b.standardError());
        if (error == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double z = (a.value() - b.value()) / error;
        double p = Math.min(1, 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z)));
        return TestResult.of("nps-z", z, p, n);
    }

    /** How many gave 9 or 10, 7 or 8, and 0 to 6. */
    public record Counts(long promoters, long passives, long detractors) {
        public long n() {
            return total(promoters, passives, detractors);
        }

        private Net net() {
            return new Net(promoters, detractors, n());
        }
    }

    private static long total(long promoters, long passives, long detractors) {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        return promoters + passives + detractors;
    }

    /** Real-valued because the adjusted counts are. */
    private record Net(double promoters, double detractors, double n) {
        double value() {
            return 100 * (promoters - detractors) / n;
        }

        double standardError() {
            double p = promoters / n;
            double d = detractors / n;
            return 100 * StrictMath.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
        }
    }
}
