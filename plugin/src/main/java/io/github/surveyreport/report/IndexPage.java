package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The executive summary: what a director reads in ten minutes. */
final class IndexPage implements PageWriter {
    private static final int ISSUES = 5;
    private static final int RATINGS = 12;

    @Override
    public String id() {
        return "index";
    }

    @Override
    public String section() {
        return "overview";
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        HeldBackBlocks.callout(draft).ifPresent(blocks::add);
        blocks.add(new Block.KeyFigures(figures(draft)));
        conclusions(draft, blocks);
        return blocks;
    }

    /** What follows the author's narrative on this page. */
    List<Block> details(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        scorecard(draft, blocks);
        ratings(draft, blocks);
        trend(draft, blocks);
        issues(draft, blocks);
        return blocks;
    }

    private static List<Block.KeyFigure> figures(Draft draft) {
        KeyFigures keyFigures = new KeyFigures(draft);
        List<Block.KeyFigure> figures = new ArrayList<>();
        if (!draft.study().scorecard().dimensions().isEmpty()) {
            figures.add(keyFigures.composite());
        }
        new Labels(draft.study()).nps().ifPresent(question -> figures.add(keyFigures.nps(question)));
        keyFigures.satisfaction().ifPresent(figures::add);
        if (draft.study().scorecard().dimensions().isEmpty()) {
            new Labels(draft.study()).headline().ifPresent(question -> figures.add(keyFigures.mean(question)));
        }
        figures.add(keyFigures.sample());
        if (!draft.study().issues().isEmpty()) {
            figures.add(keyFigures.urgentIssues());
        }
        if (!draft.findings().actions().isEmpty()) {
            figures.add(keyFigures.actions());
        }
        return figures;
    }

    private static void conclusions(Draft draft, List<Block> blocks) {
        ConclusionText text = new ConclusionText(draft);
        List<Block.Statement> statements =
                draft.findings().summary().stream().map(text::statement).toList();
        blocks.add(new Block.Heading("conclusions", draft.say("index.conclusions"), 2));
        blocks.add(
                statements.isEmpty()
                        ? new Block.Paragraph(draft.say("index.conclusions.none"), Tone.MUTED)
                        : new Block.Conclusions(statements));
        UnreadableAnswers.callout(draft).ifPresent(blocks::add);
        SentimentBlocks.repeated(draft).ifPresent(blocks::add);
        if (!statements.isEmpty()) {
            blocks.add(Glossary.links(draft, "n", "interval", "change"));
        }
    }

    private static void scorecard(Draft draft, List<Block> blocks) {
        if (draft.study().scorecard().dimensions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("scorecard", draft.say("index.scorecard"), 2));
        Sheet sheet = draft.sheet(
                        "index-scorecard",
                        draft.say("index.scorecard.caption", draft.lastWave().label()))
                .texts("dimension")
                .numbers("weight", "score", "target", "gap", "change");
        for (Scorecard.Part part : draft.study().scorecard().dimensions()) {
            String id = "dimension." + part.id();
            sheet.row(scores(
                    draft, part.label(), id, Entry.number(draft.figures().percent(part.weight()), part.weight())));
        }
        sheet.row(scores(draft, draft.say("subject.composite"), "composite", Entry.number("100%", 1)), true);
        blocks.add(sheet.block());
    }

    private static List<Entry> scores(Draft draft, String label, String id, Entry weight) {
        Shown shown = draft.shown();
        Optional<Measure> score = draft.last(id, "score");
        double length = shown.estimate(score).map(Estimate::value).orElse(0d) / 100;
        return List.of(
                Entry.text(label).link(draft.href("scorecard")),
                weight,
                shown.entry(score).bar(length),
                shown.entry(draft.last(id, "target")),
                ScorecardPage.gap(draft, id),
                shown.signedEntry(draft.last(id, "change")));
    }

    /** Without a scorecard the rating questions are the result. */
    private static void ratings(Draft draft, List<Block> blocks) {
        List<Question> ratings = new Labels(draft.study()).ratings();
        if (!draft.study().scorecard().dimensions().isEmpty() || ratings.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("ratings", draft.say("index.ratings"), 2));
        List<Spoken.Item> items = ratings.stream()
                .limit(RATINGS)
                .map(question -> new Spoken.Item(question.label(), draft.last(Labels.name(question), "top2")))
                .toList();
        Pictures.Axis axis = new Pictures.Axis(
                ChartSpec.Format.PERCENT, OptionalDouble.of(0), OptionalDouble.of(1), draft.say("unit.share"));
        String title = draft.say("index.ratings.chart", draft.lastWave().label());
        blocks.add(new Pictures(draft).bars("index-ratings", title, items, axis, Optional.empty(), "", true));
        if (ratings.size() > RATINGS) {
            blocks.add(new Block.Paragraph(draft.say("index.ratings.more", RATINGS, ratings.size()), Tone.MUTED));
        }
    }

    private static void trend(Draft draft, List<Block> blocks) {
        if (!draft.severalWaves()) {
            return;
        }
        Pictures pictures = new Pictures(draft);
        if (!draft.study().scorecard().dimensions().isEmpty()) {
            Pictures.Line line =
                    new Pictures.Line(draft.say("subject.composite"), draft.overTime("composite", "score"));
            blocks.add(pictures.trend(
                    "index-trend",
                    draft.say("index.trend"),
                    List.of(line),
                    pictures.scoreAxis(),
                    draft.study().scorecard().target(),
                    true));
            TrendsPage.parts(draft).ifPresent(blocks::add);
            return;
        }
        Optional<Question> headline = new Labels(draft.study()).headline();
        if (headline.isPresent()) {
            int[] range = Labels.range(headline.get());
            Pictures.Line line =
                    new Pictures.Line(headline.get().label(), draft.overTime(Labels.name(headline.get()), "mean"));
            blocks.add(pictures.trend(
                    "index-trend",
                    draft.say("trend.of", headline.get().label()),
                    List.of(line),
                    pictures.zoomedAxis(
                            range[0], range[1], Zoom.alone(range[0], range[1], pictures.points(line.overTime()))),
                    Optional.empty(),
                    true));
        }
    }

    private static void issues(Draft draft, List<Block> blocks) {
        List<IssueFinding> issues = NamedIssues.ranked(draft);
        if (issues.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("issues", draft.say("index.issues"), 2));
        Sheet sheet = draft.sheet(
                        "index-issues",
                        draft.say("index.issues.caption", draft.lastWave().label()))
                .numbers("rank")
                .texts("issue", "priority")
                .numbers("comments", IssueTable.people(draft), "share")
                .texts("urgency", "importance");
        issues.stream().limit(ISSUES).forEach(issue -> sheet.row(IssueTable.summary(draft, issue)));
        new IssueOrder(draft).notes().forEach(sheet::note);
        new IssueSources(draft).notes().forEach(sheet::note);
        blocks.add(sheet.block());
    }

    /** Actions that are neither cancelled nor late, and all that are not cancelled. */
    static long[] inTime(Draft draft) {
        long late = draft.findings().actions().stream()
                .filter(action -> action.timing() == Timing.LATE || action.timing() == Timing.DONE_LATE)
                .count();
        long all = draft.findings().actions().stream()
                .filter(action -> action.timing() != Timing.CANCELLED)
                .count();
        return new long[] {all - late, all};
    }

    /** The first indicator that is a top-2 share. */
    static Optional<Indicator> csat(Draft draft) {
        return draft.study().scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(indicator -> indicator.source() instanceof Scorecard.FromQuestion from
                        && from.statistic() == Scorecard.Of.TOP2)
                .findFirst();
    }
}
