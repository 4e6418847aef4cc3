/** Series of periods in, control charts, trend tests and forecasts out. Pure functions. Imports {@code stats} and {@code stats.weight}. */
package io.github.surveyreport.stats.time;
