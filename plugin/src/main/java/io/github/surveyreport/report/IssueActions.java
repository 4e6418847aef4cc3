package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.IssueCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done about an issue, what became of its indicator, what to keep and what to look into again. */
final class IssueActions {
    private final Draft draft;
    private final IssueCategory issue;
    private final List<ActionFinding> actions;

    IssueActions(Draft draft, IssueCategory issue, List<ActionFinding> actions) {
        this.draft = draft;
        this.issue = issue;
        this.actions = List.copyOf(actions);
    }

    /** @param priority 1..5, when the issue has one: one of the first without an action is a finding */
    void addTo(Optional<Integer> priority, List<Block> blocks) {
        boolean answered = actions.stream().anyMatch(finding -> finding.timing() != Timing.CANCELLED);
        blocks.add(new Block.Heading("actions", draft.say("issue.actions"), 2));
        if (!answered) {
            boolean urgent = priority.filter(level -> level == 1).isPresent();
            blocks.add(
                    urgent
                            ? new Block.Callout(
                                    draft.say("issue.actions.missing"), draft.say("issue.actions.none"), Tone.BAD)
                            : new Block.Paragraph(draft.say("issue.actions.none"), Tone.MUTED));
        }
        if (actions.isEmpty()) {
            return;
        }
        blocks.add(table());
        List<ActionFinding> aimed = actions.stream()
                .filter(finding -> finding.action().target().isPresent())
                .toList();
        if (!aimed.isEmpty()) {
            blocks.add(effects(aimed));
        }
        list("standardise", Verdict.VERIFIED, blocks);
        list("again", Verdict.NOT_VERIFIED, blocks);
    }

    private Block table() {
        Sheet sheet = draft.sheet("issue-actions-" + issue.id(), draft.say("issue.actions.caption", issue.label()))
                .texts("id")
                .wides("action")
                .texts(Responsible.columns(draft))
                .dates("due")
                .numbers("progress")
                .texts("timing");
        for (ActionFinding finding : actions) {
            Action action = finding.action();
            List<Entry> row =
                    new ArrayList<>(List.of(Entry.text(action.id()).link(href(finding)), Entry.text(action.title())));
            row.addAll(Responsible.entries(draft, action));
            row.addAll(List.of(
                    Entry.text(Figures.isoDate(action.due())),
                    Entry.number(action.progress() + "%", action.progress()).bar(action.progress() / 100.0),
                    Entry.text(ActionsPage.timing(draft, finding)).tone(ActionsPage.tone(finding.timing()))));
            sheet.row(row);
        }
        return sheet.block();
    }

    private Block effects(List<ActionFinding> aimed) {
        Sheet sheet = draft.sheet("issue-effects-" + issue.id(), draft.say("actions.effects.caption"))
                .texts("id")
                .wides("target-measure")
                .numbers("before", "after", "action-change", "target")
                .texts("reached", "verdict");
        for (ActionFinding finding : aimed) {
            Action.Target target = ActionPairs.target(finding);
            Optional<Measure> change = of(finding, "change");
            sheet.row(
                    Entry.text(finding.action().id()).link(href(finding)),
                    Entry.text(ActionResults.subject(draft, target)),
                    draft.shown().entry(of(finding, "before")),
                    draft.shown().entry(of(finding, "after")),
                    draft.shown().signedEntry(change).note(draft.shown().interval(change)),
                    Entry.number(UnitText.ofTarget(draft, target).level(target.value()), target.value())
                            .note(draft.say("better." + target.better().name()))
                            .link(draft.shown().receipt(of(finding, "target"))),
                    Entry.text(draft.say("effect." + finding.effect().name()))
                            .tone(ActionResults.tone(finding.effect())),
                    Entry.text(draft.say("verdict." + finding.verdict().name()))
                            .tone(BeforeAfter.tone(finding.verdict())));
        }
        return sheet.note(draft.say("actions.effects.note", draft.confidence())).block();
    }

    private Optional<Measure> of(ActionFinding finding, String statistic) {
        Action action = finding.action();
        return draft.find(MeasureKey.of(
                "action." + action.id(), statistic, ActionPairs.target(finding).after()));
    }

    /** Links to the actions of one verdict, and nothing where there are none. */
    private void list(String kind, Verdict verdict, List<Block> blocks) {
        List<Block.Term> links = actions.stream()
                .filter(finding -> finding.verdict() == verdict && finding.timing() != Timing.CANCELLED)
                .map(finding -> new Block.Term(
                        draft.say(
                                "actions.span",
                                finding.action().id(),
                                finding.action().title()),
                        href(finding)))
                .toList();
        if (!links.isEmpty()) {
            blocks.add(new Block.Heading(kind, draft.say("issue." + kind), 2));
            blocks.add(new Block.Paragraph(draft.say("issue." + kind + ".text"), Tone.NEUTRAL));
            blocks.add(new Block.Terms(draft.say("column.action"), links));
        }
    }

    /** What was learned where somebody wrote it down, else the numbers before and after, else the list. */
    private String href(ActionFinding finding) {
        String page = draft.href("actions");
        if (page.isEmpty()) {
            return "";
        }
        if (finding.action().note().isPresent()) {
            return page + "#note-" + finding.action().id();
        }
        boolean judged = finding.action().target().isPresent() && finding.verdict() != Verdict.NOT_YET;
        return judged ? page + "#effect-" + finding.action().id() : page;
    }
}
