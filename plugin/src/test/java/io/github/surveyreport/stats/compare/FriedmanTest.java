package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FriedmanTest {
    /** Hollander and Wolfe 1973, p. 140: rounding first base in three ways; ranks of the 22 players, counted with ties. */
    private static final List<WeightedSample> ROUNDING = List.of(
            ranks("1", 5, "2", 1, "2.5", 4, "3", 12),
            ranks("1", 2, "2", 13, "2.5", 4, "3", 3),
            ranks("1", 15, "2", 4, "3", 3));

    /** R 4.2.2: {@code friedman.test(RoundingTimes)}; the book has 11.1. */
    @Test
    void threeWaysOfRoundingFirstBaseAgreeWithR() {
        TestResult chi = Given.result(Friedman.of(ROUNDING).test());
        assertEquals("friedman", chi.method());
        assertEquals(11.1428571428571, chi.statistic(), 1e-12);
        assertEquals(2, chi.df1().orElseThrow());
        assertEquals(0.00380504077551, chi.p(), 1e-13);
        assertEquals(22, chi.n());
        Given.value(0.253246753246753, Friedman.of(ROUNDING).agreementOfAll());
    }

    /** Orders abcd ×5, badc ×3 by phone, ac ×2, c, dab ×2 online, whose mid-ranks are counted. */
    private static final List<List<WeightedSample.Stratum>> PARTIAL = List.of(
            strata(ranks("1", 5, "2", 3), ranks("1", 2, "3", 1, "2", 2)),
            strata(ranks("2", 5, "1", 3), ranks("3.5", 2, "3", 3)),
            strata(ranks("3", 5, "4", 3), ranks("2", 2, "1", 1, "4", 2)),
            strata(ranks("4", 5, "3", 3), ranks("3.5", 2, "3", 1, "1", 2)));

    /** R 4.2.2: {@code friedman.test} of the mid-ranks. */
    @Test
    void optionsLeftOutShareTheRanksLeft() {
        List<WeightedSample> alike = PARTIAL.stream()
                .map(strata -> WeightedSample.of(strata.stream()
                        .map(stratum -> new Stratum(1, stratum.answers()))
                        .toList()))
                .toList();
        Given.test(14.370968, 0.002441, Friedman.of(alike).test());
        Given.value(0.368486, Friedman.of(alike).agreementOfAll());
    }

    /**
     * R 4.2.2, survey 4.1.1: {@code s <- svymean(~a + b + c + d, des)}, {@code sum((coef(s) - 2.5)^2) / sum(diag(vcov(s)))},
     * on 3 and three times {@code sum(w^2)^2 / sum(w^4) - 1} degrees of freedom.
     */
    @Test
    void weightedMeanRanksAreComparedByTheirDesignVariances() {
        Friedman weighted = Friedman.of(PARTIAL.stream().map(WeightedSample::of).toList());
        TestResult f = Given.result(weighted.test());
        assertEquals("design-friedman", f.method());
        assertEquals(4.18024675067526, f.statistic(), 1e-10);
        assertEquals(3, f.df1().orElseThrow());
        assertEquals(28.8367346938776, f.df2().orElseThrow(), 1e-10);
        assertEquals(0.0141944760387862, f.p(), 1e-10);
        Given.value(0.285239361702128, weighted.agreementOfAll());
    }

    @Test
    void allOfOneMindAgreeFully() {
        List<WeightedSample> same = List.of(ranks("1", 9), ranks("2", 9), ranks("3", 9));
        Given.test(18, 0.000123, Friedman.of(same).test());
        Given.value(1, Friedman.of(same).agreementOfAll());
    }

    @Test
    void whoPrefersNothingHasNoOrder() {
        List<WeightedSample> tied = List.of(ranks("1.5", 9), ranks("1.5", 9));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 9), Friedman.of(tied).test());
        assertEquals(
                new NotComputable(Reason.TOO_FEW, 1),
                Friedman.of(List.of(ranks("1", 1), ranks("2", 1))).test());
        assertEquals(
                new NotComputable(Reason.TOO_FEW, 9),
                Friedman.of(List.of(ranks("1", 9))).agreementOfAll());
    }

    private static List<Stratum> strata(WeightedSample phone, WeightedSample online) {
        return List.of(new Stratum(1 / 16.0, phone.pooled()), new Stratum(1 / 10.0, online.pooled()));
    }

    /** @param counts rank, how many give it, rank … */
    private static WeightedSample ranks(Object... counts) {
        TreeMap<BigDecimal, Long> byRank = new TreeMap<>();
        for (int i = 0; i < counts.length; i += 2) {
            byRank.put(new BigDecimal((String) counts[i]), ((Integer) counts[i + 1]).longValue());
        }
        return WeightedSample.of(List.of(new Stratum(1, Histogram.of(byRank))));
    }
}
