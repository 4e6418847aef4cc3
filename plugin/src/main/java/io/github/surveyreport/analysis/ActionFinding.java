package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import java.util.List;

/**
 * An action with what the report date and the data say about it (G2, G3). Its numbers are measures {@code action.<id>}.
 *
 * @param daysLate days past due on the report date (or at completion); 0 when not late
 * @param daysLeft days until due; 0 when due or done
 * @param effect whether the target was reached, point estimate against target
 * @param verdict whether something changed for the better beyond chance
 * @param basis what the verdict rests on
 * @param gaps what keeps it from being SMART, in order of the letters
 */
public record ActionFinding(
        Action action,
        Timing timing,
        int daysLate,
        int daysLeft,
        Effect effect,
        Verdict verdict,
        Basis basis,
        List<SmartGap> gaps) {
    public ActionFinding {
        gaps = List.copyOf(gaps);
    }

    /** How an action stands to its dates on the report date. */
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

    /**
     * Whether the value moved in the wanted direction beyond chance; a target may be met without that, or missed with it.
     * None of these says that the action was the cause.
     */
    public enum Verdict {
        NO_TARGET,
        /** As {@link Effect#NOT_YET}. */
        NOT_YET,
        /** The interval of the change lies wholly on the wanted side of 0. */
        VERIFIED,
        /** The interval of the change holds 0, or lies on the other side. */
        NOT_VERIFIED,
        /** Fewer answers than the minimum base, a withheld group, or a number whose spread is not known. */
        NOT_ENOUGH_DATA
    }

    /** What a verdict rests on. */
    public enum Basis {
        /** There is no verdict on a change. */
        NONE,
        /** The same customers before and after: measures {@code matched.action.<id>}. */
        MATCHED,
        /** All answers of both waves, as if of different customers: measures {@code action.<id>}. */
        UNMATCHED,
        /** A service metric in per cent with its number of cases: measures {@code action.<id>}. */
        METRIC,
        /** Service records: measures {@code action.<id>}. */
        RECORDS
    }
}
