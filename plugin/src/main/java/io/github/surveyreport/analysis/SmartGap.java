package io.github.surveyreport.analysis;

/** What keeps an action from being SMART: specific, measurable, achievable, relevant, time-bound. */
public enum SmartGap {
    /** Neither words nor a target say what it is to reach. */
    NO_GOAL(Letter.SPECIFIC),
    /** No target on an indicator or a question. */
    NOT_MEASURABLE(Letter.MEASURABLE),
    /** The wave before the action gives no number to start from. */
    START_UNKNOWN(Letter.ACHIEVABLE),
    /** The number to start from meets the target already. */
    ALREADY_MET(Letter.ACHIEVABLE),
    /** It answers no issue. */
    NO_ISSUE(Letter.RELEVANT),
    /** The wave in which it is judged ends before it is due. */
    JUDGED_TOO_EARLY(Letter.TIME_BOUND),
    /** The wave in which it is judged was more than half over when it was done. */
    JUDGED_FROM_BEFORE(Letter.TIME_BOUND);

    private final Letter letter;

    SmartGap(Letter letter) {
        this.letter = letter;
    }

    public Letter letter() {
        return letter;
    }

    /** The five demands on a target that make it SMART. */
    public enum Letter {
        SPECIFIC,
        MEASURABLE,
        ACHIEVABLE,
        RELEVANT,
        TIME_BOUND
    }
}
