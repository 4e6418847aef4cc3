/**
 * The same respondents asked twice. Everything starts from a {@link io.github.surveyreport.stats.paired.JointTable} of
 * counts, never from rows.
 */
package io.github.surveyreport.stats.paired;
