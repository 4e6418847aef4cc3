package io.github.surveyreport.gate;

import io.github.surveyreport.config.Waiver;

/** A waiver with what came of it. */
public record WaiverUse(Waiver waiver, State state) {

    public enum State {
        /** It holds, and covers a miss. */
        ACTIVE,
        /** It covers a miss, but no longer holds. */
        EXPIRED,
        /** What it is about cannot be told now. */
        IDLE,
        /** Nothing that it is about is missed. */
        UNUSED,
        /** There is no such gate, or it is switched off. */
        NO_GATE
    }
}
