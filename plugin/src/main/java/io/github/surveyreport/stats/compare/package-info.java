/**
 * Tests and effect sizes between independent groups, all from counts: histograms for scales, contingency tables for
 * choices; {@code Weighted…} where respondents do not all weigh the same. Imports {@code stats} and {@code
 * stats.weight}; imported by {@code analysis}.
 */
package io.github.surveyreport.stats.compare;
