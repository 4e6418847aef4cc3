package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import java.util.OptionalLong;

/**
 * A service metric in one wave.
 *
 * @param value in the metric's own unit
 * @param base number of cases behind it, where given
 * @param location the row it comes from
 */
public record MetricValue(double value, OptionalLong base, Location location) {}
