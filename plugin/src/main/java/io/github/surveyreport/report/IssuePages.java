package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.IssueCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page for each issue: the whole way from what customers say to whether an action worked (F1 to G3). */
final class IssuePages {
    /** More than a reader takes in at a glance are reached from the table of issues. */
    static final int LISTED = 12;

    private final Draft draft;

    IssuePages(Draft draft) {
        this.draft = draft;
    }

    static String id(String issue) {
        return "issue-" + issue;
    }

    /** The issues that there is something to say about, by rank: numbers that may be shown, causes or actions. */
    static List<IssueCategory> told(Draft draft) {
        List<IssueCategory> ranked =
                draft.findings().issues().stream().map(IssueFinding::category).toList();
        return Stream.concat(ranked.stream(), draft.study().issues().stream().filter(issue -> !ranked.contains(issue)))
                .filter(issue -> mentioned(draft, issue.id())
                        || !causes(draft, issue.id()).isEmpty()
                        || !IssueLinks.actions(draft, issue.id()).isEmpty())
                .toList();
    }

    private static boolean mentioned(Draft draft, String issue) {
        return draft.overTime("issue." + issue, "customers").stream()
                .flatMap(customers -> draft.shown().estimate(customers).stream())
                .anyMatch(customers -> customers.value() > 0);
    }

    static List<Cause> causes(Draft draft, String issue) {
        return draft.study().causes().all().stream()
                .filter(cause -> cause.issue().equals(issue))
                .toList();
    }

    List<Report.Page> pages() {
        List<IssueCategory> told = told(draft);
        return told.stream().map(issue -> page(issue, told.size() <= LISTED)).toList();
    }

    private Report.Page page(IssueCategory issue, boolean listed) {
        List<ActionFinding> actions = draft.findings().actions().stream()
                .filter(finding -> finding.action().issue().equals(Optional.of(issue.id())))
                .toList();
        Optional<IssueFinding> finding = draft.findings().issues().stream()
                .filter(found -> found.category().id().equals(issue.id()))
                .findFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(links(issue.id(), actions));
        blocks.add(new Block.Steps(draft.say("issue.loop"), loop(issue, finding, actions)));
        new IssueNumbers(draft, issue, finding).addTo(blocks);
        new IssueVoices(draft, issue).addTo(blocks);
        new QuoteBlocks(draft).ofIssue(issue.id(), blocks);
        causes(issue, blocks);
        new IssueActions(draft, issue, actions).addTo(finding.map(IssueFinding::priority), blocks);
        return new Report.Page(
                id(issue.id()),
                draft.say("issue.title", issue.label()),
                listed ? issue.label() : "",
                "issues",
                draft.say("section.voice"),
                draft.say("issue.lead", issue.label()),
                blocks);
    }

    /** Back to the pages that say the same of all issues. */
    private Block links(String issue, List<ActionFinding> actions) {
        List<Block.Term> links = new ArrayList<>();
        links.add(new Block.Term(draft.say("issues.title"), draft.href("issues")));
        String causes = IssueLinks.causes(draft, issue);
        if (!causes.isEmpty()) {
            links.add(new Block.Term(draft.say("causes.title"), causes));
        }
        if (!actions.isEmpty()) {
            links.add(new Block.Term(draft.say("actions.title"), draft.href("actions")));
        }
        return new Block.Terms(draft.say("causes.elsewhere"), links);
    }

    /** Issue, causes, actions, indicator, verdict: how far this one has come. */
    private List<String> loop(IssueCategory issue, Optional<IssueFinding> finding, List<ActionFinding> actions) {
        Optional<Measure> customers = draft.last("issue." + issue.id(), "customers");
        long going =
                actions.stream().filter(f -> f.timing() != Timing.CANCELLED).count();
        long done = actions.stream()
                .filter(f -> f.action().status() == Action.Status.DONE)
                .count();
        long met = actions.stream()
                .filter(f -> f.effect() == ActionFinding.Effect.TARGET_MET)
                .count();
        long targets = actions.stream()
                .filter(f -> f.action().target().isPresent() && f.timing() != Timing.CANCELLED)
                .count();
        String people = IssueTable.people(draft) + (issue.scored() ? ".scored" : "");
        return List.of(
                draft.say(
                        "issue.loop.issue." + (draft.shown().estimate(customers).isPresent() ? people : "none"),
                        draft.shown().value(customers),
                        finding.map(found -> draft.say("issue.loop.priority", found.priority()))
                                .orElse("")),
                draft.say("issue.loop.causes", causes(draft, issue.id()).size()),
                draft.say("issue.loop.actions", going, done),
                draft.say("issue.loop.targets", targets, met),
                draft.say(
                        "issue.loop.verified", count(actions, Verdict.VERIFIED), count(actions, Verdict.NOT_VERIFIED)));
    }

    private static long count(List<ActionFinding> actions, Verdict verdict) {
        return actions.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private void causes(IssueCategory issue, List<Block> blocks) {
        List<String> causes = causes(draft, issue.id()).stream()
                .map(cause -> draft.say(
                        "issue.cause", cause.text(), draft.say(cause.direct() ? "causes.direct" : "causes.indirect")))
                .toList();
        blocks.add(new Block.Heading("causes", draft.say("issue.causes"), 2));
        if (causes.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("issue.causes.none"), Tone.MUTED));
            return;
        }
        blocks.add(new Block.Bullets(causes));
        blocks.add(new Block.Terms(
                draft.say("causes.elsewhere"),
                List.of(new Block.Term(draft.say("issue.causes.link"), IssueLinks.causes(draft, issue.id())))));
    }
}
