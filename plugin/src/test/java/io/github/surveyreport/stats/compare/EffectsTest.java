package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectsTest {
    /** R 4.2.2: {@code effsize::cohen.d} on sleep, and g with the exact J. */
    @Test
    void standardisedDifferencesAgreeWithSleep() {
        Given.value(-0.832181, Effects.cohensD(Given.SLEEP.get(0), Given.SLEEP.get(1)));
        Given.value(-0.796935, Effects.hedgesG(Given.SLEEP.get(0), Given.SLEEP.get(1)));
    }

    /** scipy and numpy: SFO customer survey 2017, overall rating by sex. */
    @Test
    void standardisedDifferenceAgreesOnRatings() {
        Given.value(
                -0.13419876964503952,
                Effects.cohensD(Given.scale(3, 18, 219, 717, 290), Given.scale(1, 12, 202, 696, 376)));
    }

    /** Cohen 1988; R 4.2.2: {@code pwr::ES.h(56/70, 48/80)}. */
    @Test
    void differenceOfSharesAgreesWithR() {
        Given.value(0.442143, Effects.cohensH(56, 70, 48, 80));
    }

    /** Newcombe 1998, Stat Med 17:873: 56/70 against 48/80; R 4.2.2 {@code prop.test(correct = FALSE)}. */
    @Test
    void pooledTestAgreesWithR() {
        Given.test(2.650172, 0.008045, Shares.pooledZ(56, 70, 48, 80));
    }

    @Test
    void nobodyOrEverybodyLeavesNothingToTest() {
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 150), Shares.pooledZ(0, 70, 0, 80));
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 150), Shares.pooledZ(70, 70, 80, 80));
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 80), Shares.pooledZ(0, 0, 8, 80));
        assertThrows(IllegalArgumentException.class, () -> Shares.pooledZ(3, 2, 1, 2));
    }

    @Test
    void shareOfNobodyHasNoSize() {
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 80), Effects.cohensH(0, 0, 8, 80));
    }

    @Test
    void differenceWithoutSpreadHasNoSize() {
        assertEquals(
                new NotComputable(Reason.NO_VARIANCE, 4), Effects.hedgesG(Given.values("4 4"), Given.values("5 5")));
        assertEquals(new NotComputable(Reason.ONE_ANSWER, 3), Effects.cohensD(Given.values("4 4"), Given.values("5")));
    }

    @ParameterizedTest
    @CsvSource({
        "hedges-g, 0.19, NEGLIGIBLE",
        "hedges-g, -0.2, SMALL",
        "cohens-d, 0.5, MEDIUM",
        "cohens-h, -0.8, LARGE",
        "omega-squared, 0.009, NEGLIGIBLE",
        "epsilon-squared, 0.06, MEDIUM",
        "eta-squared, 0.14, LARGE",
        "cliffs-delta, 0.147, SMALL",
        "cliffs-delta, -0.474, LARGE"
    })
    void wordsFollowTheConventions(String method, double value, EffectWord word) {
        assertEquals(word, EffectWord.of(Estimate.plain(value, 10, method)));
    }

    @Test
    void strengthOfAssociationDependsOnTheTable() {
        assertEquals(EffectWord.SMALL, EffectWord.ofCramersV(0.25, 2));
        assertEquals(EffectWord.MEDIUM, EffectWord.ofCramersV(0.25, 3));
        assertEquals(EffectWord.LARGE, EffectWord.ofCramersV(0.25, 5));
    }

    @Test
    void unknownEffectsHaveNoWord() {
        assertThrows(IllegalArgumentException.class, () -> EffectWord.of(Estimate.plain(1, 1, "wilson")));
    }
}
