package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import java.util.ArrayList;
import java.util.List;

/** Where the way from issue to verified action is broken: issues without an action, actions that nobody can judge. */
final class LoopConclusions {
    private final List<ActionFinding> actions;
    private final List<IssueFinding> issues;
    private final Conclusions said;

    LoopConclusions(List<ActionFinding> actions, List<IssueFinding> issues, Conclusions said) {
        this.actions = List.copyOf(actions);
        this.issues = List.copyOf(issues);
        this.said = said;
    }

    /** Nothing is missed where a study follows no actions at all. */
    List<Conclusion> all() {
        List<Conclusion> found = new ArrayList<>();
        if (actions.isEmpty()) {
            return found;
        }
        List<IssueFinding> unanswered = LoopFinder.unanswered(issues, actions);
        if (!unanswered.isEmpty()) {
            Conclusions.Builder statement =
                    said.about(Kind.ISSUES_WITHOUT_ACTION, Tone.BAD).rest("issues", "p1-without-action", said.last());
            unanswered.forEach(issue -> statement.subject(issue.category().id()));
            found.add(statement.say());
        }
        if (said.value("actions", "judged", said.last()).orElse(0) > 0) {
            found.add(said.about(Kind.ACTIONS_VERIFIED, Tone.NEUTRAL)
                    .rest("actions", "verified", said.last())
                    .rest("actions", "judged", said.last())
                    .rest("actions", "verified-share", said.last())
                    .say());
        }
        List<ActionFinding> vague = actions.stream()
                .filter(finding -> finding.gaps().contains(SmartGap.NOT_MEASURABLE))
                .toList();
        if (!vague.isEmpty()) {
            Conclusions.Builder statement =
                    said.about(Kind.ACTIONS_UNMEASURABLE, Tone.BAD).rest("actions", "unmeasurable", said.last());
            vague.forEach(finding -> statement.subject(finding.action().id()));
            found.add(statement.say());
        }
        return found;
    }
}
