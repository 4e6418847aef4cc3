package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelchTest {
    private static final double RELATIVE = 1e-9;

    /** R 4.2.2: {@code t.test(extra ~ group, data = sleep)}. */
    @Test
    void twoMeansAgreeWithStudentsSleep() {
        TestResult t = Given.result(Welch.t(Given.SLEEP.get(0), Given.SLEEP.get(1)));
        assertEquals(-1.860813, t.statistic(), Given.SIX);
        assertEquals(17.776474, t.df1().orElseThrow(), Given.SIX);
        assertEquals(0.079394, t.p(), Given.SIX);
        assertEquals(20, t.n());
    }

    /**
     * SFO customer survey 2017, overall rating by sex; R 4.2.2 {@code t.test(Q7ALL ~ Q20GENDER)}: t =
     * −3.37691041966794, df = 2528.23071712597, p = 0.000744138095297455.
     */
    @Test
    void twoMeansOfThousandsOfRatingsAgreeWithR() {
        Histogram male = Given.scale(3, 18, 219, 717, 290);
        Histogram female = Given.scale(1, 12, 202, 696, 376);
        TestResult t = Given.result(Welch.t(male, female));
        assertEquals(-3.37691041966794, t.statistic(), RELATIVE);
        assertEquals(2528.23071712597, t.df1().orElseThrow(), 1e-7);
        assertEquals(0.000744138095297455, t.p(), 1e-12);
    }

    /** R 4.2.2: {@code oneway.test(weight ~ group, data = PlantGrowth)}. */
    @Test
    void severalMeansAgreeWithPlantGrowth() {
        TestResult f = Given.result(Welch.anova(Given.PLANTS));
        Given.test(5.180972, 0.017393, f);
        assertEquals(2, f.df1().orElseThrow());
        assertEquals(17.128419, f.df2().orElseThrow(), Given.SIX);
    }

    /** statsmodels 0.13.5: {@code anova_oneway(groups, use_var="unequal", welch_correction=True)}. */
    @Test
    void severalMeansAgreeWithStatsmodelsOnRatings() {
        TestResult f = Given.result(Welch.anova(Given.AIRPORT));
        assertEquals(1.6442348190307627, f.statistic(), RELATIVE);
        assertEquals(810.3830801591206, f.df2().orElseThrow(), 1e-7);
        assertEquals(0.13199612941907596, f.p(), RELATIVE);
    }

    @Test
    void twoGroupsGiveTheSquareOfT() {
        TestResult t = Given.result(Welch.t(Given.SLEEP.get(0), Given.SLEEP.get(1)));
        TestResult f = Given.result(Welch.anova(Given.SLEEP));
        assertEquals(t.statistic() * t.statistic(), f.statistic(), 1e-12);
        assertEquals(t.df1().orElseThrow(), f.df2().orElseThrow(), 1e-10);
        assertEquals(t.p(), f.p(), 1e-12);
    }

    /** R 4.2.2, Games–Howell on PlantGrowth: control with 1, control with 2, 1 with 2. */
    @ParameterizedTest
    @CsvSource({"0, 1, 0.474555", "0, 2, 0.112889", "1, 2, 0.023703"})
    void pairsAgreeWithGamesAndHowell(int first, int second, double p) {
        TestResult pair = Given.result(Welch.gamesHowell(Given.PLANTS.get(first), Given.PLANTS.get(second), 3));
        assertEquals(p, pair.p(), Given.SIX);
    }

    /** scipy 1.10.1: {@code studentized_range.sf(2.9586056830057683, 7, 801.7905333830159)}, areas A and D of SFO 2017. */
    @Test
    void aPairOfSevenGroupsAgreesWithScipy() {
        TestResult pair = Given.result(Welch.gamesHowell(Given.AIRPORT.get(0), Given.AIRPORT.get(3), 7));
        assertEquals(-2.9586056830057683, pair.statistic(), RELATIVE);
        assertEquals(0.35832238253983617, pair.p(), 1e-8);
    }

    @Test
    void addingAConstantChangesNoTest() {
        Histogram a = Given.values("1 2 3 3 5");
        Histogram b = Given.values("2 2 2 1 4");
        Histogram higherA = Given.values("101 102 103 103 105");
        Histogram higherB = Given.values("102 102 102 101 104");
        TestResult t = Given.result(Welch.t(a, b));
        TestResult shifted = Given.result(Welch.t(higherA, higherB));
        assertEquals(t.statistic(), shifted.statistic(), 1e-12);
        assertEquals(t.p(), shifted.p(), 1e-12);
    }

    @Test
    void equalAnswersThroughoutAreNotComputable() {
        Histogram same = Given.values("4 4 4");
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 6), Welch.t(same, same));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 8), Welch.anova(List.of(same, Given.values("1 2 3 4 5"))));
    }

    @Test
    void tooFewAnswersAreNotComputable() {
        Histogram two = Given.values("3 4");
        assertEquals(new NotComputable(Reason.ONE_ANSWER, 3), Welch.t(two, Given.values("5")));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 2), Welch.t(two, Given.scale(0, 0)));
        assertEquals(new NotComputable(Reason.TOO_FEW, 2), Welch.anova(List.of(two)));
    }
}
