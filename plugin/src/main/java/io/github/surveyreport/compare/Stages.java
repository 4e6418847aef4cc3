package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Findings on the way from one revision to another, after each change.
 *
 * @param before of the earlier revision
 * @param after those with the changes of that cause and all before it; a cause that changed nothing may be left out
 * @param few parts of the data, as {@link Bases} names them, in which too few made the difference of two of these: no row counts
 *     are told of them, and not what each cause did
 */
public record Stages(Findings before, Map<Cause, Findings> after, Set<String> few) {
    /** Kinds of measures into which service records go. */
    private static final Set<String> OF_SERVICE = Set.of("service", "indicator", "dimension", "composite");

    public Stages {
        few = Set.copyOf(few);
        Map<Cause, Findings> copy = new EnumMap<>(Cause.class);
        copy.putAll(after);
        after = Collections.unmodifiableMap(copy);
    }

    /** Where everything may be told. */
    public Stages(Findings before, Map<Cause, Findings> after) {
        this(before, after, Set.of());
    }

    /** Whether a number rests on a part of the data in which too few made a difference on the way. */
    boolean few(MeasureKey key) {
        int dot = key.id().indexOf('.');
        return few.contains(key.wave())
                || few.contains(Bases.SERVICE)
                        && OF_SERVICE.contains(dot < 0 ? key.id() : key.id().substring(0, dot))
                || few.contains(Bases.REGISTER) && key.id().startsWith("issue.");
    }

    /** Those of the later revision without the respondents who were added. */
    Findings withoutAdded() {
        Findings last = before;
        for (Map.Entry<Cause, Findings> stage : after.entrySet()) {
            if (stage.getKey() != Cause.ADDED) {
                last = stage.getValue();
            }
        }
        return last;
    }

    /** The findings of the later revision. */
    public Findings last() {
        Findings last = before;
        for (Findings findings : after.values()) {
            last = findings;
        }
        return last;
    }
}
