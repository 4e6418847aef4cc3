package io.github.surveyreport.survey;

import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Study;
import java.util.List;

/** Whether one respondent meets all conditions of a declared contradiction. */
final class ContradictionCheck {
    private final List<Bounds> bounds;

    ContradictionCheck(Study study, Cleaning.Contradiction contradiction) {
        bounds = contradiction.when().stream()
                .map(condition -> new Bounds(
                        Scores.of(study, condition.questions()),
                        condition.atLeast().orElse(Integer.MIN_VALUE),
                        condition.atMost().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    boolean holds(Row row) {
        for (Bounds bound : bounds) {
            if (!bound.hold(row)) {
                return false;
            }
        }
        return true;
    }

    private record Bounds(Scores scores, int least, int most) {
        boolean hold(Row row) {
            for (int i = 0; i < scores.count(); i++) {
                int level = row.answers[scores.question(i)];
                if (level < 0) {
                    return false;
                }
                int score = scores.score(i, level);
                if (score < least || score > most) {
                    return false;
                }
            }
            return true;
        }
    }
}
