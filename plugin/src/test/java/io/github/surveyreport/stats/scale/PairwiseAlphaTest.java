package io.github.surveyreport.stats.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairwiseAlphaTest {
    private static final double NONE = Double.NaN;
    private static final double[][] ROWS = {
        {4, 5, 4}, {3, NONE, 3}, {5, 5, NONE}, {2, 3, 3}, {NONE, 4, 5}, {1, 2, 2}, {3, 3, 4}, {NONE, NONE, 2}
    };
    private static final long[] COUNTS = {2, 3, 1, 4, 2, 1, 3, 2};

    /** pandas 1.5: {@code C = df.cov()}, which leaves out pairs with a gap; {@code 3/2*(1 - np.trace(C)/C.sum())}. */
    @Test
    void answersOfWhoeverLeftAnItemOutCountInTheOtherPairs() {
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        is("alpha-pairwise", .8823849324277139, PairwiseAlpha.of(ROWS, COUNTS, ones));
        is("alpha-pairwise", .8793414519112369, PairwiseAlpha.standardised(ROWS, COUNTS, ones));
    }

    /** numpy 1.24: {@code np.cov(x, y, aweights=w, ddof=0)*n/(n-1)} pair by pair. */
    @Test
    void weightsCountInEveryCovariance() {
        double[] weights = {1, .5, 2, 1, 1.5, .5, 1, 2};
        is("weighted-alpha-pairwise", .8244746712964086, PairwiseAlpha.of(ROWS, COUNTS, weights));
        is("weighted-alpha-pairwise", .8324444388210581, PairwiseAlpha.standardised(ROWS, COUNTS, weights));
    }

    @Test
    void whatCannotBeComputedSaysWhy() {
        none(Reason.TOO_FEW, 5, new double[][] {{1}, {2}}, 2, 3);
        none(Reason.TOO_FEW, 0, new double[0][]);
        none(Reason.TOO_FEW, 4, new double[][] {{1, 2}, {3, NONE}, {NONE, 1}}, 1, 2, 1);
        none(Reason.NO_VARIANCE, 4, new double[][] {{3, 4}, {3, 4}}, 2, 2);
        none(Reason.NO_VARIANCE, 2, new double[][] {{1, 5}, {5, 1}}, 1, 1);
    }

    private static void none(Reason reason, long n, double[][] rows, long... counts) {
        double[] ones = new double[counts.length];
        Arrays.fill(ones, 1);
        assertEquals(new NotComputable(reason, n), PairwiseAlpha.of(rows, counts, ones));
    }

    private static void is(String method, double value, Statistic found) {
        Estimate estimate = (Estimate) found;
        assertEquals(value, estimate.value(), 1e-12);
        assertEquals(method, estimate.method());
        assertEquals(18, estimate.n());
    }
}
