package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Issues and their priority (F1, F2). */
final class IssuesPage implements PageWriter {
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
        if (NamedIssues.of(draft).isEmpty()) {
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
        blocks.add(IssueTable.table(draft));
        if (!NamedIssues.ranked(draft).isEmpty()) {
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
                .map(statement -> statement.href().equals(draft.href("issues"))
                        ? new Block.Statement(statement.text(), statement.evidence(), statement.tone(), "")
                        : statement)
                .toList();
        if (!statements.isEmpty()) {
            blocks.add(new Block.Heading("findings", draft.say("issues.conclusions"), 2));
            blocks.add(new Block.Conclusions(statements));
        }
    }

    /** Whether the study itself says how urgent its issues are: all of them, none, or some. */
    private static String given(Draft draft) {
        long given = draft.study().issues().stream()
                .filter(issue -> issue.wording().urgencyGiven())
                .count();
        return given == draft.study().issues().size() ? "" : given == 0 ? ".built-in" : ".partly";
    }

    static String grade(Draft draft, Grade grade) {
        return draft.say("grade." + grade.name());
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
        for (IssueFinding issue : NamedIssues.ranked(draft)) {
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
        rules.add(draft.say("issues.rule.urgency" + given(draft)));
        if (priority.raiseRising()) {
            rules.add(draft.say("issues.rule.raised"));
        }
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
