package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MarginOfErrorTest {
    private static final OptionalLong UNKNOWN = OptionalLong.empty();

    /** R 4.2.2: {@code qnorm(.975) * sqrt(.25/400)}. */
    @Test
    void marginOfFourHundredAnswers() {
        Near.value(0.0489991, MarginOfError.of(0.5, 400, UNKNOWN, 0.95));
    }

    /** R 4.2.2: the same times {@code sqrt(1600/1999)}. */
    @Test
    void finitePopulationNarrowsTheMargin() {
        Near.value(0.0438371, MarginOfError.of(0.5, 400, OptionalLong.of(2000), 0.95));
    }

    @Test
    void wholePopulationHasNoMargin() {
        Near.value(0, MarginOfError.of(0.5, 2000, OptionalLong.of(2000), 0.95));
        Near.value(0, MarginOfError.of(0.5, 1, OptionalLong.of(1), 0.95));
    }

    @Test
    void nobodyHasNoMargin() {
        Near.notComputable(Reason.NO_ANSWERS, 0, MarginOfError.of(0.5, 0, UNKNOWN, 0.95));
    }

    @Test
    void methodSaysWhetherTheDesignHasAnEffect() {
        assertEquals(
                "margin",
                Near.estimate(MarginOfError.of(0.5, 100, UNKNOWN, 0.95)).method());
        assertEquals(
                "margin-effective",
                Near.estimate(MarginOfError.of(0.5, 100, 1.5, UNKNOWN, 0.95)).method());
    }

    /**
     * R 4.2.2, survey 4.1.1: {@code a <- svydesign(~1, weights = ~pw, fpc = ~fpc, data = apisrs)} has 200 of 6,194 schools, {@code
     * b} the same without fpc. {@code SE(svymean(~api00, a))/SE(svymean(~api00, b))}, that of {@code svyglm(api00 ~ ell +
     * meals, …)} for every coefficient and of {@code vcov(svyolr(g ~ ell + meals, …))} are all .983722871423833.
     */
    @Test
    void errorsOfTheSurveyPackageShrinkByTheFactor() {
        Near.value(.983722871423833, MarginOfError.populationFactor(200, OptionalLong.of(6194)));
        Near.value(0, MarginOfError.populationFactor(200, OptionalLong.of(200)));
        Near.notComputable(Reason.NO_DATA, 200, MarginOfError.populationFactor(200, OptionalLong.of(199)));
        Near.notComputable(Reason.NO_DATA, 200, MarginOfError.populationFactor(200, UNKNOWN));
    }

    @Test
    void populationBelowTheSampleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MarginOfError.of(0.5, 10, OptionalLong.of(9), 0.95));
    }

    /** R 4.2.2: {@code qnorm(.975)^2 * .25 / .05^2} and {@code n0 / (1 + (n0 - 1) / 2000)}; rounded up: 323. */
    @Test
    void sampleSizeForFivePerCent() {
        assertEquals(384.146, MarginOfError.sampleSize(0.05, 0.5, UNKNOWN, 0.95), 5e-4);
        assertEquals(323, Math.ceil(MarginOfError.sampleSize(0.05, 0.5, OptionalLong.of(2000), 0.95)));
        assertEquals(322.386, MarginOfError.sampleSize(0.05, 0.5, OptionalLong.of(2000), 0.95), 5e-4);
    }
}
