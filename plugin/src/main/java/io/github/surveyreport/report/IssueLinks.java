package io.github.surveyreport.report;

import io.github.surveyreport.config.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From an issue to where else it is spoken of. */
final class IssueLinks {
    private IssueLinks() {}

    static String anchor(String issue) {
        return "issue-" + issue;
    }

    /** Where the causes of the issue are; empty when it has none, or the report has no such page. */
    static String causes(Draft draft, String issue) {
        boolean any = draft.study().causes().all().stream()
                .anyMatch(cause -> cause.issue().equals(issue));
        String page = draft.href("causes");
        return any && !page.isEmpty() ? page + "#" + anchor(issue) : "";
    }

    /** The issue's own page; empty when it has none. */
    static String page(Draft draft, String issue) {
        return draft.href(IssuePages.id(issue));
    }

    /** The page that says most of an issue: its own, else its causes, else the list of issues. */
    static String of(Draft draft, String issue) {
        String own = page(draft, issue);
        String causes = own.isEmpty() ? causes(draft, issue) : own;
        return causes.isEmpty() ? draft.href("issues") : causes;
    }

    /** The issue's rank and its actions, as links; empty when there is neither. */
    static Optional<Block> elsewhere(Draft draft, String issue) {
        List<Block.Term> links = new ArrayList<>();
        draft.findings().issues().stream()
                .filter(finding -> finding.category().id().equals(issue))
                .forEach(finding -> links.add(new Block.Term(
                        draft.say(
                                finding.rank().isPresent() ? "causes.priority" : "causes.priority.unranked",
                                finding.rank().orElse(0),
                                finding.priority()),
                        pageOrList(draft, issue))));
        List<Action> actions = actions(draft, issue);
        actions.forEach(action -> links.add(
                new Block.Term(draft.say("actions.span", action.id(), action.title()), draft.href("actions"))));
        if (actions.isEmpty()) {
            links.add(new Block.Term(draft.say("causes.no-action"), ""));
        }
        return Optional.of(new Block.Terms(draft.say("causes.elsewhere"), links));
    }

    private static String pageOrList(Draft draft, String issue) {
        String own = page(draft, issue);
        return own.isEmpty() ? draft.href("issues") : own;
    }

    static List<Action> actions(Draft draft, String issue) {
        return draft.study().actions().stream()
                .filter(action -> action.issue().equals(Optional.of(issue)))
                .toList();
    }
}
