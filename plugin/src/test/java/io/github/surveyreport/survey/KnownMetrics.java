package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Service metrics without a file. */
public final class KnownMetrics {
    private final Map<String, Map<String, MetricValue>> byWave = new HashMap<>();

    public KnownMetrics with(String wave, String metric, double value) {
        byWave.computeIfAbsent(wave, key -> new HashMap<>())
                .put(metric, new MetricValue(value, OptionalLong.empty(), Location.NONE));
        return this;
    }

    public KnownMetrics with(String wave, String metric, double value, long base) {
        byWave.computeIfAbsent(wave, key -> new HashMap<>())
                .put(metric, new MetricValue(value, OptionalLong.of(base), Location.NONE));
        return this;
    }

    public MetricValues values() {
        return new MetricValues(byWave, java.util.Optional.empty());
    }
}
