package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Pictures of how answers spread over the levels of questions. */
final class DistributionPictures {
    /** Share difference that rounding may leave in a distribution that sums to 1. */
    private static final double TOLERANCE = 1e-6;

    private final Draft draft;
    private final Shown shown;

    DistributionPictures(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /** Diverging bars of rating questions; questions with other levels get a picture of their own. */
    List<Block> likert(String suffix, String label, List<Question> questions) {
        Map<List<String>, List<Question>> byLevels = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> levels = levels(question);
            byLevels.computeIfAbsent(levels, key -> new ArrayList<>()).add(question);
        }
        List<Block> blocks = new ArrayList<>();
        byLevels.forEach((levels, own) -> {
            String kind = blocks.isEmpty() ? "likert" : "likert" + (blocks.size() + 1);
            blocks.add(likert(kind + suffix, label, levels, own));
        });
        return blocks;
    }

    private Block likert(String id, String label, List<String> levels, List<Question> questions) {
        String title = draft.say("satisfaction.likert", label, draft.lastWave().label());
        Sheet sheet = draft.sheet(id, title).of("share").texts("question").numbers("n");
        levels.forEach(sheet::number);
        List<List<Double>> shares = new ArrayList<>();
        List<Spoken.Item> satisfied = new ArrayList<>();
        for (Question question : questions) {
            List<Optional<Measure>> measures = ordered(question).stream()
                    .map(level -> draft.last(Labels.name(question), "share:" + level.id()))
                    .toList();
            shares.add(complete(measures));
            List<Entry> row = new ArrayList<>();
            row.add(Entry.text(question.label()));
            row.add(shown.entry(draft.last(Labels.name(question), "n")));
            measures.forEach(measure -> row.add(shown.entry(measure)));
            sheet.row(row);
            satisfied.add(new Spoken.Item(question.label(), draft.last(Labels.name(question), "top2")));
        }
        List<Optional<Measure>> bases = questions.stream()
                .map(question -> draft.last(Labels.name(question), "n"))
                .toList();
        return new Block.Chart(
                id,
                title,
                draft.say("unit.share"),
                draft.say("base.shares", shown.base(bases)),
                draft.say("satisfaction.likert.spoken", new Spoken(draft).extremes(satisfied)),
                new ChartSpec.Likert(questions.stream().map(Question::label).toList(), levels, shares),
                sheet.table(),
                true);
    }

    /** The shares when they make up a whole distribution, else none: a bar with a hidden part would mislead. */
    private List<Double> complete(List<Optional<Measure>> measures) {
        List<Double> values = measures.stream()
                .flatMap(measure -> shown.estimate(measure).stream())
                .map(Estimate::value)
                .toList();
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return values.size() == measures.size() && Math.abs(sum - 1) < TOLERANCE ? values : List.of();
    }

    /** What levels mean; a bare code means the score that it counts as, whichever way round the scale was asked. */
    private List<String> levels(Question question) {
        List<Level> levels = ordered(question);
        boolean bare = levels.stream()
                .allMatch(level ->
                        level.label().equals(level.id()) && level.score().isPresent());
        if (!bare) {
            return levels.stream().map(Level::label).toList();
        }
        List<String> labels = new ArrayList<>();
        for (Level level : levels) {
            int place = labels.size();
            String key = place == 0 ? "level.lowest" : place == levels.size() - 1 ? "level.highest" : "level.between";
            labels.add(draft.say(key, level.score().orElse(0)));
        }
        return labels;
    }

    /** A question's levels from the lowest to the highest score, whichever way round the scale is. */
    static List<Level> ordered(Question question) {
        return question.levels().stream()
                .sorted(Comparator.comparing(level -> level.score().orElse(0)))
                .toList();
    }

    /** The levels of a choice question as bars, in configured order. */
    Block choices(Question question) {
        List<Spoken.Item> items = question.levels().stream()
                .map(level -> new Spoken.Item(level.label(), draft.last(Labels.name(question), "share:" + level.id())))
                .toList();
        Pictures.Axis axis = new Pictures.Axis(
                ChartSpec.Format.PERCENT,
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                draft.say(question.type() == Question.Type.MULTIPLE ? "unit.share.multiple" : "unit.share"));
        return new Pictures(draft)
                .bars("choice-" + question.id(), question.label(), items, axis, Optional.empty(), "", false);
    }
}
