package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetShareTest {
    /** The NPS of 50/30/20 on another scale: R 4.2.2, Wald 14.692 to 45.308. */
    @Test
    void netShareIsTheWaldIntervalOfNpsInShares() {
        Near.value(0.3, NetShare.of(50, 20, 100, 0.95));
        Near.interval(0.14692, 0.45308, NetShare.of(50, 20, 100, 0.95), 5e-6);
    }

    @Test
    void intervalStaysOnTheScale() {
        assertEquals(1.0, Near.estimate(NetShare.of(9, 0, 10, 0.95)).high().orElseThrow());
    }

    @Test
    void allAtOneEndHasNoSpreadAndSaysSo() {
        assertEquals(
                List.of("zero-variance"),
                Near.estimate(NetShare.of(5, 0, 5, 0.95)).warnings());
    }

    @Test
    void moreAnswersThanRespondentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NetShare.of(6, 5, 10, 0.95));
        assertThrows(IllegalArgumentException.class, () -> NetShare.of(-1, 5, 10, 0.95));
        assertThrows(IllegalArgumentException.class, () -> NetShare.of(5, -1, 10, 0.95));
    }

    @Test
    void nobodyHasNoNetShare() {
        Near.notComputable(Reason.NO_ANSWERS, 0, NetShare.of(0, 0, 0, 0.95));
    }
}
