package io.github.surveyreport.stats.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import org.junit.jupiter.api.Test;

class AssociationTest {
    private static final Association NINE = new Association(100, 20, 15, 9, 5);

    /** R 4.2.2: {@code 9/(20 + 15 - 9)}, {@code 9*100/(20*15)} and {@code log(9*100/(20*15))/-log(9/100)}. */
    @Test
    void pairOfTermsAgreesWithR() {
        near(0.346154, "jaccard", NINE.jaccard());
        near(3, "lift", NINE.lift());
        near(0.456245, "npmi", NINE.npmi());
    }

    /** Bouma 2009, 3: 1 for terms that occur only together, 0 for independent ones, −1 for terms never together. */
    @Test
    void normalisedInformationHasItsThreeFixedPoints() {
        near(1, "npmi", new Association(100, 10, 10, 10, 5).npmi());
        near(0, "npmi", new Association(100, 20, 50, 10, 5).npmi());
        near(-1, "npmi", new Association(100, 20, 50, 0, 0).npmi());
        near(0, "jaccard", new Association(100, 20, 50, 0, 0).jaccard());
        near(0, "lift", new Association(100, 20, 50, 0, 0).lift());
    }

    @Test
    void orderOfTheTermsDoesNotMatter() {
        Association turned = new Association(100, 15, 20, 9, 5);

        assertEquals(NINE.npmi(), turned.npmi());
        assertEquals(NINE.jaccard(), turned.jaccard());
        assertEquals(NINE.lift(), turned.lift());
    }

    @Test
    void rarePairsAndTermsNeverSaidHaveNoNumber() {
        Association rare = new Association(100, 20, 15, 4, 5);
        NotComputable tooFew = new NotComputable(Reason.TOO_FEW, 100);
        NotComputable unsaid = new NotComputable(Reason.NO_ANSWERS, 100);

        assertEquals(tooFew, rare.jaccard());
        assertEquals(tooFew, rare.lift());
        assertEquals(tooFew, rare.npmi());
        assertEquals(unsaid, new Association(100, 0, 15, 0, 0).lift());
        assertEquals(unsaid, new Association(100, 15, 0, 0, 0).npmi());
        assertEquals(unsaid, new Association(100, 0, 0, 0, 0).jaccard());
        assertEquals(new NotComputable(Reason.NO_VARIANCE, 9), new Association(9, 9, 9, 9, 5).npmi());
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Association(100, 20, 15, 16, 0));
        assertThrows(IllegalArgumentException.class, () -> new Association(30, 20, 15, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Association(30, 2, 1, -1, 0));
    }

    private static void near(double value, String method, Statistic statistic) {
        assertEquals(value, ((Estimate) statistic).value(), 1e-6);
        assertEquals(method, ((Estimate) statistic).method());
    }
}
