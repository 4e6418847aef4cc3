package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a number is written where one is asked for: {@code question.q_speed/mean@2026Q1{channel=phone}}. */
final class MeasureCode {
    private MeasureCode() {}

    /** With everything. */
    static String of(MeasureKey key) {
        return key.id() + "/" + key.statistic() + "@" + key.wave() + group(key);
    }

    /** Without the wave where it is the last one, and so is understood. */
    static String brief(Draft draft, MeasureKey key) {
        String wave = key.wave().equals(draft.lastWave().id()) ? "" : "@" + key.wave();
        return key.id() + "/" + key.statistic() + wave + group(key);
    }

    private static String group(MeasureKey key) {
        return key.group().isEmpty()
                ? ""
                : key.group().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The number that is written exactly so; names from the data may hold what a pattern would take for a separator. */
    static Optional<MeasureKey> find(Draft draft, String text) {
        return draft.findings().measures().all().stream()
                .map(Measure::key)
                .filter(key -> text.startsWith(key.id()))
                .filter(key -> of(key).equals(text) || brief(draft, key).equals(text))
                .findFirst();
    }
}
