package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;

/** A named number: every number on the site is one of these. */
public record Measure(MeasureKey key, Unit unit, Statistic result) {

    /** The estimate; to be called only after {@code result().computable()}. */
    public Estimate estimate() {
        return (Estimate) result;
    }
}
