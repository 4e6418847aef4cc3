package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Wanted;
import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.survey.RowCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares two reports number by number. A difference that no digit of the report would show is none. Only respondents who were added are a matter of chance; what any other cause
 * changed is exact, since the same answers are counted twice.
 */
public final class Comparison {
    private final Stages stages;
    private final Significance significance;
    private final Wanted wanted;
    private final Set<String> crossed;

    private Comparison(Stages stages, Significance significance, List<Crossing> crossings) {
        this.stages = stages;
        this.significance = significance;
        this.wanted = new Wanted(stages.last().study());
        this.crossed = crossings.stream()
                .map(crossing -> crossing.subject() + "@" + crossing.wave())
                .collect(Collectors.toSet());
    }

    /**
     * @param settings of the configuration that differ
     * @param rows per wave whose response files differ; told where no kind of change is of too few
     * @param ledger rows that count otherwise
     * @param gates that say something else
     * @param tests of the respondents who were added; none where nobody was
     */
    public static ReportDiff of(
            Stages stages,
            List<ConfigurationChanges.Change> settings,
            Map<String, RowCounts> rows,
            List<LedgerRow> ledger,
            List<GateChange> gates,
            List<AddedRows.Test> tests) {
        Significance significance = new Significance(
                stages.last().study(),
                tests.stream().filter(test -> !stages.few(test.key())).toList());
        Map<String, RowCounts> told = new LinkedHashMap<>(rows);
        told.keySet().removeAll(stages.few());
        List<CellDiff> plain = new Comparison(stages, significance, List.of()).cells();
        Set<MeasureKey> quiet = plain.stream()
                .filter(cell -> !cell.verdict().news())
                .map(CellDiff::key)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Crossing> crossings = new Crossings(stages, quiet).all();
        return new ReportDiff(
                settings,
                Waves.between(stages.before(), stages.last()),
                told,
                ledger,
                gates,
                new Comparison(stages, significance, crossings).cells(),
                crossings);
    }

    private List<CellDiff> cells() {
        Map<MeasureKey, Measure> before = told(stages.before());
        Map<MeasureKey, Measure> after = told(stages.last());
        Set<MeasureKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(this::internal);
        List<CellDiff> cells = new ArrayList<>();
        for (MeasureKey key : keys) {
            cells.add(cell(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))));
        }
        return cells;
    }

    /** Groups that the earlier revision told everybody of, and the later one does not. */
    private boolean internal(MeasureKey key) {
        Study study = stages.last().study();
        return study.edition() == Edition.PUBLIC
                && study.groups().stream()
                        .anyMatch(grouping -> grouping.internal() && key.group().containsKey(grouping.id()));
    }

    private static Map<MeasureKey, Measure> told(Findings findings) {
        Map<MeasureKey, Measure> told = new TreeMap<>();
        findings.measures().byKey().forEach((key, measure) -> {
            if (Told.is(findings.study(), key)) {
                told.put(key, measure);
            }
        });
        return told;
    }

    private CellDiff cell(MeasureKey key, Optional<Measure> before, Optional<Measure> after) {
        Digits digits = Digits.of(stages.last().study(), after.or(() -> before).orElseThrow());
        Map<Cause, Double> parts = stages.few(key) ? Map.of() : parts(key, digits);
        Verdict verdict = verdict(key, before, after, parts, digits);
        boolean moved = verdict == Verdict.MOVED || verdict == Verdict.CROSSED && moved(key, parts);
        OptionalDouble added = moved && parts.containsKey(Cause.ADDED)
                ? OptionalDouble.of(parts.get(Cause.ADDED))
                : OptionalDouble.empty();
        // How many were added to a group of few, or to one that was of few, would tell how many they are.
        Optional<AddedRows.Test> test = withheld(before) || withheld(after) ? Optional.empty() : significance.test(key);
        CellDiff cell = new CellDiff(key, verdict, before, after, parts, test, moved, Turn.NEITHER);
        OptionalDouble by = verdict == Verdict.UNCHANGED || added.isPresent() ? added : cell.difference();
        return by.isPresent() ? cell.turned(Turn.of(wanted.better(key), by.getAsDouble())) : cell;
    }

    private boolean moved(MeasureKey key, Map<Cause, Double> parts) {
        boolean added = parts.isEmpty() || parts.containsKey(Cause.ADDED);
        return added && significance.of(key) == Significance.Judged.MOVED;
    }

    /** What each cause added to the value; empty when it cannot be computed at every stage. */
    private Map<Cause, Double> parts(MeasureKey key, Digits digits) {
        Map<Cause, Double> parts = new EnumMap<>(Cause.class);
        OptionalDouble value = value(stages.before(), key);
        for (Map.Entry<Cause, Findings> stage : stages.after().entrySet()) {
            OptionalDouble next = value(stage.getValue(), key);
            if (value.isEmpty() || next.isEmpty()) {
                return Map.of();
            }
            double part = next.getAsDouble() - value.getAsDouble();
            if (Math.abs(part) > digits.rounding()) {
                parts.put(stage.getKey(), part);
            }
            value = next;
        }
        return parts;
    }

    private static OptionalDouble value(Findings findings, MeasureKey key) {
        return CellDiff.value(findings.measures().find(key));
    }

    private Verdict verdict(
            MeasureKey key,
            Optional<Measure> before,
            Optional<Measure> after,
            Map<Cause, Double> parts,
            Digits digits) {
        if (withheld(before) != withheld(after)) {
            return Verdict.SUPPRESSED;
        }
        OptionalDouble then = CellDiff.value(before);
        OptionalDouble now = CellDiff.value(after);
        if (then.isEmpty() || now.isEmpty()) {
            return then.isPresent() ? Verdict.GONE : now.isPresent() ? Verdict.NEW : Verdict.UNCHANGED;
        }
        boolean target = key.statistic().equals("target");
        if (!target
                && crossed.contains(key.id() + "@" + key.wave())
                && key.group().isEmpty()) {
            return Verdict.CROSSED;
        }
        if (!digits.show(then.getAsDouble(), now.getAsDouble())) {
            return Verdict.UNCHANGED;
        }
        return stages.few(key) ? Verdict.UNTOLD : verdict(key, parts);
    }

    private Verdict verdict(MeasureKey key, Map<Cause, Double> parts) {
        Significance.Judged judged =
                parts.isEmpty() || parts.containsKey(Cause.ADDED) ? significance.of(key) : Significance.Judged.NOISE;
        if (judged == Significance.Judged.MOVED) {
            return Verdict.MOVED;
        }
        if (parts.containsKey(Cause.METHOD)) {
            return Verdict.METHOD;
        }
        boolean corrected =
                parts.containsKey(Cause.RECORDS) || parts.containsKey(Cause.EDITED) || parts.containsKey(Cause.REMOVED);
        if (corrected) {
            return Verdict.CORRECTION;
        }
        return judged == Significance.Judged.TOO_FEW ? Verdict.TOO_FEW : Verdict.NOISE;
    }

    private static boolean withheld(Optional<Measure> measure) {
        return measure.filter(m -> m.result() instanceof NotComputable none && none.reason() == Reason.SUPPRESSED)
                .isPresent();
    }
}
