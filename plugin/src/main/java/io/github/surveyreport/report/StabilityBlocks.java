package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far the ranking of issues can be relied on: other customers, other weights. */
final class StabilityBlocks {
    private static final List<String> CHANGES = List.of("-50", "-25", "+25", "+50");
    private static final String ALL = "priority";

    private final Draft draft;
    private final List<IssueFinding> issues;

    StabilityBlocks(Draft draft) {
        this.draft = draft;
        this.issues = NamedIssues.ranked(draft);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("stability", draft.say("issues.stability"), 2));
        if (draft.study().priority().resamples() > 0) {
            blocks.addAll(resampled());
        }
        if (issues.size() > 1) {
            blocks.add(new Block.Paragraph(swap() + others(), Tone.NEUTRAL));
            blocks.add(sensitivity());
        }
        blocks.add(Glossary.links(draft, "rank-stability", "weight-swap"));
        return blocks;
    }

    private List<Block> resampled() {
        if (find(issues.get(0), "same-rank").isEmpty()) {
            return List.of(new Block.Callout(
                    draft.say("issues.stability.none.title"),
                    draft.say("issues.stability.none", draft.shown().value(draft.last(id(issues.get(0)), "same-rank"))),
                    Tone.NEUTRAL));
        }
        return List.of(new Block.Paragraph(sentence(), Tone.NEUTRAL), table());
    }

    private String sentence() {
        IssueFinding first = issues.get(0);
        Estimate same = find(first, "same-rank").orElseThrow();
        return draft.say(
                new IssueSources(draft).scored() ? "issues.stability.sentence.scored" : "issues.stability.sentence",
                draft.figures().count(same.n()),
                draft.shown().value(draft.last(ALL, "resamples")),
                first.category().label(),
                draft.shown().value(draft.last(id(first), "same-rank")),
                "P" + first.priority(),
                draft.shown().value(draft.last(id(first), "same-priority")));
    }

    private Block table() {
        Sheet sheet = draft.sheet("issues-stability", draft.say("issues.stability.caption"))
                .of("rank-stability")
                .numbers("rank")
                .texts("issue", "priority")
                .number(draft.say("statistic.same-rank"), Glossary.href("rank-stability"))
                .number(draft.say("statistic.same-priority"), Glossary.href("rank-stability"))
                .number(draft.say("issues.stability.ranks", draft.confidence()), Glossary.href("rank-stability"))
                .number(draft.say("column.score"), Glossary.href("priority"));
        for (IssueFinding issue : issues) {
            Optional<Measure> score = draft.last(id(issue), "score");
            Optional<Measure> rank = draft.last(id(issue), "rank");
            sheet.row(
                    IssueTable.rank(draft, issue),
                    Entry.text(issue.category().label()),
                    Entry.text("P" + issue.priority()),
                    draft.shown().entry(draft.last(id(issue), "same-rank")),
                    draft.shown().entry(draft.last(id(issue), "same-priority")),
                    Entry.text(draft.shown().interval(rank)).link(draft.shown().receipt(rank)),
                    draft.shown().entry(score).note(draft.shown().interval(score)));
        }
        sheet.note(draft.say("issues.stability.note"));
        if (draft.weighted()) {
            sheet.note(draft.say("issues.stability.weighted"));
        }
        return sheet.block();
    }

    /** The smallest change of one weight that swaps the first two. */
    private String swap() {
        String first = issues.get(0).category().label();
        String second = issues.get(1).category().label();
        if (issues.get(0).rank().equals(issues.get(1).rank())) {
            return draft.say("issues.swap.tied", first, second);
        }
        Optional<String> nearest = PriorityBorder.PARTS.stream()
                .filter(part ->
                        draft.shown().estimate(draft.last(ALL, "swap:" + part)).isPresent())
                .min(Comparator.comparingDouble(part -> Math.abs(swapAt(part) - weight(part))));
        return nearest.map(part -> draft.say(
                                "issues.swap",
                                name(part),
                                draft.figures().share(weight(part)),
                                draft.figures().share(swapAt(part)),
                                first,
                                second)
                        + fall(part))
                .orElseGet(() -> draft.say("issues.swap.none", first, second));
    }

    /** Issues behind the first two that some change of the table puts first: said where the first two are spoken of. */
    private String others() {
        List<String> others = issues.stream()
                .skip(2)
                .filter(issue -> issue.rank().orElseThrow() > 1)
                .filter(this::firstSomewhere)
                .map(issue -> issue.category().label())
                .toList();
        return others.isEmpty()
                ? ""
                : draft.say("sentence.gap")
                        + draft.say("issues.swap.others", draft.words().join(others));
    }

    private boolean firstSomewhere(IssueFinding issue) {
        return PriorityBorder.PARTS.stream()
                .filter(part -> weight(part) > 0)
                .flatMap(part -> CHANGES.stream().map(change -> part + change))
                .anyMatch(with -> value(issue, "rank:" + with) == 1);
    }

    /** Why two issues change places though their scores need not: one passes a border of importance. */
    private String fall(String part) {
        PriorityBorder borders = new PriorityBorder(draft);
        return issues.subList(0, 2).stream()
                .filter(issue -> borders.crossed(issue, part, swapAt(part)))
                .map(issue -> draft.say("sentence.gap")
                        + draft.say(
                                "issues.swap.border",
                                issue.category().label(),
                                "P" + issue.priority(),
                                "P" + value(issue, "border-priority:" + part)))
                .findFirst()
                .orElse("");
    }

    private double swapAt(String part) {
        return draft.shown()
                .estimate(draft.last(ALL, "swap:" + part))
                .orElseThrow()
                .value();
    }

    private Block sensitivity() {
        Sheet sheet = draft.sheet("issues-weights", draft.say("issues.weights.caption"))
                .of("weight-swap")
                .text(draft.say("issues.weights.changed"))
                .number(draft.say("issues.weights.to"))
                .text(draft.say("issues.weights.first"))
                .text(draft.say("issues.weights.ranks"))
                .text(draft.say("issues.weights.priorities"));
        for (String part : PriorityBorder.PARTS) {
            for (String change : CHANGES) {
                if (weight(part) > 0) {
                    sheet.row(row(part, change));
                }
            }
        }
        return sheet.note(draft.say("issues.weights.note")).block();
    }

    private List<Entry> row(String part, String change) {
        double to = Math.min(1, weight(part) * (1 + Integer.parseInt(change) / 100.0));
        String with = ":" + part + change;
        String first = draft.words()
                .join(issues.stream()
                        .filter(issue -> value(issue, "rank" + with) == 1)
                        .map(issue -> issue.category().label())
                        .toList());
        return List.of(
                Entry.text(draft.say("issues.weights.change", name(part), change.replace('-', '−'))),
                Entry.number(draft.figures().share(to), to),
                Entry.text(first),
                Entry.text(moves("rank" + with, issue -> issue.rank().orElseThrow(), "")),
                Entry.text(moves("priority" + with, IssueFinding::priority, "P")));
    }

    /** The issues of which a number becomes another. */
    private String moves(String statistic, java.util.function.ToIntFunction<IssueFinding> now, String prefix) {
        List<String> moves = issues.stream()
                .filter(issue -> value(issue, statistic) != now.applyAsInt(issue))
                .map(issue -> draft.say(
                        "issues.weights.move",
                        issue.category().label(),
                        prefix + now.applyAsInt(issue),
                        prefix + value(issue, statistic)))
                .toList();
        return moves.isEmpty()
                ? draft.say("issues.weights.same")
                : draft.words().join(moves);
    }

    private int value(IssueFinding issue, String statistic) {
        return (int) find(issue, statistic).orElseThrow().value();
    }

    private Optional<Estimate> find(IssueFinding issue, String statistic) {
        return draft.shown().estimate(draft.last(id(issue), statistic));
    }

    private double weight(String part) {
        return PriorityBorder.weight(draft, part);
    }

    private String name(String part) {
        return draft.say("issues.part-name." + part);
    }

    private static String id(IssueFinding issue) {
        return "issue." + issue.category().id();
    }
}
