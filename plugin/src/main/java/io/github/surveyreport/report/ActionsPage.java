package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Improvement actions: who owes what by when, and whether it worked (G1 to G4). */
final class ActionsPage implements PageWriter {

    @Override
    public String id() {
        return "actions";
    }

    @Override
    public String section() {
        return "improvement";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.findings().actions().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        String date = draft.figures().date(draft.findings().reportDate());
        blocks.add(new Block.Paragraph(draft.say("actions.text", date), Tone.NEUTRAL));
        blocks.add(table(draft));
        blocks.add(new TimelinePicture(draft).chart());
        blocks.add(new Block.Heading("owners", draft.say("actions.owners"), 2));
        blocks.add(owners(draft));
        ActionResults.effects(draft, blocks);
        ActionResults.money(draft, blocks);
        notes(draft, blocks);
        return blocks;
    }

    private static Block table(Draft draft) {
        Sheet sheet = draft.sheet("actions", draft.say("actions.caption"))
                .texts("id")
                .wides("action")
                .texts("issue", "kind", "owner", "supports")
                .dates("start", "due")
                .texts("status")
                .numbers("progress")
                .texts("timing");
        Labels labels = new Labels(draft.study());
        for (ActionFinding finding : draft.findings().actions()) {
            Action action = finding.action();
            sheet.row(
                    Entry.text(action.id()),
                    Entry.text(action.title()),
                    Entry.text(action.issue().flatMap(labels::issue).orElse(draft.say("none")))
                            .link(action.issue()
                                    .map(issue -> IssueLinks.of(draft, issue))
                                    .orElse("")),
                    Entry.text(draft.say("action-kind." + action.kind().name())),
                    Entry.text(action.owner()),
                    Entry.text(draft.words().join(action.supports())),
                    Entry.text(Figures.isoDate(action.start())),
                    Entry.text(Figures.isoDate(action.due())),
                    Entry.text(draft.say("status." + action.status().name())),
                    Entry.number(action.progress() + "%", action.progress()).bar(action.progress() / 100.0),
                    Entry.text(timing(draft, finding)).tone(tone(finding.timing())));
        }
        return sheet.note(draft.say("actions.note")).block();
    }

    private static String timing(Draft draft, ActionFinding finding) {
        int days = finding.timing() == Timing.LATE || finding.timing() == Timing.DONE_LATE
                ? finding.daysLate()
                : finding.daysLeft();
        return draft.say("timing." + finding.timing().name(), days);
    }

    static Tone tone(Timing timing) {
        return switch (timing) {
            case LATE -> Tone.BAD;
            case DUE_SOON, DONE_LATE -> Tone.WARNING;
            case DONE_IN_TIME -> Tone.GOOD;
            case NOT_STARTED, ON_TRACK -> Tone.NEUTRAL;
            case CANCELLED -> Tone.MUTED;
        };
    }

    private static Block owners(Draft draft) {
        Map<String, List<ActionFinding>> owners = new TreeMap<>();
        draft.findings()
                .actions()
                .forEach(finding -> owners.computeIfAbsent(finding.action().owner(), owner -> new ArrayList<>())
                        .add(finding));
        Sheet sheet = draft.sheet("actions-owners", draft.say("actions.owners.caption"))
                .texts("owner")
                .numbers("actions", "done", "late", "progress");
        owners.forEach((owner, findings) -> {
            List<ActionFinding> open = findings.stream()
                    .filter(finding -> finding.timing() != Timing.CANCELLED)
                    .toList();
            long done = open.stream()
                    .filter(finding -> finding.action().status() == Action.Status.DONE)
                    .count();
            long late = open.stream()
                    .filter(finding -> finding.timing() == Timing.LATE)
                    .count();
            double progress = open.stream()
                    .mapToInt(finding -> finding.action().progress())
                    .average()
                    .orElse(0);
            Entry lateEntry = Entry.number(String.valueOf(late), late);
            sheet.row(
                    Entry.text(owner),
                    Entry.number(String.valueOf(findings.size()), findings.size()),
                    Entry.number(String.valueOf(done), done),
                    late > 0 ? lateEntry.tone(Tone.BAD) : lateEntry,
                    open.isEmpty()
                            ? Entry.none(draft.say("none"))
                            : Entry.number(draft.figures().decimal(progress, 0) + "%", progress)
                                    .bar(progress / 100));
        });
        return sheet.note(draft.say("actions.owners.note")).block();
    }

    private static void notes(Draft draft, List<Block> blocks) {
        Narratives narratives = new Narratives(draft);
        boolean first = true;
        for (ActionFinding finding : draft.findings().actions()) {
            Action action = finding.action();
            if (action.note().isPresent()) {
                if (first) {
                    blocks.add(new Block.Heading("notes", draft.say("actions.notes"), 2));
                    first = false;
                }
                blocks.add(new Block.Heading(
                        "note-" + action.id(), draft.say("actions.note-of", action.id(), action.title()), 3));
                blocks.add(narratives.note(action.note().get(), Location.ofFile("actions.yml"), "note-" + action.id()));
            }
        }
    }
}
