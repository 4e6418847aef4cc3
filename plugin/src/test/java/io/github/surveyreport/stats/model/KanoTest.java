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
