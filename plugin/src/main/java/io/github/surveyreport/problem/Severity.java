package io.github.surveyreport.problem;

/** How much a {@link Problem} weighs: an error stops the run once everything has been read. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
