package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Causes.Stage;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The customer journey (F3): how satisfied customers are stage by stage, what they name, where they are least content. */
final class JourneyPage implements PageWriter {
    /** From this share on the rest are people who skip a question here and there. */
    private static final double NEARLY_ALL = 0.95;

    @Override
    public String id() {
        return "journey";
    }

    @Override
    public String section() {
        return "voice";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().causes().journey().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(draft.say("journey.text", draft.lastWave().label()), Tone.NEUTRAL));
        draft.weighted("journey.weighted").ifPresent(blocks::add);
        JourneyPicture picture = new JourneyPicture(draft);
        extremes(draft).forEach(text -> blocks.add(new Block.Paragraph(text, Tone.NEUTRAL)));
        blocks.add(picture.chart());
        blocks.add(Glossary.links(draft, "stage-score", "stage-low", "stage-rated"));
        blocks.add(picture.table());
        questions(draft).ifPresent(blocks::add);
        return blocks;
    }

    /**
     * Where scores are lowest, low ratings most frequent and, unless nearly all rated every stage, ratings rarest; as
     * found, without a test of differences.
     */
    private static List<String> extremes(Draft draft) {
        List<String> texts = new ArrayList<>();
        extreme(draft, "score", false).ifPresent(texts::add);
        extreme(draft, "low", true).ifPresent(texts::add);
        extremeStage(draft, "rated", false)
                .filter(stage -> value(draft, stage, "rated").orElseThrow() < NEARLY_ALL)
                .flatMap(stage -> extreme(draft, "rated", false))
                .ifPresent(texts::add);
        return texts.isEmpty() ? List.of() : List.of(String.join(draft.say("sentence.gap"), texts));
    }

    private static Optional<String> extreme(Draft draft, String statistic, boolean most) {
        return extremeStage(draft, statistic, most).map(stage -> {
            Optional<Measure> measure = measure(draft, stage, statistic);
            return draft.say(
                    "journey.extreme." + statistic,
                    stage.label(),
                    draft.shown().value(measure),
                    draft.shown().interval(measure));
        });
    }

    /** The stage with the least (or most); empty unless two stages differ. */
    static Optional<Stage> extremeStage(Draft draft, String statistic, boolean most) {
        Comparator<Stage> byValue = Comparator.comparingDouble(
                stage -> (most ? -1 : 1) * value(draft, stage, statistic).orElseThrow());
        List<Stage> ordered = draft.study().causes().journey().stream()
                .filter(stage -> value(draft, stage, statistic).isPresent())
                .sorted(byValue)
                .toList();
        boolean differ = ordered.size() > 1
                && !value(draft, ordered.get(0), statistic)
                        .equals(value(draft, ordered.get(ordered.size() - 1), statistic));
        return differ ? Optional.of(ordered.get(0)) : Optional.empty();
    }

    private static Optional<Double> value(Draft draft, Stage stage, String statistic) {
        return draft.shown().estimate(measure(draft, stage, statistic)).map(Estimate::value);
    }

    static Optional<Measure> measure(Draft draft, Stage stage, String statistic) {
        return draft.last("stage." + stage.id(), statistic);
    }

    /** Every question of every stage by itself. */
    private static Optional<Block> questions(Draft draft) {
        Shown shown = draft.shown();
        Sheet sheet = draft.sheet(
                        "journey-questions",
                        draft.say("journey.questions", draft.lastWave().label()))
                .texts("journey-stage", "question")
                .numbers("n", "mean")
                .interval()
                .numbers("top2", "bottom2");
        for (Stage stage : draft.study().causes().journey()) {
            for (String id : stage.questions()) {
                Question question = draft.study().question(id);
                String name = Labels.name(question);
                boolean recommends = question.type() == Question.Type.NPS;
                Optional<Measure> mean = draft.last(name, "mean");
                sheet.row(
                        Entry.text(stage.label()),
                        Entry.text(question.label()),
                        shown.entry(draft.last(name, "n")),
                        shown.entry(mean),
                        shown.intervalEntry(mean),
                        shown.entry(draft.last(name, recommends ? "promoters" : "top2")),
                        shown.entry(draft.last(name, recommends ? "detractors" : "bottom2")));
            }
        }
        return sheet.isEmpty()
                ? Optional.empty()
                : Optional.of(sheet.note(draft.say("journey.questions.note")).block());
    }
}
