/**
 * Responses in, mergeable tallies between, ranked {@link io.github.surveyreport.analysis.Findings} out. Count, merge,
 * then divide. Imports {@code survey}, {@code source} (origin), {@code config}, {@code stats}, {@code text} and {@code
 * problem}.
 */
package io.github.surveyreport.analysis;
