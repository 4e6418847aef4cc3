package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.SmartGap;
import io.github.surveyreport.analysis.SmartGap.Letter;
import io.github.surveyreport.config.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether each action is specific, measurable, achievable, relevant and time-bound, in marks with words. */
final class SmartTable {
    private SmartTable() {}

    static void addTo(Draft draft, List<Block> blocks) {
        List<ActionFinding> asked = draft.findings().actions().stream()
                .filter(finding -> finding.timing() != Timing.CANCELLED)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Sheet sheet = draft.sheet("actions-smart", draft.say("actions.smart.caption"))
                .of("smart")
                .texts("id")
                .wides("action");
        for (Letter letter : Letter.values()) {
            sheet.texts("smart-" + letter.name().toLowerCase(Locale.ROOT));
        }
        asked.forEach(finding -> sheet.row(row(draft, finding)));
        long sound = asked.stream().filter(finding -> finding.gaps().isEmpty()).count();
        blocks.add(new Block.Heading("smart", draft.say("actions.smart"), 2));
        blocks.add(new Block.Paragraph(draft.say("actions.smart.text", asked.size(), sound), Tone.NEUTRAL));
        blocks.add(sheet.note(draft.say("actions.smart.note")).block());
    }

    private static List<Entry> row(Draft draft, ActionFinding finding) {
        Action action = finding.action();
        List<Entry> row = new ArrayList<>(List.of(Entry.text(action.id()), Entry.text(action.title())));
        for (Letter letter : Letter.values()) {
            List<String> gaps = finding.gaps().stream()
                    .filter(gap -> gap.letter() == letter)
                    .map((SmartGap gap) -> draft.say("smart." + gap.name()))
                    .toList();
            if (letter == Letter.ACHIEVABLE && action.target().isEmpty()) {
                row.add(Entry.none(draft.say("none")));
                continue;
            }
            String name = letter.name();
            row.add(
                    gaps.isEmpty()
                            ? Entry.text(draft.say("smart.ok", draft.say("smart.ok." + name)))
                            : Entry.text(draft.say("smart.gap", draft.words().join(gaps)))
                                    .tone(Tone.WARNING));
        }
        return row;
    }
}
