package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The smallest change of one weight that gives an issue another priority. */
final class PriorityBorder {
    static final List<String> PARTS = List.of("reach", "frequency", "gap", "trend");

    private final Draft draft;

    PriorityBorder(Draft draft) {
        this.draft = draft;
    }

    String sentence(IssueFinding issue) {
        if (issue.importanceDeclared()) {
            return draft.say("issue.border.declared");
        }
        String id = "issue." + issue.category().id();
        Optional<String> nearest = PARTS.stream()
                .filter(part -> at(id, part).isPresent())
                .min(Comparator.comparingDouble(
                        part -> Math.abs(at(id, part).get().value() - weight(draft, part))));
        return nearest.map(part -> draft.say(
                        "issue.border",
                        draft.say("issues.part-name." + part),
                        draft.figures().share(weight(draft, part)),
                        draft.figures().share(at(id, part).get().value()),
                        "P" + issue.priority(),
                        "P" + draft.shown().value(draft.last(id, "border-priority:" + part))))
                .orElseGet(() -> draft.say("issue.border.none"));
    }

    /** Whether that weight of that part is where the issue's priority changes. */
    boolean crossed(IssueFinding issue, String part, double weight) {
        return at("issue." + issue.category().id(), part)
                .filter(border -> Math.abs(border.value() - weight) < 1e-9)
                .isPresent();
    }

    private Optional<Estimate> at(String id, String part) {
        return draft.shown().estimate(draft.last(id, "border:" + part));
    }

    static double weight(Draft draft, String part) {
        Priorities.Parts weights = draft.study().priority().weights();
        return switch (part) {
            case "reach" -> weights.reach();
            case "frequency" -> weights.frequency();
            case "gap" -> weights.gap();
            default -> weights.trend();
        };
    }
}
