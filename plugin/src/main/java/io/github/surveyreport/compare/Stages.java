package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Findings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Findings on the way from one revision to another, after each change.
 *
 * @param before of the earlier revision
 * @param after those with the changes of that cause and all before it; a cause that changed nothing may be left out
 */
public record Stages(Findings before, Map<Cause, Findings> after) {
    public Stages {
        Map<Cause, Findings> copy = new EnumMap<>(Cause.class);
        copy.putAll(after);
        after = Collections.unmodifiableMap(copy);
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
