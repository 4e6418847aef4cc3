/**
 * How well a set of questions measures one thing: reliability and factor analysis. Takes {@link
 * io.github.surveyreport.stats.Observations} or correlation matrices, gives records of finite numbers or a reason. May
 * import stats only; used by analysis.
 */
package io.github.surveyreport.stats.scale;
