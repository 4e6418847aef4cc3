package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.NotComputable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Issues and their priority (F1, F2). */
final class IssuesPage implements PageWriter {
    private static final int MANIFESTATIONS = 5;

    @Override
    public String id() {
        return "issues";
    }

    @Override
    public String section() {
        return "voice";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().issues().isEmpty();
    }

    @Override
    public List<Report.Page> subpages(Draft draft) {
        return new IssuePages(draft).pages();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        if (IndexPage.namedIssues(draft).isEmpty()) {
            return List.of(new Block.Callout(
                    draft.say("issues.empty.title"),
                    draft.say("issues.empty", draft.lastWave().label()),
                    Tone.NEUTRAL));
        }
        List<Block> blocks = new ArrayList<>();
        if (draft.weighted()) {
            blocks.add(new Block.Paragraph(draft.say("issues.weighted"), Tone.MUTED));
        }
        conclusions(draft, blocks);
        blocks.add(table(draft));
        if (!IndexPage.rankedIssues(draft).isEmpty()) {
            ranking(draft, blocks);
        }
        blocks.add(new Block.Heading("rules", draft.say("issues.rules"), 2));
        blocks.add(new Block.Bullets(rules(draft)));
        return blocks;
    }

    /** Pictures and numbers of the issues that have a rank. */
    private static void ranking(Draft draft, List<Block> blocks) {
        blocks.add(new MatrixPicture(draft).chart());
        new QuoteBlocks(draft).ofIssues(blocks);
        blocks.add(new Block.Heading("score", draft.say("issues.score"), 2));
        blocks.add(new Block.Paragraph(formula(draft), Tone.NEUTRAL));
        blocks.add(new PartsPicture(draft).chart());
        blocks.add(parts(draft));
        blocks.addAll(new StabilityBlocks(draft).blocks());
    }

    /** What is concluded of issues, whether or not the summary has room for it. */
    private static void conclusions(Draft draft, List<Block> blocks) {
        ConclusionText text = new ConclusionText(draft);
        List<Block.Statement> statements = draft.findings().conclusions().stream()
                .filter(conclusion -> ConclusionEvidence.page(conclusion).startsWith("issue"))
                .map(text::statement)
                .toList();
        if (!statements.isEmpty()) {
            blocks.add(new Block.Heading("findings", draft.say("issues.conclusions"), 2));
            blocks.add(new Block.Conclusions(statements));
        }
    }

    /** The row of the executive summary. */
    static List<Entry> summary(Draft draft, IssueFinding issue) {
        String id = "issue." + issue.category().id();
        return List.of(
                rank(draft, issue),
                Entry.text(issue.category().label())
                        .link(IssueLinks.of(draft, issue.category().id())),
                draft.shown().entry(draft.last(id, "comments")),
                draft.shown().entry(draft.last(id, "customers")),
                draft.shown().entry(draft.last(id, "share")),
                urgency(draft, issue),
                importance(draft, issue),
                priority(issue));
    }

    static Entry rank(Draft draft, IssueFinding issue) {
        return issue.rank().isPresent()
                ? Entry.number(
                        String.valueOf(issue.rank().getAsInt()), issue.rank().getAsInt())
                : Entry.none(draft.say("none"));
    }

