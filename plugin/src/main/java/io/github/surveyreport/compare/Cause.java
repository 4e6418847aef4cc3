package io.github.surveyreport.compare;

/** What can change a number, in the order in which the changes are applied. */
public enum Cause {
    /** Another configuration, or another date of the report. */
    METHOD,
    /** Other service metrics, service records or entries of the feedback register. */
    RECORDS,
    /** Other answers of the same respondents. */
    EDITED,
    /** Respondents who are gone. */
    REMOVED,
    /** Respondents who were added. */
    ADDED
}
