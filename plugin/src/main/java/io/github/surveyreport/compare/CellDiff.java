package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number before and after.
 *
 * @param before empty where the earlier report has no such measure, {@code after} where the later has none
 * @param parts how much each cause changed the value, only those that did; they sum to the difference. Empty when the number
 *     could not be computed in between
 * @param test of the added respondents, where there are any
 * @param moved whether the added respondents answer otherwise, beyond chance and by enough to matter; also told of a cell
 *     whose verdict is {@link Verdict#CROSSED}
 * @param turn whether that is to the better or the worse: of the added respondents where they moved it, else of the whole
 *     difference
 */
public record CellDiff(
        MeasureKey key,
        Verdict verdict,
        Optional<Measure> before,
        Optional<Measure> after,
        Map<Cause, Double> parts,
        Optional<AddedRows.Test> test,
        boolean moved,
        Turn turn) {
    public CellDiff {
        Map<Cause, Double> copy = new EnumMap<>(Cause.class);
        copy.putAll(parts);
        parts = Collections.unmodifiableMap(copy);
    }

    /** After minus before, where both are numbers. */
    public OptionalDouble difference() {
        OptionalDouble then = value(before);
        OptionalDouble now = value(after);
        return then.isPresent() && now.isPresent()
                ? OptionalDouble.of(now.getAsDouble() - then.getAsDouble())
                : OptionalDouble.empty();
    }

    CellDiff turned(Turn other) {
        return new CellDiff(key, verdict, before, after, parts, test, moved, other);
    }

    static OptionalDouble value(Optional<Measure> measure) {
        return measure.map(m -> m.result().valueIfComputable()).orElse(OptionalDouble.empty());
    }
}
