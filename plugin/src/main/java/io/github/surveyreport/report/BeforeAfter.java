package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Action;
import java.util.List;
import java.util.Optional;

/** What each action can be said to have changed: verdict in plain words, all answers and the same customers (G3). */
final class BeforeAfter {
    private final Draft draft;
    private final Shown shown;
    private final SameCustomers same;
    private final ActionPairs pairs;

    BeforeAfter(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.same = new SameCustomers(draft);
        this.pairs = new ActionPairs(draft, same);
    }

    /** Pictures first, then a section for each action that could be judged. */
    void blocks(List<Block> blocks) {
        List<ActionFinding> told = draft.findings().actions().stream()
                .filter(finding -> finding.action().target().isPresent())
                .filter(finding -> finding.verdict() != Verdict.NOT_YET)
                .toList();
        if (told.isEmpty()) {
            return;
        }
        blocks.add(new Block.Callout(draft.say("actions.caution.title"), draft.say("actions.caution"), Tone.WARNING));
        blocks.add(Glossary.links(draft, "verdict", "matched-n", "paired-t", "signed-rank", "mcnemar"));
        new ActionSlopes(draft, same, pairs).addTo(told, blocks);
        told.forEach(finding -> section(finding, blocks));
    }

    private void section(ActionFinding finding, List<Block> blocks) {
        Action action = finding.action();
        SameCustomers.Pair pair = pairs.pair(finding);
        String title = draft.say("actions.note-of", action.id(), action.title());
        blocks.add(new Block.Heading("effect-" + action.id(), title, 3));
        blocks.add(new Block.Paragraph(verdict(finding), tone(finding.verdict())));
        if (pair.asked()) {
            blocks.add(new Block.Paragraph(same.who(pair), Tone.NEUTRAL));
        }
        String subject = ActionResults.subject(draft, ActionPairs.target(finding));
        blocks.add(same.table("before-after-" + action.id(), subject, pair));
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> Tone.GOOD;
            case NOT_VERIFIED, NOT_ENOUGH_DATA -> Tone.WARNING;
            case NO_TARGET, NOT_YET -> Tone.NEUTRAL;
        };
    }

    /** What the verdict means, then whether the target was met: two things that need not agree. */
    private String verdict(ActionFinding finding) {
        String target = draft.say(
                finding.effect() == Effect.TARGET_MET ? "verdict.target-met" : "verdict.target-missed",
                UnitText.ofTarget(draft, ActionPairs.target(finding))
                        .level(ActionPairs.target(finding).value()));
        return draft.say("verdict." + finding.verdict().name())
                + draft.say("verdict.colon")
                + reason(finding)
                + (finding.effect() == Effect.NOT_ENOUGH_DATA ? "" : draft.say("sentence.gap") + target);
    }

    /** Why nobody can tell: too few, none published, or answers so alike that a change has no interval. */
    private String unknown(ActionFinding finding, Optional<Measure> change) {
        int least = draft.study().plan().minimumBase();
        if (!pairs.asked(ActionPairs.target(finding))) {
            return draft.say("verdict.because.metric");
        }
        boolean alike = shown.estimate(change)
                .filter(estimate -> estimate.n() >= least && estimate.low().isEmpty())
                .isPresent();
        return alike ? draft.say("verdict.because.alike") : draft.say("verdict.because.few", least);
    }

    private String reason(ActionFinding finding) {
        Optional<Measure> change = pairs.change(finding);
        if (finding.basis() == Basis.NONE || shown.estimate(change).isEmpty()) {
            return unknown(finding, change);
        }
        String key = finding.verdict() == Verdict.VERIFIED
                ? "clear"
                : Shown.holdsZero(shown.estimate(change).get()) ? "unclear" : "opposite";
        return draft.say(
                "verdict.because." + key,
                draft.say("verdict.basis." + finding.basis().name()),
                shown.signed(change),
                draft.confidence(),
                shown.interval(change));
    }
}
