package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.MeasureKey;
import java.util.Optional;
import java.util.Set;

/**
 * The revision that a change starts from.
 *
 * @param side empty when there is none, or none is asked for
 * @param lack why there is none
 * @param quiet numbers that differ by nothing but respondents who were added and do not clearly answer otherwise
 */
public record BaseSide(Optional<Side> side, Lack.Kind lack, Set<MeasureKey> quiet) {
    /** A single report is judged. */
    public static final BaseSide NOT_COMPARED = new BaseSide(Optional.empty(), Lack.Kind.NOT_COMPARED, Set.of());
    /** There should be one. */
    public static final BaseSide MISSING = new BaseSide(Optional.empty(), Lack.Kind.NO_BASE, Set.of());

    public BaseSide {
        quiet = Set.copyOf(quiet);
    }

    public static BaseSide of(Side side, Set<MeasureKey> quiet) {
        return new BaseSide(Optional.of(side), Lack.Kind.NO_BASE, quiet);
    }
}
