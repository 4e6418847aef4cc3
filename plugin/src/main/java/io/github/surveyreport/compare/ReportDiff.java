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
 * @param waves that only one of the two reports has
 * @param rows per wave whose response files differ
 * @param ledger rows that count otherwise
 * @param gates that say something else
 * @param cells every number that is compared, in order of their keys
 */
public record ReportDiff(
        List<ConfigurationChanges.Change> settings,
        Waves waves,
        Map<String, RowCounts> rows,
        List<LedgerRow> ledger,
        List<GateChange> gates,
        List<CellDiff> cells,
        List<Crossing> crossings) {
    public ReportDiff {
        settings = List.copyOf(settings);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        ledger = List.copyOf(ledger);
        gates = List.copyOf(gates);
        cells = List.copyOf(cells);
        crossings = List.copyOf(crossings);
    }

    public enum Outcome {
        NO_CHANGE,
        NOISE_ONLY,
        CHANGED,
        /** A gate that passed fails now, whatever else changes. */
        GATE_FAILED
    }

    public Outcome outcome() {
        if (gates.stream().anyMatch(GateChange::failed)) {
            return Outcome.GATE_FAILED;
        }
        if (changed()) {
            return Outcome.CHANGED;
        }
        boolean still = cells.stream().allMatch(cell -> cell.verdict() == Verdict.UNCHANGED);
        return still && rows.isEmpty() ? Outcome.NO_CHANGE : Outcome.NOISE_ONLY;
    }

    /** Whether there is anything that a reader should look at, gates aside. */
    public boolean changed() {
        return !crossings.isEmpty()
                || cells.stream().anyMatch(cell -> cell.verdict().news());
    }

    /** Numbers that the added respondents moved, beyond chance, to the worse. */
    public List<CellDiff> worse() {
        return cells.stream()
                .filter(cell -> cell.moved() && cell.turn() == Turn.WORSE)
                .toList();
    }

    /** News that is not simply that of a wave which is new or gone as a whole; in order of their keys. */
    public List<CellDiff> news() {
        return cells.stream()
                .filter(cell -> cell.verdict().news() && !waves.tell(cell))
                .toList();
    }

    public List<CellDiff> with(Verdict verdict) {
        return cells.stream().filter(cell -> cell.verdict() == verdict).toList();
    }
}
