package io.github.surveyreport.stats.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.model.Kano.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KanoTest {
    /** Berger et al. 1993, Center for Quality of Management Journal 2(4): the evaluation table. */
    @Test
    void everyPairOfAnswersHasItsKind() {
        String[] table = {"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"};
        for (int functional = 0; functional < 5; functional++) {
            for (int dysfunctional = 0; dysfunctional < 5; dysfunctional++) {
                assertEquals(
                        table[functional].substring(dysfunctional, dysfunctional + 1),
                        Kano.kind(functional, dysfunctional).letter());
            }
        }
    }

    /** By hand: (18+40)/95 and −(40+25)/95. */
    @Test
    void betterAndWorse() {
        Kano kano = Kano.of(counts(25, 40, 18, 12, 0, 0), .95);

        assertEquals(.610526, ((Estimate) kano.better()).value(), 1e-6);
        assertEquals(-.684211, ((Estimate) kano.worse()).value(), 1e-6);
        assertEquals(Optional.of(Kind.ONE_DIMENSIONAL), kano.strongest());
        assertTrue(((Estimate) kano.worse()).low().getAsDouble() < -.684211);
    }

    /** By hand: |40 − 25| = 15 against 1.65·√(65·125/190) = 10.79; |30 − 25| = 5 against 1.65·√(55·125/180) = 10.2. */
    @Test
    void twoKindsThatAreTooCloseAreMixed() {
        assertFalse(Kano.of(counts(25, 40, 18, 12, 0, 0), .95).mixed());
        assertTrue(Kano.of(counts(25, 30, 18, 17, 0, 0), .95).mixed());
    }

    /** By hand: with a + b = 65 of 95 the bound is 1.65·√(65·125/190) = 10.7898; with 20 of 50 it is 1.65·√16 = 6.6. */
    @Test
    void boundOfFongIsMetToTheLastDigit() {
        assertTrue(Kano.apart(37.895, 27.105, 95));
        assertFalse(Kano.apart(37.894, 27.106, 95));
        assertTrue(Kano.apart(27.105, 37.895, 95));
        assertTrue(Kano.apart(13.301, 6.699, 50));
        assertFalse(Kano.apart(13.299, 6.701, 50));
        assertFalse(Kano.apart(0, 0, 10));
    }

    private static final double[] WEIGHTS = {1, 3};
    private static final long[][] STRATA = {{20, 30, 10, 5, 2, 1}, {10, 6, 4, 4, 0, 1}};

    /** numpy 1.24.2: shares Σw/Σw; Wilson on (Σw)²/Σw² of those of kind M, O, A, I. */
    @Test
    void weightedSharesAndCoefficientsAgreeWithNumpy() {
        Kano kano = Kano.of(WEIGHTS, STRATA, .95);

        double[] shares = {.34965034965, .335664335664, .153846153846, .118881118881, .013986013986, .027972027972};
        for (int i = 0; i < shares.length; i++) {
            assertEquals(shares[i], ((Estimate) kano.shares().get(i)).value(), 1e-11);
        }
        Estimate better = (Estimate) kano.better();
        assertEquals(.5109489051094891, better.value(), 1e-14);
        assertEquals(.3937773666185131, better.low().orElseThrow(), 1e-12);
        assertEquals(.6269295400406045, better.high().orElseThrow(), 1e-12);
        assertEquals("wilson-effective", better.method());
        Estimate worse = (Estimate) kano.worse();
        assertEquals(-.7153284671532847, worse.value(), 1e-14);
        assertEquals(-.5977327377910834, worse.high().orElseThrow(), 1e-12);
        assertEquals(93, kano.n());
    }

    /** Unweighted 36 O lead before 30 M; with weights M leads. */
    @Test
    void strongestKindIsThatOfMostWeight() {
        assertEquals(Optional.of(Kind.MUST_BE), Kano.of(WEIGHTS, STRATA, .95).strongest());
        assertEquals(
                Optional.of(Kind.ONE_DIMENSIONAL),
                Kano.of(new double[] {1, 1}, STRATA, .95).strongest());
        assertEquals(Kano.of(new long[] {30, 36, 14, 9, 2, 2}, .95), Kano.of(new double[] {2, 2}, STRATA, .95));
    }

    /** By hand: weights 1 and 5, n_eff (60 + 100)²/(60 + 500) = 45.71; 90 to 70 of 160 is 5.71 there, the bound 7.89. */
    @Test
    void weightsBlurWhatWouldBeApartWithoutThem() {
        long[][] strata = {{40, 20, 0, 0, 0, 0}, {10, 10, 0, 0, 0, 0}};

        assertFalse(Kano.of(new double[] {1, 1}, strata, .95).mixed());
        assertTrue(Kano.of(new double[] {1, 5}, strata, .95).mixed());
    }

    @Test
    void tiesGoToTheKindThatHurtsMost() {
        assertEquals(
                Optional.of(Kind.MUST_BE),
                Kano.of(counts(20, 20, 20, 20, 0, 0), .95).strongest());
        assertEquals(
                Optional.of(Kind.ATTRACTIVE),
                Kano.of(counts(0, 0, 9, 9, 0, 0), .95).strongest());
    }

    @Test
    void withoutUsableAnswersThereIsNoCoefficient() {
        Kano none = Kano.of(counts(0, 0, 0, 0, 3, 2), .95);

        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), none.better());
        assertEquals(new NotComputable(Reason.NO_ANSWERS, 0), none.worse());
        assertEquals(.4, ((Estimate) none.shares().get(Kind.QUESTIONABLE.ordinal())).value(), 1e-12);
    }

    /** In the order M O A I R Q. */
    private static long[] counts(long... counts) {
        return counts;
    }
}
