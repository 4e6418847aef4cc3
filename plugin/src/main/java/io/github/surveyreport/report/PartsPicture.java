package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each issue's score is made of: a bar whose pieces are the parts as they weigh. */
final class PartsPicture {
    private static final List<String> PARTS = List.of("reach", "frequency", "gap", "trend");

    private final Draft draft;

    PartsPicture(Draft draft) {
        this.draft = draft;
    }

    Block.Chart chart() {
        List<IssueFinding> issues = NamedIssues.ranked(draft);
        String title = draft.say("issues.parts", draft.lastWave().label());
        List<List<Double>> lengths = new ArrayList<>();
        List<ChartSpec.Point> sums = new ArrayList<>();
        Sheet sheet = draft.sheet("issues-parts", title).of("priority").texts("issue", "priority");
        PARTS.forEach(part -> sheet.number(name(part)));
        sheet.number(draft.say("column.score"), Glossary.href("priority")).interval();
        for (IssueFinding issue : issues) {
            Optional<Measure> score = draft.last(id(issue), "score");
            List<Double> pieces =
                    PARTS.stream().map(part -> weighted(issue, part)).toList();
            lengths.add(pieces);
            sums.add(draft.shown().point(score));
            sheet.row(Stream.of(
                            Stream.of(Entry.text(issue.category().label()), Entry.text("P" + issue.priority())),
                            pieces.stream()
                                    .map(piece -> Entry.number(draft.figures().decimal(piece, 2), piece)
                                            .link(draft.shown().receipt(score))),
                            Stream.of(draft.shown().entry(score), draft.shown().intervalEntry(score)))
                    .flatMap(entries -> entries)
                    .toList());
        }
        List<String> names = issues.stream()
                .map(issue -> "P" + issue.priority() + " " + issue.category().label())
                .toList();
        int drawn = Math.min(MatrixPicture.DRAWN, issues.size());
        return new Block.Chart(
                "issues-parts",
                title,
                draft.say("issues.parts.unit"),
                draft.say("issues.parts.base", issues.size()) + MatrixPicture.drawn(draft, issues),
                spoken(issues),
                new ChartSpec.Stacked(
                        names.subList(0, drawn),
                        PARTS.stream().map(this::name).toList(),
                        lengths.subList(0, drawn),
                        sums.subList(0, drawn),
                        ChartSpec.Format.TWO_DECIMALS),
                sheet.table(),
                true);
    }

    private String spoken(List<IssueFinding> issues) {
        IssueFinding first = issues.get(0);
        return draft.say(
                "issues.parts.spoken",
                issues.size(),
                first.category().label(),
                draft.shown().value(draft.last(id(first), "score")));
    }

    private double weighted(IssueFinding issue, String part) {
        double value = draft.shown()
                .estimate(draft.last(id(issue), "part:" + part))
                .map(Estimate::value)
                .orElse(0d);
        return value * weight(part);
    }

    private String name(String part) {
        return draft.say("issues.part." + part, draft.figures().percent(weight(part)));
    }

    private double weight(String part) {
        Priorities.Parts weights = draft.study().priority().weights();
        return switch (part) {
            case "reach" -> weights.reach();
            case "frequency" -> weights.frequency();
            case "gap" -> weights.gap();
            default -> weights.trend();
        };
    }

    private static String id(IssueFinding issue) {
        return "issue." + issue.category().id();
    }
}