    private static Block table(Draft draft) {
        Sheet sheet = draft.sheet(
                        "issues", draft.say("issues.caption", draft.lastWave().label()))
                .numbers("rank")
                .texts("issue")
                .wides("manifestations")
                .numbers(counts(draft).toArray(String[]::new));
        if (core(draft)) {
            sheet.download("core-customers");
        }
        sheet.numbers("trend").texts("urgency", "importance", "priority");
        IndexPage.namedIssues(draft).forEach(issue -> sheet.row(row(draft, issue)));
        new IssueSources(draft).notes().forEach(sheet::note);
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
                Entry.text(manifestations(draft, issue))));
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
        row.addAll(List.of(urgency(draft, issue), importance(draft, issue), priority(issue)));
        return row;
    }

    /** What stands for words that a phrase leaves open, and what nobody named. */
    private static List<String> notes(Draft draft) {
        List<String> notes = new ArrayList<>();
        boolean open = draft.findings().issues().stream()
                .flatMap(issue -> issue.manifestations().stream().limit(MANIFESTATIONS))
                .anyMatch(found -> found.phrase().contains("…"));
        if (open) {
            notes.add(draft.say("issues.note.open"));
        }
        int minimum = draft.study().plan().minimumCell();
        List<IssueFinding> named = IndexPage.namedIssues(draft);
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
                        "issues.manifestation", found.phrase(), draft.figures().count(found.comments())))
                .toList();
        return phrases.isEmpty() ? draft.say("none") : draft.words().join(phrases);
    }

    static String grade(Draft draft, Grade grade) {
        return draft.say("grade." + grade.name());
    }

    /** Where the urgency comes from, unless it is the declared one. */
    private static Entry urgency(Draft draft, IssueFinding issue) {
        Entry entry = Entry.text(grade(draft, issue.urgency()));
        Grade declared = issue.category().urgency();
        List<String> reasons = issue.raisedBy().stream()
                .map(raise -> draft.say("issues.raised." + raise.name()))
                .toList();
        return reasons.isEmpty()
                ? entry
                : entry.note(draft.say("issues.raised", draft.words().join(reasons), grade(draft, declared)));
    }

    private static Entry importance(Draft draft, IssueFinding issue) {
        Entry entry = Entry.text(grade(draft, issue.importance()));
        return issue.importanceDeclared() ? entry.note(draft.say("issues.declared")) : entry;
    }

    private static Entry priority(IssueFinding issue) {
        Tone tone = issue.priority() == 1 ? Tone.BAD : issue.priority() == 2 ? Tone.WARNING : Tone.NEUTRAL;
        return Entry.text("P" + issue.priority()).tone(tone);
    }

    private static String formula(Draft draft) {
        Priorities.Parts weights = draft.study().priority().weights();
        Figures figures = draft.figures();
        return draft.say(
                "issues.formula",
                figures.percent(weights.reach()),
                figures.percent(weights.frequency()),
                figures.percent(weights.gap()),
                figures.percent(weights.trend()));
    }

    private static Block parts(Draft draft) {
        Priorities.Parts weights = draft.study().priority().weights();
        Sheet sheet = draft.sheet("issues-score", draft.say("issues.score.caption"))
                .of("priority")
                .texts("issue");
        sheet.number(draft.say("issues.part.reach", draft.figures().percent(weights.reach())));
        sheet.number(draft.say("issues.part.frequency", draft.figures().percent(weights.frequency())));
        sheet.number(draft.say("issues.part.gap", draft.figures().percent(weights.gap())));
        sheet.number(draft.say("issues.part.trend", draft.figures().percent(weights.trend())));
        sheet.number(draft.say("column.score"), Glossary.href("priority"));
        sheet.numbers("mean-with", "mean-without", "satisfaction-gap");
        for (IssueFinding issue : IndexPage.rankedIssues(draft)) {
            String id = "issue." + issue.category().id();
            List<Entry> row =
                    new ArrayList<>(List.of(Entry.text(issue.category().label())));
            PriorityBorder.PARTS.forEach(part -> row.add(ScoreParts.of(draft, id, part)));
            Optional<Measure> score = draft.last(id, "score");
            row.add(draft.shown().entry(score).bar(TextPage.length(draft, score, 1)));
            row.add(draft.shown().entry(draft.last(id, "mean-with")));
            row.add(draft.shown().entry(draft.last(id, "mean-without")));
            Optional<Measure> gap = draft.last(id, "gap");
            row.add(draft.shown().signedEntry(gap).note(draft.shown().interval(gap)));
            sheet.row(row);
        }
        int minimum = draft.study().plan().minimumCell();
        return sheet.note(draft.say("issues.score.note"))
                .note(draft.say("issues.note.stand-in", minimum, (minimum + 1) / 2))
                .block();
    }

    private static List<String> rules(Draft draft) {
        Priorities priority = draft.study().priority();
        Figures figures = draft.figures();
        List<String> rules = new ArrayList<>();
        rules.add(draft.say(
                "issues.rule.full-marks",
                figures.percent(priority.fullMarks().reach()),
                figures.percent(priority.fullMarks().frequency()),
                figures.plain(priority.fullMarks().gap()),
                figures.plain(priority.fullMarks().trend() * 100)));
        rules.add(draft.say(
                "issues.rule.importance", figures.plain(priority.highFrom()), figures.plain(priority.mediumFrom())));
        rules.add(draft.say("issues.rule.matrix"));
        rules.addAll(new IssueSources(draft).rules());
        rules.add(draft.say(priority.raiseRising() ? "issues.rule.raised" : "issues.rule.urgency"));
        priority.raiseRegister().ifPresent(entries -> rules.add(draft.say("issues.rule.register", entries)));
        rules.add(draft.say("issues.rule.ties"));
        priority.core().ifPresent(core -> rules.add(draft.say("issues.rule.core", figures.plain(core.weight()))));
        rules.add(
                priority.satisfaction().isPresent()
                        ? draft.say(
                                "issues.rule.gap",
                                draft.study()
                                        .question(priority.satisfaction().get())
                                        .label())
                        : draft.say("issues.rule.no-gap"));
        return rules;
    }
}
