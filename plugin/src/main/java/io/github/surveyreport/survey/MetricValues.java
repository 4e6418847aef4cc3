package io.github.surveyreport.survey;

import java.util.Map;
import java.util.Optional;

/** Service metrics (B3) by wave and metric. */
public final class MetricValues {
    private final Map<String, Map<String, MetricValue>> byWave;
    private final Optional<FileCount> file;

    MetricValues(Map<String, Map<String, MetricValue>> byWave, Optional<FileCount> file) {
        this.byWave = byWave;
        this.file = file;
    }

    /** The file they come from, with what became of its rows (its wave is empty); empty without metrics. */
    public Optional<FileCount> file() {
        return file;
    }

    /** The value of a metric in a wave; empty when the file has none. */
    public Optional<MetricValue> find(String wave, String metric) {
        return Optional.ofNullable(byWave.getOrDefault(wave, Map.of()).get(metric));
    }
}
