package io.github.surveyreport.stats.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
    /** Benjamini and Hochberg 1995, the fifteen p-values of their example. */
    private static final List<OptionalDouble> PAPER =
            ps(.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1);

    /** R 4.2.2: {@code p.adjust(c(.01, .02, .03, .04, .05), "holm")}. */
    @Test
    void holmAgreesWithR() {
        assertNear(ps(.05, .08, .09, .09, .09), Adjustment.holm(ps(.01, .02, .03, .04, .05)));
    }

    /** R 4.2.2: {@code p.adjust(c(.01, .02, .03, .04, .05), "BH")}. */
    @Test
    void benjaminiHochbergAgreesWithR() {
        assertNear(ps(.05, .05, .05, .05, .05), Adjustment.benjaminiHochberg(ps(.01, .02, .03, .04, .05)));
    }

    /** R 4.2.2: {@code p.adjust(p, "BH")}; four are found at .05, as in the paper. */
    @Test
    void benjaminiHochbergAgreesWithThePaper() {
        List<OptionalDouble> adjusted = Adjustment.benjaminiHochberg(PAPER);
        assertNear(ps(.0015, .0030, .0095, .035625, .0603, .06385714, .06385714, .0645, .0765), adjusted.subList(0, 9));
        assertEquals(4, adjusted.stream().filter(p -> p.getAsDouble() <= .05).count());
    }

    /** R 4.2.2: {@code sum(p.adjust(p, "bonferroni") <= .05)} is 3, as in the paper; Holm, never behind it, finds the same. */
    @Test
    void holmFindsTheThreeOfThePaper() {
        assertEquals(
                3,
                PAPER.stream()
                        .filter(p -> p.getAsDouble() <= .05 / PAPER.size())
                        .count());
        assertEquals(
                3,
                Adjustment.holm(PAPER).stream()
                        .filter(p -> p.getAsDouble() <= .05)
                        .count());
    }

    @Test
    void orderOfTheFamilyDoesNotMatter() {
        assertNear(ps(.09, .05, .08), Adjustment.holm(ps(.09, .0166666666667, .04)));
    }

    @Test
    void missingValuesStayMissingAndDoNotCount() {
        List<OptionalDouble> given = List.of(OptionalDouble.of(.02), OptionalDouble.empty(), OptionalDouble.of(.04));
        List<OptionalDouble> adjusted = Adjustment.holm(given);
        assertEquals(OptionalDouble.empty(), adjusted.get(1));
        assertEquals(.04, adjusted.get(0).getAsDouble(), 1e-12);
        assertEquals(.04, adjusted.get(2).getAsDouble(), 1e-12);
        assertEquals(List.of(), Adjustment.benjaminiHochberg(List.of()));
    }

    @Test
    void adjustedValuesStayProbabilities() {
        assertNear(ps(1, 1), Adjustment.holm(ps(.7, .8)));
    }

    private static List<OptionalDouble> ps(double... values) {
        return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
    }

    private static void assertNear(List<OptionalDouble> expected, List<OptionalDouble> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).getAsDouble(), actual.get(i).getAsDouble(), 1e-6);
        }
    }
}
