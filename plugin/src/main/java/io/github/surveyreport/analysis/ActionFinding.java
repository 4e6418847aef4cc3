package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;

/**
 * An action with what the report date and the data say about it (G2, G3). Its numbers are measures {@code action.<id>}.
 *
 * @param daysLate days past due on the report date (or at completion); 0 when not late
 * @param daysLeft days until due; 0 when due or done
 */
public record ActionFinding(Action action, Timing timing, int daysLate, int daysLeft, Effect effect) {

    public enum Timing {
        NOT_STARTED,
        ON_TRACK,
        DUE_SOON,
        LATE,
        DONE_IN_TIME,
        DONE_LATE,
        CANCELLED
    }

    /**
     * Whether the target was reached in the wave in which the effect is judged. Only a finished action can miss it; one
     * under way can meet it early; a cancelled one is not judged.
     */
    public enum Effect {
        NO_TARGET,
        /** The wave has no data, the action is under way and the target not met, or the action was cancelled. */
        NOT_YET,
        TARGET_MET,
        TARGET_MISSED,
        NOT_ENOUGH_DATA
    }
}
