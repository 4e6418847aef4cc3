package io.github.surveyreport.config;

/**
 * Ratings that raise an issue without a word: scores of a question up to and including a bound.
 *
 * @param question id of a scale question
 * @param atMost highest score that counts, after reversing; below the highest of the scale
 */
public record LowScore(String question, int atMost) {}
