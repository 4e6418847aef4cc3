package io.github.surveyreport.config;

/** Whom a report is made for. */
public enum Edition {
    /** Those who may read the data. */
    INTERNAL,
    /** Anybody: no rows, no results by staff, no names. */
    PUBLIC
}
