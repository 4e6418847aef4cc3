package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The headlines over waves (D5). */
final class TrendsPage implements PageWriter {
    /** More small pictures than this are not looked at; the table below holds every question. */
    private static final int PICTURES = 12;

    @Override
    public String id() {
        return "trends";
    }

    @Override
    public String section() {
        return "results";
    }

    @Override
    public List<Block> blocks(Draft draft) {
        if (!draft.severalWaves()) {
            List<Block> blocks = new ArrayList<>(List.of(new Block.Callout(
                    draft.say("trends.empty.title"),
                    draft.say("trends.empty", draft.lastWave().label()),
                    Tone.NEUTRAL)));
            new TimeBlocks(draft).add(blocks);
            return blocks;
        }
        List<Block> blocks = new ArrayList<>();
        Pictures pictures = new Pictures(draft);
        blocks.add(new Block.Paragraph(draft.say("trends.text", draft.confidence()), Tone.NEUTRAL));
        scorecard(draft, pictures, blocks);
        new Labels(draft.study())
                .nps()
                .ifPresent(question -> blocks.add(pictures.trend(
                        "trends-nps",
                        draft.say("trends.nps"),
                        List.of(new Pictures.Line(question.label(), draft.overTime(Labels.name(question), "nps"))),
                        pictures.npsAxis(),
                        Optional.empty(),
                        true)));
        questions(draft, pictures, blocks);
        blocks.addAll(new RankingTrends(draft).blocks());
        new HeadlineChange(draft).blocks(blocks);
        new TimeBlocks(draft).add(blocks);
        blocks.add(new Block.Heading("table", draft.say("trends.table"), 2));
        blocks.add(table(draft));
        return blocks;
    }

    private static void scorecard(Draft draft, Pictures pictures, List<Block> blocks) {
        Scorecard scorecard = draft.study().scorecard();
        if (scorecard.dimensions().isEmpty()) {
            return;
        }
        blocks.add(pictures.trend(
                "trends-composite",
                draft.say("trend.of", draft.say("subject.composite")),
                List.of(new Pictures.Line(draft.say("subject.composite"), draft.overTime("composite", "score"))),
                pictures.scoreAxis(),
                scorecard.target(),
                false));
        blocks.add(pictures.trend(
                "trends-dimensions",
                draft.say("trends.dimensions"),
                scorecard.dimensions().stream()
                        .map(part -> new Pictures.Line(part.label(), draft.overTime("dimension." + part.id(), "score")))
                        .toList(),
                pictures.scoreAxis(),
                Optional.empty(),
                false));
        parts(draft).ifPresent(blocks::add);
    }

    /** A word of caution when some wave's scores rest on other indicators than those of the wave before. */
    static Optional<Block> parts(Draft draft) {
        boolean differ = draft.overTime("composite", "change").stream()
                .flatMap(change -> draft.shown().estimate(change).stream())
                .anyMatch(Shown::differentParts);
        return differ ? Optional.of(new Block.Paragraph(draft.say("trends.parts"), Tone.WARNING)) : Optional.empty();
    }

    private static void questions(Draft draft, Pictures pictures, List<Block> blocks) {
        List<Question> ratings = new Labels(draft.study()).ratings();
        if (ratings.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("questions", draft.say("trends.questions"), 2));
        List<Question> drawn = ratings.subList(0, Math.min(PICTURES, ratings.size()));
        for (Question question : drawn) {
            blocks.add(question(draft, pictures, question, drawn));
        }
        if (ratings.size() > PICTURES) {
            blocks.add(new Block.Paragraph(draft.say("trends.questions.more", PICTURES, ratings.size()), Tone.MUTED));
        }
    }

    /** Questions on the same scale are drawn at the same height, so that their slopes compare. */
    private static Block question(Draft draft, Pictures pictures, Question question, List<Question> drawn) {
        int[] range = Labels.range(question);
        List<List<ChartSpec.Point>> alike = drawn.stream()
                .filter(other -> Arrays.equals(Labels.range(other), range))
                .map(other -> pictures.points(draft.overTime(Labels.name(other), "mean")))
                .toList();
        List<Optional<Measure>> means = draft.overTime(Labels.name(question), "mean");
        double[] limits = Zoom.of(range[0], range[1], alike).limits(pictures.points(means));
        return pictures.trend(
                "trend-" + question.id(),
                draft.say("trend.of", question.label()),
                List.of(new Pictures.Line(question.label(), means)),
                pictures.zoomedAxis(range[0], range[1], limits),
                Optional.empty(),
                false);
    }

    private static Block table(Draft draft) {
        Sheet sheet = draft.sheet("trends", draft.say("trends.table.caption")).texts("measure");
        draft.study().waves().forEach(wave -> sheet.number(wave.label()));
        sheet.numbers("change");
        row(draft, sheet, draft.say("statistic.valid"), "sample", "valid");
        if (!draft.study().scorecard().dimensions().isEmpty()) {
            row(draft, sheet, draft.say("subject.composite"), "composite", "score");
            draft.study()
                    .scorecard()
                    .dimensions()
                    .forEach(part -> row(draft, sheet, part.label(), "dimension." + part.id(), "score"));
        }
        for (Question question : draft.study().questions()) {
            if (question.type() == Question.Type.NPS) {
                row(draft, sheet, draft.say("trends.row.nps", question.label()), Labels.name(question), "nps");
            } else if (question.type() == Question.Type.RATING) {
                row(draft, sheet, draft.say("trends.row.mean", question.label()), Labels.name(question), "mean");
                row(draft, sheet, draft.say("trends.row.top2", question.label()), Labels.name(question), "top2");
            }
        }
        return sheet.note(draft.say("trends.table.note", draft.confidence())).block();
    }

    private static void row(Draft draft, Sheet sheet, String label, String id, String statistic) {
        List<Entry> row = new ArrayList<>(List.of(Entry.text(label).link(TermLinks.href(statistic))));
        for (Optional<Measure> measure : draft.overTime(id, statistic)) {
            Entry entry = draft.shown().entry(measure);
            boolean flagged = draft.shown().smallBase(measure);
            row.add(flagged ? entry : entry.note(draft.shown().interval(measure)));
        }
        row.add(SatisfactionPage.change(draft, id, statistic));
        sheet.row(row);
    }
}
