package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Action.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether actions worked, and which are late. */
final class ActionConclusions {
    private final List<ActionFinding> actions;
    private final Conclusions said;

    ActionConclusions(List<ActionFinding> actions, Conclusions said) {
        this.actions = actions;
        this.said = said;
    }

    /** One whose effect is verified and one whose is not, each the one judged latest; then the late ones together. */
    List<Conclusion> all() {
        List<Conclusion> found = new ArrayList<>();
        found.addAll(latest(Verdict.VERIFIED));
        found.addAll(latest(Verdict.NOT_VERIFIED));
        found.addAll(late());
        return found;
    }

    private List<Conclusion> latest(Verdict verdict) {
        return actions.stream()
                .filter(finding -> finding.verdict() == verdict && finding.timing() != Timing.CANCELLED)
                .max(Comparator.comparingInt(this::judged).thenComparing(actions::indexOf, Comparator.reverseOrder()))
                .map(this::effect)
                .stream()
                .toList();
    }

    private Conclusion effect(ActionFinding finding) {
        String id = "action." + finding.action().id();
        String from = finding.basis() == Basis.MATCHED ? "matched." + id : id;
        String wave = target(finding).after();
        return said.about(Kind.ACTION_EFFECT, tone(finding))
                .rest(MeasureKey.of(from, "before", wave))
                .rest(MeasureKey.of(from, "after", wave))
                .rest(MeasureKey.of(id, "target", wave))
                .rest(MeasureKey.of(from, "change", wave))
                .subject(finding.action().id())
                .say();
    }

    /** A clear change that reached its target, or neither; the mixed cases are for the reader to weigh. */
    private static Tone tone(ActionFinding finding) {
        boolean verified = finding.verdict() == Verdict.VERIFIED;
        boolean met = finding.effect() == Effect.TARGET_MET;
        if (verified != met) {
            return Tone.NEUTRAL;
        }
        return verified ? Tone.GOOD : Tone.BAD;
    }

    private List<Conclusion> late() {
        List<ActionFinding> late = actions.stream()
                .filter(finding -> finding.timing() == Timing.LATE)
                .toList();
        if (late.isEmpty()) {
            return List.of();
        }
        Conclusions.Builder statement = said.about(Kind.ACTIONS_LATE, Tone.BAD).rest("actions", "late", said.last());
        late.forEach(finding -> statement.subject(finding.action().id()));
        return List.of(statement.say());
    }

    private int judged(ActionFinding finding) {
        return said.waveIndex(target(finding).after());
    }

    private static Target target(ActionFinding finding) {
        return finding.action().target().orElseThrow();
    }
}
