package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {
    /** New York air quality 1973 (Chambers et al. 1983): ozone by month, May to September. */
    private static final List<Histogram> OZONE = List.of(
            Given.values("41 36 12 18 28 23 19 8 7 16 11 14 18 14 34 6 30 11 1 11 4 32 23 45 115 37"),
            Given.values("29 71 39 23 21 37 20 12 13"),
            Given.values("135 49 32 64 40 77 97 97 85 10 27 7 48 35 61 79 63 16 80 108 20 52 82 50 64 59"),
            Given.values("39 9 16 78 35 66 122 89 110 44 28 65 22 59 23 31 44 21 9 45 168 73 76 118 84 85"),
            Given.values("96 78 73 91 47 32 20 23 21 24 44 21 28 9 13 46 18 13 24 16 13 23 36 7 14 30 14 18 20"));

    /** R 4.2.2: {@code wilcox.test(x, y, exact = FALSE, correct = FALSE)}. */
    @Test
    void tiesAreCorrectedFor() {
        Given.test(49.5, 0.010177, Ranks.of(Given.LIKERT).mannWhitney(false));
    }

    /** R 4.2.2: {@code wilcox.test(x, y, exact = FALSE)}. */
    @Test
    void continuityMayBeCorrectedFor() {
        Given.test(49.5, 0.012074, Ranks.of(Given.LIKERT).mannWhitney(true));
    }

    /** scipy 1.10.1: {@code mannwhitneyu(a, d, method="asymptotic")} on areas A and D of SFO 2017. */
    @Test
    void hundredsOfTiedRatingsAgreeWithScipy() {
        Ranks ranks = Ranks.of(List.of(Given.AIRPORT.get(0), Given.AIRPORT.get(3)));
        assertEquals(0.0416833476120759, Given.result(ranks.mannWhitney(true)).p(), 1e-12);
        assertEquals(
                0.041671957609817185, Given.result(ranks.mannWhitney(false)).p(), 1e-12);
    }

    /** R 4.2.2: {@code effsize::cliff.delta}. */
    @Test
    void deltaSaysHowMuchMoreOftenTheFirstIsHigher() {
        Given.value(0.767857, Ranks.of(Given.LIKERT).cliffsDelta());
    }

    /** R 4.2.2: {@code kruskal.test(Ozone ~ Month, data = airquality)}. */
    @Test
    void severalGroupsAgreeWithOzone() {
        TestResult h = Given.result(Ranks.of(OZONE).kruskalWallis());
        assertEquals(29.266576, h.statistic(), Given.SIX);
        assertEquals(4, h.df1().orElseThrow());
        assertEquals(6.9007e-06, h.p(), 1e-10);
        Given.value(29.266576 / 115, Ranks.of(OZONE).epsilonSquared());
    }

    /** scipy 1.10.1: {@code kruskal}, overall rating by boarding area. */
    @Test
    void severalGroupsOfTiedRatingsAgreeWithScipy() {
        Given.test(
                10.867660192383926, 0.09255368440326632, Ranks.of(Given.AIRPORT).kruskalWallis());
    }

    @Test
    void twoGroupsGiveTheSquareOfTheNormalStatistic() {
        TestResult u = Given.result(Ranks.of(Given.LIKERT).mannWhitney(false));
        TestResult h = Given.result(Ranks.of(Given.LIKERT).kruskalWallis());
        assertEquals(u.p(), h.p(), 1e-12);
    }

    @Test
    void onlyTheOrderOfAnswersMatters() {
        List<Histogram> stretched = List.of(Given.values("50 20 20 9 50 50 20"), Given.values("9 9 2 20 9 1 20 2"));
        assertEquals(
                Ranks.of(Given.LIKERT).mannWhitney(false), Ranks.of(stretched).mannWhitney(false));
    }

    @Test
    void equalAnswersThroughoutAreNotComputable() {
        Ranks same = Ranks.of(List.of(Given.values("4 4"), Given.values("4 4 4")));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 5), same.mannWhitney(true));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 5), same.kruskalWallis());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 5), same.epsilonSquared());
        Given.value(0, same.cliffsDelta());
    }

    @Test
    void anEmptyGroupIsNotComputable() {
        Ranks ranks = Ranks.of(List.of(Given.values("4 5"), Given.scale(0, 0)));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 2), ranks.mannWhitney(true));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 2), ranks.kruskalWallis());
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 2), ranks.cliffsDelta());
        assertEquals(
                new NotComputable(Reason.TOO_FEW, 2),
                Ranks.of(List.of(Given.values("4 5"))).kruskalWallis());
        assertThrows(IllegalArgumentException.class, () -> Ranks.of(List.of()).mannWhitney(false));
    }
}
