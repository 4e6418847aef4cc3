package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
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

/** What actions aimed at, before and after, as lines. */
final class ActionSlopes {
    private final Draft draft;
    private final Shown shown;
    private final SameCustomers same;
    private final ActionPairs pairs;

    ActionSlopes(Draft draft, SameCustomers same, ActionPairs pairs) {
        this.draft = draft;
        this.shown = draft.shown();
        this.same = same;
        this.pairs = pairs;
    }

    /** One picture for each unit, so that lines on one scale compare. */
    void addTo(List<ActionFinding> told, List<Block> blocks) {
        Map<String, List<ActionFinding>> byUnit = new LinkedHashMap<>();
        told.forEach(finding -> byUnit.computeIfAbsent(unit(ActionPairs.target(finding)), unit -> new ArrayList<>())
                .add(finding));
        int number = 0;
        for (Map.Entry<String, List<ActionFinding>> group : byUnit.entrySet()) {
            List<SlopePicture.Line> lines = group.getValue().stream()
                    .map(this::line)
                    .filter(line -> shown.estimate(line.before()).isPresent()
                            && shown.estimate(line.after()).isPresent())
                    .toList();
            if (!lines.isEmpty()) {
                Action.Target first = ActionPairs.target(group.getValue().get(0));
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
        SameCustomers.Pair pair = pairs.pair(finding);
        boolean matched = finding.basis() == Basis.MATCHED;
        Action action = finding.action();
        return new SlopePicture.Line(
                draft.say("actions.span", action.id(), action.title()),
                pair.from(),
                pair.to(),
                matched ? same.matched(pair, "before") : pair.before(),
                matched ? same.matched(pair, "after") : pair.after(),
                OptionalDouble.of(ActionPairs.target(finding).value()),
                direction(finding));
    }

    private Tone direction(ActionFinding finding) {
        if (finding.verdict() == Verdict.VERIFIED) {
            return Tone.GOOD;
        }
        Optional<Estimate> change = shown.estimate(pairs.change(finding));
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
}
