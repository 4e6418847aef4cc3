package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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
        if (Responsible.departments(draft)) {
            blocks.add(new Block.Heading("owners", draft.say("actions.owners"), 2));
            blocks.add(owners(draft));
        }
        SmartTable.addTo(draft, blocks);
        ActionResults.effects(draft, blocks);
        new ActionMoney(draft).addTo(blocks);
        notes(draft, blocks);
        return blocks;
    }

    private static Block table(Draft draft) {
        Sheet sheet = draft.sheet("actions", draft.say("actions.caption"))
                .texts("id")
                .wides("action")
                .texts("issue", "kind")
                .texts(Responsible.columns(draft))
                .dates("start", "due")
                .texts("status")
                .numbers("progress")
                .texts("timing");
        Labels labels = new Labels(draft.study());
        for (ActionFinding finding : draft.findings().actions()) {
            Action action = finding.action();
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(action.id()),
                    Entry.text(action.title()),
                    Entry.text(action.issue().flatMap(labels::issue).orElse(draft.say("none")))
                            .link(action.issue()
                                    .map(issue -> IssueLinks.of(draft, issue))
                                    .orElse("")),
                    Entry.text(draft.say("action-kind." + action.kind().name()))));
            row.addAll(Responsible.entries(draft, action));
            row.addAll(List.of(
                    Entry.text(Figures.isoDate(action.start())),
                    Entry.text(Figures.isoDate(action.due())),
                    Entry.text(draft.say("status." + action.status().name())),
                    Entry.number(action.progress() + "%", action.progress()).bar(action.progress() / 100.0),
                    Entry.text(timing(draft, finding)).tone(tone(finding.timing()))));
            sheet.row(row);
        }
        return sheet.note(draft.say("actions.note")).block();
    }

    static String timing(Draft draft, ActionFinding finding) {
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
        TreeSet<String> names = new TreeSet<>();
        draft.findings().actions().forEach(finding -> names.add(finding.action().owner()));
        Sheet sheet = draft.sheet("actions-owners", draft.say("actions.owners.caption"))
                .texts("owner")
                .numbers("actions", "done", "late", "progress");
        for (String name : names) {
            String id = "department." + name;
            Optional<Measure> late = draft.last(id, "late");
            Optional<Measure> progress = draft.last(id, "progress");
            Optional<Double> done = draft.shown().estimate(progress).map(Estimate::value);
            boolean any = draft.shown()
                    .estimate(late)
                    .filter(count -> count.value() > 0)
                    .isPresent();
            Entry lateEntry = draft.shown().entry(late);
            sheet.row(
                    Entry.text(name),
                    draft.shown().entry(draft.last(id, "total")),
                    draft.shown().entry(draft.last(id, "done")),
                    any ? lateEntry.tone(Tone.BAD) : lateEntry,
                    done.map(value -> Entry.number(draft.figures().decimal(value * 100, 0) + "%", value * 100)
                                    .bar(value)
                                    .link(draft.shown().receipt(progress)))
                            .orElse(Entry.none(draft.say("none"))));
        }
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
