package io.github.surveyreport.survey;

/**
 * A row that cannot be read.
 *
 * @param line line at which the record starts
 * @param code the problem code that says why, such as {@code survey.ragged-row}
 */
public record Rejection(String file, int line, String wave, String code) {}
