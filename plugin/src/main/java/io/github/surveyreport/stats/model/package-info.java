/**
 * What an outcome goes with: regression, relative importance, importance–performance, Kano. Takes {@link
 * io.github.surveyreport.stats.Observations} or counts, gives records of finite numbers or a reason. May import stats
 * only; used by analysis.
 */
package io.github.surveyreport.stats.model;
