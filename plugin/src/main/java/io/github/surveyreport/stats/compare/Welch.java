package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Moments;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Tests of equal means that do not suppose equal spread. */
public final class Welch {
    private Welch() {}

    /**
     * Two means: {@code t = (x̄₁ − x̄₂)/√(s₁²/n₁ + s₂²/n₂)} with the degrees of freedom of Welch and Satterthwaite (Welch
     * 1947, Biometrika 34:28).
     *
     * @return method {@code welch-t}; not computable when a group has fewer than two answers, or neither any spread
     */
    public static TestOutcome t(Histogram first, Histogram second) {
        return t("welch-t", Group.of(first), Group.of(second));
    }

    static TestOutcome t(String method, Group a, Group b) {
        return t(method, a, b, 1);
    }

    /** @param widening by what the variance of the difference differs from the sum of both variances */
    static TestOutcome t(String method, Group a, Group b, double widening) {
        long n = a.n() + b.n();
        Optional<NotComputable> refusal = refusal(a.n(), b.n());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        double variance = a.varianceOfMean() + b.varianceOfMean();
        if (variance == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double t = (a.mean() - b.mean()) / StrictMath.sqrt(variance * widening);
        double degrees = degrees(a, b);
        return TestResult.of(method, t, degrees, Tails.student(t, degrees), n);
    }

    /**
     * Several means (Welch 1951, Biometrika 38:330), weighted by n/s². Like {@code oneway.test} of R.
     *
     * @return method {@code welch-anova}, F with k − 1 and a fractional number of degrees of freedom; not computable for
     *     fewer than two groups, a group of fewer than two answers, or one without spread, whose weight would be infinite
     */
    public static TestOutcome anova(List<Histogram> groups) {
        return anova("welch-anova", groups.stream().map(Group::of).toList());
    }

    static TestOutcome anova(String method, List<Group> groups) {
        return anova(method, groups, () -> between(groups));
    }

    /** @param distance Σ(x̄ − x̃)²/v over the groups, or what takes its place where their means are not independent */
    static TestOutcome anova(String method, List<Group> groups, DoubleSupplier distance) {
        long n = groups.stream().mapToLong(Group::n).sum();
        Optional<NotComputable> refusal =
                refusal(groups.stream().mapToLong(Group::n).toArray());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (groups.stream().anyMatch(group -> group.varianceOfMean() == 0)) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double total =
                groups.stream().mapToDouble(group -> 1 / group.varianceOfMean()).sum();
        double lambda = 0;
        for (Group group : groups) {
            double weight = 1 / group.varianceOfMean();
            lambda += (1 - weight / total) * (1 - weight / total) / group.degrees();
        }
        int k = groups.size();
        double squared = (double) k * k - 1;
        double f = distance.getAsDouble() / (k - 1) / (1 + 2 * (k - 2) * lambda / squared);
        double degrees = squared / (3 * lambda);
        return TestResult.of(method, f, k - 1, degrees, Tails.fisher(f, k - 1, degrees), n);
    }

    /** Σ(x̄ − x̃)²/v of independent means, x̃ being their mean weighted by 1/v. */
    static double between(List<Group> groups) {
        double total = 0;
        double sum = 0;
        for (Group group : groups) {
            double weight = 1 / group.varianceOfMean();
            total += weight;
            sum += weight * group.mean();
        }
        double mean = sum / total;
        double between = 0;
        for (Group group : groups) {
            double weight = 1 / group.varianceOfMean();
            between += weight * (group.mean() - mean) * (group.mean() - mean);
        }
        return between;
    }

    /**
     * One pair among k groups (Games and Howell 1976, J Educ Stat 1:113): {@code q = (x̄₁ − x̄₂)/√((s₁²/n₁ + s₂²/n₂)/2)}
     * against the studentised range of k. The p-value accounts for all pairs of the k groups.
     *
     * @return method {@code games-howell}, q with its sign; not computable as {@link #t}
     */
    public static TestOutcome gamesHowell(Histogram first, Histogram second, int k) {
        return gamesHowell("games-howell", t(first, second), k);
    }

    static TestOutcome gamesHowell(String method, TestOutcome outcome, int k) {
        if (!(outcome instanceof TestResult t)) {
            return outcome;
        }
        double q = t.statistic() * Math.sqrt(2);
        double degrees = t.df1().orElseThrow();
        return TestResult.of(method, q, degrees, StudentizedRange.of(k).upperTail(Math.abs(q), degrees), t.n());
    }

    private static double degrees(Group a, Group b) {
        double va = a.varianceOfMean();
        double vb = b.varianceOfMean();
        return (va + vb) * (va + vb) / (va * va / a.degrees() + vb * vb / b.degrees());
    }

    /** Why groups of these sizes have no variances to compare with. */
    static Optional<NotComputable> refusal(long... sizes) {
        long n = Arrays.stream(sizes).sum();
        if (sizes.length < 2) {
            return Optional.of(new NotComputable(Reason.TOO_FEW, n));
        }
        long smallest = Arrays.stream(sizes).min().orElse(0);
        if (smallest < 2) {
            return Optional.of(new NotComputable(smallest == 0 ? Reason.NO_ANSWERS : Reason.ONE_ANSWER, n));
        }
        return Optional.empty();
    }

    /** What these tests need of a group; the variance is 0 where it cannot be estimated. */
    record Group(long n, double mean, double varianceOfMean, double degrees) {
        static Group of(Histogram answers) {
            Moments moments = Moments.of(answers);
            double variance = moments.n() < 2 ? 0 : moments.varianceOfMean();
            return new Group(moments.n(), moments.mean(), variance, moments.n() - 1.0);
        }

        static Group of(WeightedSample sample) {
            return sample.n() < 2
                    ? of(sample.pooled())
                    : new Group(sample.n(), sample.mean(), sample.varianceOfMean(), sample.comparedDegrees());
        }
    }
}
