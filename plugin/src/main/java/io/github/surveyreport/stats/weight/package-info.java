/**
 * Weights that bring a sample to known shares of its population, and the estimates that use them. Counts per stratum in,
 * where all respondents of a stratum weigh the same; estimates on effective numbers of observations out. Imports {@code
 * stats} only.
 */
package io.github.surveyreport.stats.weight;
