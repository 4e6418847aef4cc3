/** Series of periods in, control charts, trend tests and forecasts out. Pure functions. */
package io.github.surveyreport.stats.time;
