/**
 * What is said together, what one group says more, and whether two readings of the same comments agree; from counts of
 * comments. A leaf below {@code stats}; imported by {@code analysis}.
 */
package io.github.surveyreport.stats.text;
