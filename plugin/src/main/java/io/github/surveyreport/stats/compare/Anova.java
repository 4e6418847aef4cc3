package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Classic analysis of variance (Fisher 1925): how much of the spread lies between groups. Sums of squares are exact until
 * their last division, so leading digits that all values share cost nothing.
 */
public final class Anova {
    /** More digits than the squares of any sums of survey answers need. */
    private static final MathContext EXACT = new MathContext(100);

    private final int groups;
    private final long n;
    private final double between;
    private final double within;

    private Anova(int groups, long n, double between, double within) {
        this.groups = groups;
        this.n = n;
        this.between = between;
        this.within = within;
    }

    /** The decomposition for these groups; empty ones do not count. */
    public static Anova of(List<Histogram> groups) {
        List<Histogram> filled = groups.stream().filter(group -> group.n() > 0).toList();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        BigDecimal explained = BigDecimal.ZERO;
        long n = 0;
        for (Histogram group : filled) {
            BigDecimal groupSum = BigDecimal.ZERO;
            for (var entry : group.counts().entrySet()) {
                BigDecimal weighted = entry.getKey().multiply(BigDecimal.valueOf(entry.getValue()));
                groupSum = groupSum.add(weighted);
                squares = squares.add(weighted.multiply(entry.getKey()));
            }
            explained = explained.add(groupSum.multiply(groupSum).divide(BigDecimal.valueOf(group.n()), EXACT));
            sum = sum.add(groupSum);
            n += group.n();
        }
        BigDecimal level = n == 0 ? BigDecimal.ZERO : sum.multiply(sum).divide(BigDecimal.valueOf(n), EXACT);
        double between = explained.subtract(level).doubleValue();
        double within = squares.subtract(explained).doubleValue();
        return new Anova(filled.size(), n, Math.max(0, between), Math.max(0, within));
    }

    /**
     * F = mean square between / mean square within.
     *
     * @return method {@code anova}; not computable for fewer than two groups, without a degree of freedom left, or without
     *     any spread within the groups
     */
    public TestOutcome f() {
        if (groups < 2 || n <= groups) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        if (within == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        double df1 = groups - 1.0;
        double df2 = n - groups;
        double f = (between / df1) / (within / df2);
        return TestResult.of("anova", f, df1, df2, Tails.fisher(f, df1, df2), n);
    }

    /** η² = SS between / SS total: the share of the spread that the groups account for, in this sample. */
    public Statistic etaSquared() {
        return share("eta-squared", between);
    }

    /**
     * ω² = (SS between − df·MS within)/(SS total + MS within): the same for the population (Hays 1963). Below 0 when
     * groups differ less than chance would have them; shown as it is.
     */
    public Statistic omegaSquared() {
        if (groups < 2 || n <= groups) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        double mean = within / (n - groups);
        if (between + within == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        return Estimate.plain((between - (groups - 1) * mean) / (between + within + mean), n, "omega-squared");
    }

    private Statistic share(String method, double part) {
        if (groups < 2) {
            return new NotComputable(Reason.TOO_FEW, n);
        }
        if (between + within == 0) {
            return new NotComputable(Reason.NO_VARIANCE, n);
        }
        return Estimate.plain(part / (between + within), n, method);
    }
}
