package io.github.surveyreport.stats.text;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Tails;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Contingency;
import java.util.Optional;

/**
 * Whether a term is more usual in one body of comments than in the rest. Comments are counted, not occurrences: somebody
 * who says it five times in one comment is one.
 *
 * @param said comments with the term
 * @param all comments
 * @param saidElsewhere comments of the rest with the term
 * @param allElsewhere comments of the rest
 * @param minimum comments with the term, here and in the rest together, below which nothing is computed
 */
public record Keyness(long said, long all, long saidElsewhere, long allElsewhere, long minimum) {
    public Keyness {
        if (said < 0 || saidElsewhere < 0 || said > all || saidElsewhere > allElsewhere) {
            throw new IllegalArgumentException("a term is said in some of all comments");
        }
    }

    /**
     * Log-likelihood ratio of the 2×2 table, {@code 2Σ o·ln(o/e)} over its four cells, on one degree of freedom (Dunning
     * 1993, Computational Linguistics 19:61). Never negative: {@link #usual} says in which direction.
     *
     * @return method {@code log-likelihood}, warning {@code small-expected} as of χ²; not computable: no comment on a
     *     side ({@link Reason#NO_ANSWERS}), said in fewer comments than the minimum ({@link Reason#TOO_FEW}), said in
     *     none or in all ({@link Reason#NO_VARIANCE})
     */
    public TestOutcome test() {
        Optional<NotComputable> none = impossible();
        if (none.isPresent()) {
            return none.get();
        }
        double share = (double) (said + saidElsewhere) / n();
        if (share == 0 || share == 1) {
            return new NotComputable(Reason.NO_VARIANCE, n());
        }
        double g = 2
                * (term(said, all * share)
                        + term(all - said, all * (1 - share))
                        + term(saidElsewhere, allElsewhere * share)
                        + term(allElsewhere - saidElsewhere, allElsewhere * (1 - share)));
        double statistic = Math.max(0, g);
        TestResult result = TestResult.of("log-likelihood", statistic, 1, Tails.chiSquare(statistic, 1), n());
        return table().smallExpected() ? result.warn("small-expected") : result;
    }

    /**
     * How many times as usual, as a power of two: {@code log₂} of the ratio of both shares (Hardie 2014); 1 is twice as
     * usual, −1 half.
     *
     * @return method {@code log-ratio}; not computable where a side never says it, and as {@link #test}
     */
    public Statistic usual() {
        Optional<NotComputable> none = impossible();
        if (none.isPresent()) {
            return none.get();
        }
        if (said == 0 || saidElsewhere == 0) {
            return new NotComputable(Reason.TOO_FEW, n());
        }
        double ratio = (double) said * allElsewhere / ((double) saidElsewhere * all);
        return Estimate.plain(StrictMath.log(ratio) / StrictMath.log(2), n(), "log-ratio");
    }

    /** Rows: here and the rest; columns: with the term and without. */
    public Contingency table() {
        return Contingency.of(new long[][] {{said, all - said}, {saidElsewhere, allElsewhere - saidElsewhere}});
    }

    private Optional<NotComputable> impossible() {
        if (all == 0 || allElsewhere == 0) {
            return Optional.of(new NotComputable(Reason.NO_ANSWERS, n()));
        }
        return said + saidElsewhere < minimum ? Optional.of(new NotComputable(Reason.TOO_FEW, n())) : Optional.empty();
    }

    private long n() {
        return all + allElsewhere;
    }

    /** 0·ln 0 is 0. */
    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
    }
}
