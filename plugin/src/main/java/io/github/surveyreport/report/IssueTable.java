package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.stats.NotComputable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of issues: their place, their numbers, their phrases (F1). */
final class IssueTable {
    private static final int MANIFESTATIONS = 5;
    private static final String GAP = "…";

    /** The row of the executive summary. */
    static List<Entry> summary(Draft draft, IssueFinding issue) {
        String id = "issue." + issue.category().id();
        return List.of(
                rank(draft, issue),
                Entry.text(issue.category().label())
                        .link(IssueLinks.of(draft, issue.category().id())),
                priority(issue),
                draft.shown().entry(draft.last(id, "comments")),
                draft.shown().entry(draft.last(id, "customers")),
                draft.shown().entry(draft.last(id, "share")),
                urgency(draft, issue),
                importance(draft, issue));
    }

    /** A phrase that leaves words open, as its pieces: 回复＋慢. */
    private static String readable(Draft draft, String phrase) {
        String[] pieces = phrase.split("\\s*" + GAP + "\\s*");
        return String.join(draft.say("issues.phrase.and"), pieces);
    }

    static Entry rank(Draft draft, IssueFinding issue) {
        if (issue.rank().isEmpty()) {
            return Entry.none(draft.say("none"));
        }
        Entry entry = Entry.number(
                        String.valueOf(issue.rank().getAsInt()), issue.rank().getAsInt())
                .link(draft.shown()
                        .receipt(draft.last("issue." + issue.category().id(), "rank")));
        return new IssueOrder(draft).tied(issue) ? entry.note(draft.say("issues.tied")) : entry;
    }

    static Block table(Draft draft) {
        Sheet sheet = draft.sheet(
                        "issues", draft.say("issues.caption", draft.lastWave().label()))
                .numbers("rank")
                .texts("issue", "priority")
                .numbers(counts(draft).toArray(String[]::new));
        if (core(draft)) {
            sheet.download("core-customers");
        }
        sheet.numbers("trend").texts("urgency", "importance").wides("manifestations");
        NamedIssues.of(draft).forEach(issue -> sheet.row(row(draft, issue)));
        new IssueSources(draft).notes().forEach(sheet::note);
        new IssueOrder(draft).notes().forEach(sheet::note);
        notes(draft).forEach(sheet::note);
        return sheet.block();
    }

    /** What the study does not hold has no column: a 0 would read as a fact. */
    private static List<String> counts(Draft draft) {
        List<String> counts = new ArrayList<>(List.of("comments"));
        draft.study().register().ifPresent(register -> counts.add("register"));
        if (new IssueSources(draft).scored()) {
            counts.add("low-scores");
        }
        counts.add("share");
        counts.add(people(draft));
        return counts;
    }

    private static boolean core(Draft draft) {
        return draft.study().priority().core().isPresent();
    }

    /** Core customers stand below all customers: one column less of a wide table. */
    private static Entry people(Draft draft, Optional<Measure> customers, String id) {
        Entry entry = draft.shown().entry(customers);
        Optional<Measure> core = draft.last(id, "core-customers");
        return core(draft)
                ? entry.with(draft.shown().entry(core))
                        .note(draft.say("issues.core", draft.shown().value(core)))
                : entry;
    }

    /** The name of the column of people: without customer ids a questionnaire stands for a person. */
    static String people(Draft draft) {
        return draft.study().columns().customer().isPresent() ? "customers" : "respondents";
    }

    private static List<Entry> row(Draft draft, IssueFinding issue) {
        String id = "issue." + issue.category().id();
        List<Entry> row = new ArrayList<>(List.of(
                rank(draft, issue),
                Entry.text(issue.category().label())
                        .link(IssueLinks.page(draft, issue.category().id()))
                        .note(kinds(draft, issue)),
                priority(issue)));
        for (String count : counts(draft)) {
            boolean people = count.equals(people(draft));
            Optional<Measure> measure = draft.last(id, people ? "customers" : count);
            Entry entry = draft.shown().entry(measure);
            row.add(
                    switch (count) {
                        case "low-scores" -> new IssueSources(draft).lowScores(measure);
                        case "share" -> entry.note(draft.shown().interval(measure));
                        default -> people ? people(draft, measure, id) : entry;
                    });
        }
        Optional<Measure> trend = draft.last(id, "trend");
        row.add(draft.shown().signedEntry(trend).note(draft.shown().interval(trend)));
        row.addAll(List.of(urgency(draft, issue), importance(draft, issue), Entry.text(manifestations(draft, issue))));
        return row;
    }

