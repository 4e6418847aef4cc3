package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How often an issue is mentioned, wave by wave, and what its priority consists of. */
final class IssueNumbers {
    private final Draft draft;
    private final IssueCategory issue;
    private final String id;
    private final Optional<IssueFinding> finding;

    /** @param finding its place in the ranking, when it has one */
    IssueNumbers(Draft draft, IssueCategory issue, Optional<IssueFinding> finding) {
        this.draft = draft;
        this.issue = issue;
        this.id = "issue." + issue.id();
        this.finding = finding;
    }

    void addTo(List<Block> blocks) {
        blocks.add(new Block.Heading("numbers", draft.say("issue.numbers"), 2));
        List<Optional<Measure>> shares = draft.overTime(id, "share");
        if (shares.stream().allMatch(Optional::isEmpty)) {
            blocks.add(new Block.Paragraph(draft.say("issue.numbers.none"), Tone.MUTED));
            return;
        }
        if (draft.weighted()) {
            blocks.add(new Block.Paragraph(draft.say("issues.weighted"), Tone.MUTED));
        }
        if (draft.severalWaves()) {
            blocks.add(trend(shares));
        }
        blocks.add(waves());
        finding.ifPresent(found -> priority(found, blocks));
    }

    private Block trend(List<Optional<Measure>> shares) {
        Pictures.Axis axis = new Pictures.Axis(
                ChartSpec.Format.PERCENT, OptionalDouble.of(0), OptionalDouble.empty(), draft.say("issue.trend.unit"));
        return new Pictures(draft)
                .trend(
                        "issue-trend-" + issue.id(),
                        draft.say("issue.trend", issue.label()),
                        List.of(new Pictures.Line(issue.label(), shares)),
                        axis,
                        Optional.empty(),
                        true);
    }

    private Block waves() {
        boolean register = draft.study().register().isPresent();
        boolean gap = draft.study().priority().satisfaction().isPresent();
        Sheet sheet = draft.sheet("issue-waves-" + issue.id(), draft.say("issue.waves", issue.label()))
                .texts("wave")
                .numbers("comments");
        if (register) {
            sheet.numbers("register");
        }
        if (issue.scored()) {
            sheet.numbers("low-scores");
        }
        sheet.numbers("share", IssueTable.people(draft));
        if (gap) {
            sheet.numbers("mean-with", "mean-without", "satisfaction-gap");
        }
        for (Wave wave : draft.study().waves()) {
            sheet.row(row(wave, register, gap));
        }
        if (issue.scored()) {
            String scores = draft.words().join(new IssueSources(draft).scores(issue));
            sheet.note(draft.say("issues.rule.scores", issue.label(), scores));
        }
        return sheet.block();
    }

    private List<Entry> row(Wave wave, boolean register, boolean gap) {
        List<Entry> row = new ArrayList<>(List.of(Entry.text(wave.label()), entry("comments", wave)));
        if (register) {
            row.add(entry("register", wave));
        }
        if (issue.scored()) {
            row.add(new IssueSources(draft).lowScores(draft.find(id, "low-scores", wave)));
        }
        Optional<Measure> share = draft.find(id, "share", wave);
        row.add(draft.shown().entry(share).note(draft.shown().interval(share)));
        row.add(entry("customers", wave));
        if (gap) {
            row.add(entry("mean-with", wave));
            row.add(entry("mean-without", wave));
            Optional<Measure> difference = draft.find(id, "gap", wave);
            row.add(draft.shown().signedEntry(difference).note(draft.shown().interval(difference)));
        }
        return row;
    }

    private Entry entry(String statistic, Wave wave) {
        return draft.shown().entry(draft.find(id, statistic, wave));
    }

    private void priority(IssueFinding found, List<Block> blocks) {
        blocks.add(new Block.Heading("priority", draft.say("issue.priority"), 2));
        blocks.add(new Block.Paragraph(
                draft.say(
                        "issue.priority.text" + (found.rank().isPresent() ? "" : "." + found.rated()),
                        found.priority(),
                        found.rank().orElse(0),
                        IssuesPage.grade(draft, found.importance()),
                        IssuesPage.grade(draft, found.urgency())),
                Tone.NEUTRAL));
        Priorities.Parts weights = draft.study().priority().weights();
        Sheet sheet = draft.sheet("issue-parts-" + issue.id(), draft.say("issue.parts", issue.label()))
                .of("priority")
                .texts("part")
                .numbers("weight", "part-value");
        part(sheet, "reach", weights.reach());
        part(sheet, "frequency", weights.frequency());
        part(sheet, "gap", weights.gap());
        part(sheet, "trend", weights.trend());
        Optional<Measure> score = draft.last(id, "score");
        sheet.row(
                List.of(
                        Entry.text(draft.say("column.score")),
                        Entry.number("100%", 1),
                        draft.shown().entry(score).bar(TextPage.length(draft, score, 1))),
                true);
        blocks.add(sheet.note(draft.say("issues.parts.withheld")).block());
        blocks.add(new Block.Paragraph(new PriorityBorder(draft).sentence(found), Tone.NEUTRAL));
        blocks.add(Glossary.links(draft, "weight-swap"));
    }

    private void part(Sheet sheet, String part, double weight) {
        sheet.row(
                Entry.text(draft.say("issue.part." + part)),
                Entry.number(draft.figures().percent(weight), weight),
                ScoreParts.of(draft, id, part));
    }
}
