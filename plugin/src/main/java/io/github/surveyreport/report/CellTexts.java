package io.github.surveyreport.report;

import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.compare.Cause;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The words of one number that differs: what it was and is, and why. */
final class CellTexts {
    private final Draft draft;

    CellTexts(Draft draft) {
        this.draft = draft;
    }

    String name(CellDiff cell) {
        return new MeasureName(draft).of(cell.key());
    }

    String before(CellDiff cell) {
        return draft.shown().value(cell.before());
    }

    String after(CellDiff cell) {
        return draft.shown().value(cell.after());
    }

    String difference(CellDiff cell) {
        return cell.difference().isPresent() ? signed(cell, cell.difference().getAsDouble()) : draft.say("none");
    }

    /** What made the difference, part by part, and how sure it is. */
    String why(CellDiff cell) {
        List<String> said = new ArrayList<>();
        if (cell.parts().size() > 1) {
            cell.parts().forEach((cause, part) -> said.add(draft.say("diff.part", cause(cause), signed(cell, part))));
        } else {
            cell.parts().keySet().forEach(cause -> said.add(cause(cause)));
        }
        if (cell.verdict() == Verdict.CROSSED && cell.parts().isEmpty()) {
            return draft.say("diff.why.rule");
        }
        if (cell.parts().containsKey(Cause.ADDED) || cell.parts().isEmpty()) {
            cell.test().ifPresent(test -> said.add(test(test)));
        }
        return said.isEmpty() ? draft.say("none") : draft.words().join(said);
    }

    private String test(AddedRows.Test test) {
        return test.adjusted().isPresent()
                ? draft.say(
                        "diff.test",
                        probability(test.adjusted().getAsDouble()),
                        draft.figures().count(test.added()),
                        draft.figures().count(test.kept()))
                : draft.say(
                        "diff.test.few",
                        draft.figures().count(test.added()),
                        draft.figures().count(test.kept()));
    }

    private String probability(double p) {
        String text = draft.figures().probability(p);
        return text.startsWith("<") ? text : "= " + text;
    }

    private String cause(Cause cause) {
        return draft.say("diff.cause." + cause.name());
    }

    String verdict(Verdict verdict) {
        return draft.say("diff.verdict." + verdict.name());
    }

    private String signed(CellDiff cell, double difference) {
        Measure measure = cell.after().or(cell::before).orElseThrow();
        return draft.shown().signed(measure, difference);
    }
}
