/**
 * Tests and effect sizes between independent groups, all from counts: histograms for scales, contingency tables for
 * choices. A leaf below {@code stats}; imported by {@code analysis}.
 */
package io.github.surveyreport.stats.compare;
