package io.github.surveyreport.compare;

import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.survey.RowCounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two reports.
 *
 * @param settings of the configuration that differ; they may change pages without changing a number
 * @param rows per wave whose response files differ
 * @param cells every number that is compared, in order of their keys
 */
public record ReportDiff(
        List<ConfigurationChanges.Change> settings,
        Map<String, RowCounts> rows,
        List<CellDiff> cells,
        List<Crossing> crossings) {
    public ReportDiff {
        settings = List.copyOf(settings);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        cells = List.copyOf(cells);
        crossings = List.copyOf(crossings);
    }

    public enum Outcome {
        NO_CHANGE,
        NOISE_ONLY,
        CHANGED
    }

    public Outcome outcome() {
        if (!crossings.isEmpty()
                || cells.stream().anyMatch(cell -> cell.verdict().news())) {
            return Outcome.CHANGED;
        }
        boolean still = cells.stream().allMatch(cell -> cell.verdict() == Verdict.UNCHANGED);
        return still && rows.isEmpty() ? Outcome.NO_CHANGE : Outcome.NOISE_ONLY;
    }

    public List<CellDiff> with(Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).toList();
    }
}
