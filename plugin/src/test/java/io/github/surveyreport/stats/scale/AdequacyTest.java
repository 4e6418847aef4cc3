package io.github.surveyreport.stats.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.scale.FactorModel.Criterion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What correlations are not enough for, and how it is said. */
class AdequacyTest {
    private static final double[][] UNRELATED = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] SAME = {{1, 1, .5}, {1, 1, .5}, {.5, .5, 1}};

    @Test
    void itemsThatAreTheSameAreCollinear() {
        assertEquals(
                Reason.COLLINEAR, Adequacy.kmo(SAME, 50).reason().orElseThrow().reason());
        assertEquals(new NotComputable(Reason.COLLINEAR, 50), Adequacy.bartlett(SAME, 50));
        assertEquals(new NotComputable(Reason.COLLINEAR, 50), Omega.total(SAME, Criterion.MAXIMUM_LIKELIHOOD, 50));
    }

    /** Neither correlations nor partial ones: 0 by 0. */
    @Test
    void unrelatedItemsHaveNoAdequacyAndNoSphericityToReject() {
        assertEquals(
                Reason.NO_VARIANCE,
                Adequacy.kmo(UNRELATED, 50).reason().orElseThrow().reason());
        TestResult bartlett = (TestResult) Adequacy.bartlett(UNRELATED, 50);
        assertEquals(0, bartlett.statistic());
        assertEquals(1, bartlett.p());
    }

    /** An item unrelated to two that are related: by hand .3²/(.3² + .3²) for those, nothing for it. */
    @Test
    void itemUnrelatedToAllOthersHasAdequacyNought() {
        Adequacy adequacy = Adequacy.kmo(new double[][] {{1, .3, 0}, {.3, 1, 0}, {0, 0, 1}}, 50)
                .model()
                .orElseThrow();

        assertEquals(.5, adequacy.kmo(), 1e-14);
        assertEquals(.5, adequacy.items()[0], 1e-14);
        assertEquals(0, adequacy.items()[2]);
    }

    /** By hand: n − 1 − 11/6 is above 0 from n = 3 on; −(3 − 1 − 11/6)·ln(1 − .3²) = .1667 · .0943107. */
    @Test
    void bartlettNeedsMoreThanItsCorrection() {
        double[][] r = {{1, .3, 0}, {.3, 1, 0}, {0, 0, 1}};

        assertEquals(new NotComputable(Reason.TOO_FEW, 2), Adequacy.bartlett(r, 2));
        assertEquals(.0943106795 / 6, ((TestResult) Adequacy.bartlett(r, 3)).statistic(), 1e-9);
        assertEquals(new NotComputable(Reason.TOO_FEW, 50), Adequacy.bartlett(new double[][] {{1}}, 50));
    }

    @Test
    void omegaOfTwoItemsIsNotDetermined() {
        assertEquals(
                new NotComputable(Reason.TOO_FEW, 50),
                Omega.total(new double[][] {{1, .5}, {.5, 1}}, Criterion.MINRES, 50));
    }

    /** By the triad λ₁² = .7·.7/.3 = 1.63, above 1. */
    @Test
    void omegaSaysByWhichCriterionAndWhenASolutionIsImproper() {
        double[][] heywood = {{1, .7, .7}, {.7, 1, .3}, {.7, .3, 1}};
        double[][] proper = {{1, .5, .5}, {.5, 1, .5}, {.5, .5, 1}};

        Estimate improper = (Estimate) Omega.total(heywood, Criterion.MAXIMUM_LIKELIHOOD, 50);
        assertEquals("omega-ml", improper.method());
        assertEquals(List.of("heywood"), improper.warnings());
        Estimate minres = (Estimate) Omega.total(proper, Criterion.MINRES, 50);
        assertEquals("omega-minres", minres.method());
        assertEquals(List.of(), minres.warnings());
        assertEquals(.75, minres.value(), 1e-8);
    }
}
