package io.github.surveyreport.survey;

import java.util.Map;
import java.util.Optional;

/** Service metrics (B3) by wave and metric. */
public final class MetricValues {
    private final Map<String, Map<String, MetricValue>> byWave;

    MetricValues(Map<String, Map<String, MetricValue>> byWave) {
        this.byWave = byWave;
    }

    /** The value of a metric in a wave; empty when the file has none. */
    public Optional<MetricValue> find(String wave, String metric) {
        return Optional.ofNullable(byWave.getOrDefault(wave, Map.of()).get(metric));
    }
}
