package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import java.util.Map;
import java.util.Optional;

/** The parts of a priority score, each with the number that it is made of. */
final class ScoreParts {
    private static final Map<String, String> MADE_OF =
            Map.of("reach", "customers", "frequency", "share", "gap", "gap", "trend", "trend");

    private ScoreParts() {}

    /** The part; where its number may not be told or is not known, the reason: it adds nothing to the score. */
    static Entry of(Draft draft, String id, String part) {
        Optional<Measure> value = draft.last(id, "part:" + part);
        Optional<Measure> made = draft.last(id, MADE_OF.get(part));
        boolean standIn = draft.shown()
                .estimate(value)
                .filter(estimate -> estimate.warnings().contains("stand-in"))
                .isPresent();
        if (standIn) {
            return draft.shown().entry(value).note(draft.say("issues.stand-in"));
        }
        boolean missing = draft.shown()
                .estimate(value)
                .filter(estimate -> estimate.warnings().contains("not-available"))
                .isPresent();
        return missing && draft.shown().estimate(made).isEmpty()
                ? Entry.none(draft.shown().value(made))
                : draft.shown().entry(value).bar(TextPage.length(draft, value, 1));
    }
}
