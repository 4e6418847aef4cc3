package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What each action can be said to have changed: verdict in plain words, all answers and the same customers (G3). */
final class BeforeAfter {
    private final Draft draft;
    private final Shown shown;
    private final SameCustomers same;

    BeforeAfter(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.same = new SameCustomers(draft);
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
        pictures(told, blocks);
        told.forEach(finding -> section(finding, blocks));
    }

    private void section(ActionFinding finding, List<Block> blocks) {
        Action action = finding.action();
        SameCustomers.Pair pair = pair(finding);
        String title = draft.say("actions.note-of", action.id(), action.title());
        blocks.add(new Block.Heading("effect-" + action.id(), title, 3));
        blocks.add(new Block.Paragraph(verdict(finding), tone(finding.verdict())));
        if (pair.asked()) {
            blocks.add(new Block.Paragraph(same.who(pair), Tone.NEUTRAL));
        }
        String subject = ActionResults.subject(draft, target(finding));
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
                UnitText.ofTarget(draft, target(finding)).level(target(finding).value()));
        return draft.say("verdict." + finding.verdict().name())
                + draft.say("verdict.colon")
                + reason(finding)
                + (finding.effect() == Effect.NOT_ENOUGH_DATA ? "" : draft.say("sentence.gap") + target);
    }

    private String reason(ActionFinding finding) {
        Optional<Measure> change = change(finding);
        if (finding.basis() == Basis.NONE || shown.estimate(change).isEmpty()) {
            return asked(target(finding))
                    ? draft.say("verdict.because.few", draft.study().plan().minimumBase())
                    : draft.say("verdict.because.metric");
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

    private Optional<Measure> change(ActionFinding finding) {
        SameCustomers.Pair pair = pair(finding);
        return finding.basis() == Basis.MATCHED ? same.matched(pair, "change") : pair.change();
    }

    private SameCustomers.Pair pair(ActionFinding finding) {
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

    /** One picture for each unit, so that lines on one scale compare. */
    private void pictures(List<ActionFinding> told, List<Block> blocks) {
        Map<String, List<ActionFinding>> byUnit = new LinkedHashMap<>();
        told.forEach(finding -> byUnit.computeIfAbsent(unit(target(finding)), unit -> new ArrayList<>())
                .add(finding));
        int number = 0;
        for (Map.Entry<String, List<ActionFinding>> group : byUnit.entrySet()) {
            List<SlopePicture.Line> lines = group.getValue().stream()
                    .map(this::line)
                    .filter(line -> shown.estimate(line.before()).isPresent()
                            && shown.estimate(line.after()).isPresent())
                    .toList();
            if (!lines.isEmpty()) {
                Action.Target first = target(group.getValue().get(0));
                blocks.add(picture("actions-slope-" + ++number, group.getKey(), first, lines));
            }
        }
    }

    private Block picture(String id, String unit, Action.Target first, List<SlopePicture.Line> lines) {
        String subject = lines.size() == 1 ? ActionResults.subject(draft, first) : unit;
        return new SlopePicture(draft)
                .chart(
                        id,
                        draft.say("actions.slope", subject),
                        unit,
                        draft.say("column.before"),
                        draft.say("column.after"),
                        format(UnitText.ofTarget(draft, first).decimals()),
                        lines);
    }

    private static ChartSpec.Format format(int decimals) {
        return switch (decimals) {
            case 0 -> ChartSpec.Format.INTEGER;
            case 1 -> ChartSpec.Format.ONE_DECIMAL;
            default -> ChartSpec.Format.TWO_DECIMALS;
        };
    }

    private SlopePicture.Line line(ActionFinding finding) {
        SameCustomers.Pair pair = pair(finding);
        boolean matched = finding.basis() == Basis.MATCHED;
        Action action = finding.action();
        return new SlopePicture.Line(
                draft.say("actions.span", action.id(), action.title()),
                pair.from(),
                pair.to(),
                matched ? same.matched(pair, "before") : pair.before(),
                matched ? same.matched(pair, "after") : pair.after(),
                OptionalDouble.of(target(finding).value()),
                direction(finding));
    }

    private Tone direction(ActionFinding finding) {
        if (finding.verdict() == Verdict.VERIFIED) {
            return Tone.GOOD;
        }
        Optional<Estimate> change = shown.estimate(change(finding));
        boolean clear = finding.basis() != Basis.NONE
                && change.filter(estimate -> !Shown.holdsZero(estimate)).isPresent();
        return clear ? Tone.BAD : Tone.MUTED;
    }

    private String unit(Action.Target target) {
        if (target.measure() instanceof Action.OnQuestion on && on.statistic() == Of.MEAN) {
            Question question = draft.study().question(on.question());
            int[] range = Labels.range(question);
            return draft.say("unit.scale", range[0], range[1]);
        }
        if (target.measure() instanceof Action.OnQuestion on && on.statistic() == Of.NPS) {
            return draft.say("unit.nps");
        }
        String symbol = UnitText.ofTarget(draft, target).symbol();
        return symbol.isEmpty() ? ActionResults.subject(draft, target) : symbol;
    }

    private boolean asked(Action.Target target) {
        return target.measure() instanceof Action.OnQuestion
                || new Labels(draft.study())
                                .indicator(((Action.OnIndicator) target.measure()).indicator())
                                .source()
                        instanceof io.github.surveyreport.config.Scorecard.FromQuestion;
    }

    private static Action.Target target(ActionFinding finding) {
        return finding.action().target().orElseThrow();
    }
}
