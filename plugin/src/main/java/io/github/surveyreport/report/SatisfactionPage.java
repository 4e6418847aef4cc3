package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Dimension;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every question by itself (D1), by dimension. */
final class SatisfactionPage implements PageWriter {
    @Override
    public String id() {
        return "satisfaction";
    }

    @Override
    public String section() {
        return "results";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return draft.study().questions().stream().anyMatch(question -> question.type() != Question.Type.TEXT);
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        DistributionPictures pictures = new DistributionPictures(draft);
        byDimension(draft).forEach((dimension, questions) -> {
            String suffix = suffix(dimension);
            blocks.add(new Block.Heading("ratings" + suffix, dimension.label(), 2));
            blocks.addAll(pictures.likert(suffix, dimension.label(), questions));
            blocks.add(ratings(draft, dimension, questions));
        });
        of(draft, Question.Type.NPS).forEach(question -> blocks.addAll(new NpsBlocks(draft).blocks(question)));
        choices(draft, pictures, blocks);
        rankings(draft, blocks);
        numbers(draft, blocks);
        return blocks;
    }

    private static Map<Dimension, List<Question>> byDimension(Draft draft) {
        Map<Dimension, List<Question>> byDimension = new LinkedHashMap<>();
        List<Question> ratings = of(draft, Question.Type.RATING);
        for (Dimension dimension : draft.study().dimensions()) {
            List<Question> own = ratings.stream()
                    .filter(question -> question.dimension().equals(Optional.of(dimension.id())))
                    .toList();
            if (!own.isEmpty()) {
                byDimension.put(dimension, own);
            }
        }
        List<Question> rest = ratings.stream()
                .filter(question -> question.dimension().isEmpty())
                .toList();
        if (!rest.isEmpty()) {
            String key = byDimension.isEmpty() ? "satisfaction.all" : "satisfaction.other";
            byDimension.put(new Dimension("", draft.say(key)), rest);
        }
        return byDimension;
    }

    /** What ends ids of the dimension; nothing for the questions without one, which no configured id can be. */
    private static String suffix(Dimension dimension) {
        return dimension.id().isEmpty() ? "" : "-" + dimension.id();
    }

    private static List<Question> of(Draft draft, Question.Type type) {
        return draft.study().questions().stream()
                .filter(question -> question.type() == type)
                .toList();
    }

    private static Block ratings(Draft draft, Dimension dimension, List<Question> questions) {
        Sheet sheet = draft.sheet(
                        "ratingtable" + suffix(dimension),
                        draft.say(
                                "satisfaction.table",
                                dimension.label(),
                                draft.lastWave().label()))
                .texts("question")
                .numbers("n", "missing", "mean")
                .interval()
                .numbers("sd", "median", "top2", "bottom2", "net", "change");
        questions.forEach(question -> sheet.row(rating(draft, question)));
        return sheet.note(draft.say("satisfaction.table.note")).block();
    }

    private static List<Entry> rating(Draft draft, Question question) {
        Shown shown = draft.shown();
        String id = Labels.name(question);
        Optional<Measure> mean = draft.last(id, "mean");
        return List.of(
                Entry.text(question.label()).note(LevelWords.reversed(draft, question)),
                shown.entry(draft.last(id, "n")),
                shown.entry(draft.last(id, "missing")),
                shown.entry(mean),
                shown.intervalEntry(mean),
                shown.entry(draft.last(id, "sd")),
                shown.entry(draft.last(id, "median")),
                LevelWords.top2(draft, question),
                shown.entry(draft.last(id, "bottom2")),
                net(draft, draft.last(id, "net")),
                change(draft, id, "mean"));
    }

    /** A net score is a level, so it carries no words of difference. */
    private static Entry net(Draft draft, Optional<Measure> net) {
        return draft.shown()
                .estimate(net)
                .map(e -> Entry.number(draft.figures().share(e.value()), e.value())
                        .link(draft.shown().receipt(net)))
                .orElseGet(() -> draft.shown().entry(net));
    }

    /**
     * The change that analysis has measured, else the difference of two measures: last wave minus previous. It leads to the
     * previous one, as the last one does so itself.
     */
    static Entry change(Draft draft, String id, String statistic) {
        Optional<Measure> now = draft.last(id, statistic);
        Optional<Measure> measured = draft.last(id, "change");
        if (List.of("mean", "nps", "score").contains(statistic) && measured.isPresent()) {
            return draft.shown().signedEntry(measured);
        }
        Optional<Estimate> last = draft.shown().estimate(now);
        Optional<Estimate> before = draft.shown().estimate(draft.previous(id, statistic));
        if (last.isEmpty() || before.isEmpty()) {
            return Entry.none(draft.say("none"));
        }
        double difference = last.get().value() - before.get().value();
        return Entry.number(draft.shown().signed(now.orElseThrow(), difference), difference)
                .link(draft.shown().receipt(draft.previous(id, statistic)));
    }

    private static void choices(Draft draft, DistributionPictures pictures, List<Block> blocks) {
        List<Question> choices = draft.study().questions().stream()
                .filter(question ->
                        question.type() == Question.Type.SINGLE || question.type() == Question.Type.MULTIPLE)
                .toList();
        if (!choices.isEmpty()) {
            blocks.add(new Block.Heading("choices", draft.say("satisfaction.choices"), 2));
            choices.forEach(question -> blocks.add(pictures.choices(question)));
        }
    }

    private static void rankings(Draft draft, List<Block> blocks) {
        List<Question> rankings = of(draft, Question.Type.RANKING);
        if (!rankings.isEmpty()) {
            blocks.add(new Block.Heading("rankings", draft.say("satisfaction.rankings"), 2));
            rankings.forEach(question -> blocks.addAll(new RankingBlocks(draft).blocks(question)));
        }
    }

    private static void numbers(Draft draft, List<Block> blocks) {
        List<Question> numbers = of(draft, Question.Type.NUMBER);
        if (numbers.isEmpty()) {
            return;
        }
        Sheet sheet = draft.sheet(
                        "satisfaction-numbers",
                        draft.say("satisfaction.numbers", draft.lastWave().label()))
                .texts("question")
                .numbers("n", "missing", "mean")
                .interval()
                .numbers("sd", "lower-quartile", "median", "upper-quartile");
        for (Question question : numbers) {
            String id = Labels.name(question);
            Optional<Measure> mean = draft.last(id, "mean");
            sheet.row(
                    Entry.text(question.label()),
                    draft.shown().entry(draft.last(id, "n")),
                    draft.shown().entry(draft.last(id, "missing")),
                    draft.shown().entry(mean),
                    draft.shown().intervalEntry(mean),
                    draft.shown().entry(draft.last(id, "sd")),
                    draft.shown().entry(draft.last(id, "lower-quartile")),
                    draft.shown().entry(draft.last(id, "median")),
                    draft.shown().entry(draft.last(id, "upper-quartile")));
        }
        blocks.add(new Block.Heading("numbers", draft.say("satisfaction.numbers.heading"), 2));
        blocks.add(sheet.block());
    }
}