    /** What stands for words that a phrase leaves open, and what nobody named. */
    private static List<String> notes(Draft draft) {
        List<String> notes = new ArrayList<>();
        boolean open = draft.findings().issues().stream()
                .flatMap(issue -> issue.manifestations().stream().limit(MANIFESTATIONS))
                .anyMatch(found -> found.phrase().contains(GAP));
        if (open) {
            notes.add(draft.say("issues.note.open"));
        }
        int minimum = draft.study().plan().minimumCell();
        List<IssueFinding> named = NamedIssues.of(draft);
        if (named.stream().anyMatch(issue -> issue.rank().isEmpty())) {
            notes.add(draft.say("issues.note.unranked", minimum, (minimum + 1) / 2));
        } else if (named.stream().anyMatch(issue -> withheld(draft, issue))) {
            notes.add(draft.say("issues.note.withheld", minimum));
        }
        List<String> unnamed = draft.findings().issues().stream()
                .filter(issue -> !named.contains(issue))
                .map(issue -> issue.category().label())
                .toList();
        if (!unnamed.isEmpty()) {
            notes.add(draft.say("issues.note.unnamed", draft.words().join(unnamed)));
        }
        return notes;
    }

    private static boolean withheld(Draft draft, IssueFinding issue) {
        return Stream.of("comments", "register")
                .flatMap(count -> draft.last("issue." + issue.category().id(), count).stream())
                .anyMatch(count -> count.result() instanceof NotComputable missing
                        && missing.reason() == NotComputable.Reason.SUPPRESSED);
    }

    private static String kinds(Draft draft, IssueFinding issue) {
        List<String> kinds = new ArrayList<>();
        issue.category().kind().ifPresent(kind -> kinds.add(draft.say("issue-kind." + kind.name())));
        issue.category().content().ifPresent(content -> kinds.add(draft.say("issue-content." + content.name())));
        return draft.words().join(kinds);
    }

    private static String manifestations(Draft draft, IssueFinding issue) {
        List<String> phrases = issue.manifestations().stream()
                .limit(MANIFESTATIONS)
                .map(found -> draft.say(
                        "issues.manifestation",
                        readable(draft, found.phrase()),
                        draft.figures().count(found.comments())))
                .toList();
        return phrases.isEmpty() ? draft.say("none") : draft.words().join(phrases);
    }

    /** Where the urgency comes from, unless it is the declared one. */
    private static Entry urgency(Draft draft, IssueFinding issue) {
        Entry entry = Entry.text(IssuesPage.grade(draft, issue.urgency()));
        Grade declared = issue.category().urgency();
        List<String> reasons = issue.raisedBy().stream()
                .map(raise -> draft.say("issues.raised." + raise.name()))
                .toList();
        return reasons.isEmpty()
                ? entry
                : entry.note(
                        draft.say("issues.raised", draft.words().join(reasons), IssuesPage.grade(draft, declared)));
    }

    private static Entry importance(Draft draft, IssueFinding issue) {
        Entry entry = Entry.text(IssuesPage.grade(draft, issue.importance()));
        return issue.importanceDeclared() ? entry.note(draft.say("issues.declared")) : entry;
    }

    private static Entry priority(IssueFinding issue) {
        Tone tone = issue.priority() == 1 ? Tone.BAD : issue.priority() == 2 ? Tone.WARNING : Tone.NEUTRAL;
        return Entry.text("P" + issue.priority()).tone(tone);
    }
}
