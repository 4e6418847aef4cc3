package io.github.surveyreport.survey;

/**
 * A piece of feedback that staff recorded within the period of a wave.
 *
 * @param wave index in the study's waves
 * @param line line in its file at which the record starts
 * @param customer the same hash as in {@link Response#customer()}; 0 when not known
 * @param content what the customer said, trimmed; empty when blank
 */
public record RegisterEntry(int wave, int line, long customer, String content) {}
