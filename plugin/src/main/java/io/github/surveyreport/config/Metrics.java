package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * Service metrics (B3): a long-form CSV with a row per wave and metric.
 *
 * @param file path of the CSV
 * @param waveColumn header of the column with the wave id
 * @param metricColumn header of the column with the metric's id
 * @param valueColumn header of the column with the number
 * @param baseColumn header of the column with the number of cases behind it
 * @param label what the source of the numbers is called
 */
public record Metrics(
        String file,
        String waveColumn,
        String metricColumn,
        String valueColumn,
        Optional<String> baseColumn,
        List<Metric> definitions,
        Optional<String> label) {
    public Metrics {
        definitions = List.copyOf(definitions);
    }

    /**
     * @param unit as shown after the number, such as {@code 秒} or {@code %}; empty when none
     * @param decimals digits shown after the point
     */
    public record Metric(String id, String label, String unit, int decimals) {}
}
