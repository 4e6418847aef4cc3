/**
 * Findings in, a {@link io.github.surveyreport.report.Report} of finished blocks out: worded, rounded, localised, with
 * chart specifications; and {@code report.json}. Imports {@code analysis}, {@code config}, {@code stats} (results only),
 * {@code survey} and {@code source} (records only) and {@code problem}; sole user of flexmark and jsoup.
 */
package io.github.surveyreport.report;
