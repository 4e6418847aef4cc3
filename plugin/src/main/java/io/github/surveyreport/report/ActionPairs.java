package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Scorecard;
import java.util.Optional;

/** The numbers before and after each action, and the change its verdict rests on. */
final class ActionPairs {
    private final Draft draft;
    private final SameCustomers same;

    ActionPairs(Draft draft, SameCustomers same) {
        this.draft = draft;
        this.same = same;
    }

    Optional<Measure> change(ActionFinding finding) {
        SameCustomers.Pair pair = pair(finding);
        return finding.basis() == Basis.MATCHED ? same.matched(pair, "change") : pair.change();
    }

    SameCustomers.Pair pair(ActionFinding finding) {
        Labels labels = new Labels(draft.study());
        Action.Target target = target(finding);
        String id = "action." + finding.action().id();
        return new SameCustomers.Pair(
                id,
                labels.wave(target.before()),
                labels.wave(target.after()),
                target.after(),
                draft.find(MeasureKey.of(id, "before", target.after())),
                draft.find(MeasureKey.of(id, "after", target.after())),
                draft.find(MeasureKey.of(id, "change", target.after())),
                asked(target));
    }

    /** Whether customers were asked, rather than a metric read. */
    boolean asked(Action.Target target) {
        return target.measure() instanceof Action.OnQuestion
                || target.measure() instanceof Action.OnIndicator on
                        && new Labels(draft.study()).indicator(on.indicator()).source()
                                instanceof Scorecard.FromQuestion;
    }

    static Action.Target target(ActionFinding finding) {
        return finding.action().target().orElseThrow();
    }
}
