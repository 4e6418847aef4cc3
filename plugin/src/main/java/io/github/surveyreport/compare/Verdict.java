package io.github.surveyreport.compare;

/** What the difference of one number is. */
public enum Verdict {
    UNCHANGED,
    /** Only respondents were added, who do not answer clearly otherwise than the others. */
    NOISE,
    /** The respondents who were added answer otherwise, beyond chance and by enough to matter. */
    MOVED,
    /** Answers or records were corrected, or respondents removed. */
    CORRECTION,
    /** The configuration counts otherwise. */
    METHOD,
    /** A target, a priority or a verdict is on the other side now. */
    CROSSED,
    /** There was no such number. */
    NEW,
    /** There is no such number any more. */
    GONE,
    /** Only respondents were added, too few to tell. */
    TOO_FEW,
    /** Withheld now, or withheld before. */
    SUPPRESSED,
    /** It differs; by what is withheld, since too few did some part of it. */
    UNTOLD;

    /** Whether a reader should look at it. */
    public boolean news() {
        return this != UNCHANGED && this != NOISE && this != TOO_FEW;
    }
}
