package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What actions achieved (G3). */
final class ActionResults {
    private ActionResults() {}

    static void effects(Draft draft, List<Block> blocks) {
        List<ActionFinding> judged = draft.findings().actions().stream()
                .filter(finding -> finding.action().target().isPresent())
                .toList();
        if (judged.isEmpty()) {
            return;
        }
        Sheet sheet = draft.sheet("actions-effects", draft.say("actions.effects.caption"))
                .texts("id")
                .wides("target-measure")
                .texts("waves")
                .numbers("before", "after")
                .interval()
                .numbers("action-change", "target")
                .texts("reached", "verdict");
        judged.forEach(finding -> sheet.row(effect(draft, finding)));
        blocks.add(new Block.Heading("effects", draft.say("actions.effects"), 2));
        blocks.add(sheet.note(draft.say("actions.effects.note", draft.confidence()))
                .block());
        new BeforeAfter(draft).blocks(blocks);
    }

    private static List<Entry> effect(Draft draft, ActionFinding finding) {
        Action action = finding.action();
        Action.Target target = action.target().orElseThrow();
        Labels labels = new Labels(draft.study());
        Shown shown = draft.shown();
        Optional<Measure> after = of(draft, action, "after");
        Optional<Measure> change = of(draft, action, "change");
        return List.of(
                Entry.text(action.id()),
                Entry.text(subject(draft, target)),
                Entry.text(draft.say("actions.waves", labels.wave(target.before()), labels.wave(target.after()))),
                shown.entry(of(draft, action, "before")),
                shown.entry(after),
                shown.intervalEntry(after),
                shown.signedEntry(change).note(shown.interval(change)),
                Entry.number(UnitText.ofTarget(draft, target).level(target.value()), target.value())
                        .note(draft.say("better." + target.better().name()))
                        .link(shown.receipt(of(draft, action, "target"))),
                Entry.text(draft.say("effect." + finding.effect().name())).tone(tone(finding.effect())),
                Entry.text(draft.say("verdict." + finding.verdict().name())).tone(BeforeAfter.tone(finding.verdict())));
    }

    /** The action's measures lie under the wave in which it is judged. */
    private static Optional<Measure> of(Draft draft, Action action, String statistic) {
        String wave = action.target()
                .map(Action.Target::after)
                .orElse(draft.lastWave().id());
        return draft.find(MeasureKey.of("action." + action.id(), statistic, wave));
    }

    static String subject(Draft draft, Action.Target target) {
        Labels labels = new Labels(draft.study());
        if (target.measure() instanceof Action.OnIndicator on) {
            return labels.indicator(on.indicator()).label();
        }
        if (target.measure() instanceof Action.OnService on) {
            return labels.serviceLevel(on.level());
        }
        Action.OnQuestion on = (Action.OnQuestion) target.measure();
        String statistic = draft.say("of." + on.statistic().name());
        String name = draft.say(
                "actions.subject", draft.study().question(on.question()).label(), statistic);
        List<String> groups = new ArrayList<>();
        new TreeMap<>(on.groups())
                .forEach((grouping, value) -> groups.add(labels.group(draft.words(), grouping, value)));
        return groups.isEmpty()
                ? name
                : name + draft.say("brackets", draft.words().join(groups));
    }

    static Tone tone(Effect effect) {
        return switch (effect) {
            case TARGET_MET -> Tone.GOOD;
            case TARGET_MISSED -> Tone.BAD;
            case NOT_ENOUGH_DATA -> Tone.WARNING;
            case NO_TARGET, NOT_YET -> Tone.NEUTRAL;
        };
    }
}
