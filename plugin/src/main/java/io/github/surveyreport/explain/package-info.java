/**
 * {@link io.github.surveyreport.analysis.Findings} in, the account of one number out: what went into it and the arithmetic
 * that gives it again. Rests on published measures and counts of rows alone, so it tells nothing that they withhold. Imports
 * {@code analysis}, {@code survey}, {@code config}, {@code stats} and {@code problem}.
 */
package io.github.surveyreport.explain;
