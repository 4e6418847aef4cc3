package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.Findings.Conclusion;
import io.github.surveyreport.analysis.Findings.Kind;
import io.github.surveyreport.analysis.Findings.Tone;
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

    /** One that met and one that missed its target, each the one judged latest; then the late ones together. */
    List<Conclusion> all() {
        List<Conclusion> found = new ArrayList<>();
        found.addAll(latest(Effect.TARGET_MET, Tone.GOOD));
        found.addAll(latest(Effect.TARGET_MISSED, Tone.BAD));
        found.addAll(late());
        return found;
    }

    private List<Conclusion> latest(Effect effect, Tone tone) {
        return actions.stream()
                .filter(finding -> finding.effect() == effect && finding.timing() != Timing.CANCELLED)
                .max(Comparator.comparingInt(this::judged).thenComparing(actions::indexOf, Comparator.reverseOrder()))
                .map(finding -> effect(finding, tone))
                .stream()
                .toList();
    }

    private Conclusion effect(ActionFinding finding, Tone tone) {
        String id = "action." + finding.action().id();
        String wave = target(finding).after();
        return said.about(Kind.ACTION_EFFECT, tone)
                .rest(MeasureKey.of(id, "before", wave))
                .rest(MeasureKey.of(id, "after", wave))
                .rest(MeasureKey.of(id, "target", wave))
                .rest(MeasureKey.of(id, "change", wave))
                .subject(finding.action().id())
                .say();
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
