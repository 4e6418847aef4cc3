package io.github.surveyreport.report;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Dimension;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What every column, level, group and indicator means. */
final class DictionaryPage implements PageWriter {
    @Override
    public String id() {
        return "dictionary";
    }

    @Override
    public String section() {
        return "appendix";
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("questions", draft.say("dictionary.questions"), 2));
        blocks.add(questions(draft));
        levels(draft, blocks);
        groups(draft, blocks);
        indicators(draft, blocks);
        blocks.add(new Block.Heading("glossary", draft.say("dictionary.glossary"), 2));
        blocks.addAll(Glossary.blocks(draft));
        return blocks;
    }

    private static Block questions(Draft draft) {
        Sheet sheet = draft.sheet("dictionary-questions", draft.say("dictionary.questions.caption"))
                .texts("id", "question")
                .wides("wording")
                .texts("type", "scale", "reverse", "csv-columns", "asked-in");
        Labels labels = new Labels(draft.study());
        for (Question question : draft.study().questions()) {
            List<String> waves = question.waves().stream().map(labels::wave).toList();
            sheet.row(
                    Entry.text(question.id()),
                    Entry.text(question.label()),
                    Entry.text(question.text()),
                    Entry.text(draft.say("type." + question.type().name())),
                    Entry.text(scale(draft, question)),
                    Entry.text(draft.say(question.reverse() ? "yes" : "no")),
                    Entry.text(draft.words()
                            .join(question.columns().stream()
                                    .map(ColumnRef::toString)
                                    .toList())),
                    Entry.text(
                            waves.isEmpty()
                                    ? draft.say("dictionary.all-waves")
                                    : draft.words().join(waves)));
        }
        return sheet.block();
    }

    /** {@code 1–5}, or the number of options. */
    static String scale(Draft draft, Question question) {
        return switch (question.type()) {
            case RATING, NPS -> {
                int[] range = Labels.range(question);
                yield range[0] + "–" + range[1];
            }
            case SINGLE, MULTIPLE, RANKING ->
                draft.say("dictionary.options", question.levels().size());
            case NUMBER, TEXT -> draft.say("none");
        };
    }

    static String dimension(Draft draft, Question question) {
        return draft.study().dimensions().stream()
                .filter(dimension -> question.dimension().equals(Optional.of(dimension.id())))
                .map(Dimension::label)
                .findFirst()
                .orElse(draft.say("none"));
    }

    private static void levels(Draft draft, List<Block> blocks) {
        Sheet sheet = draft.sheet("dictionary-levels", draft.say("dictionary.levels.caption"))
                .texts("question", "level", "label")
                .numbers("counts-as")
                .wides("codes");
        for (Question question : draft.study().questions()) {
            Map<String, List<String>> codes = new TreeMap<>();
            new TreeMap<>(question.codes())
                    .forEach((code, level) -> codes.computeIfAbsent(level, key -> new ArrayList<>())
                            .add(code));
            for (Level level : question.levels()) {
                sheet.row(
                        Entry.text(question.label()),
                        Entry.text(level.id()),
                        Entry.text(level.label()),
                        level.score()
                                .map(score -> Entry.number(String.valueOf(score), score))
                                .orElseGet(() -> Entry.none(draft.say("none"))),
                        codes(draft, question.openLevels(), level.id(), codes.getOrDefault(level.id(), List.of())));
            }
        }
        if (!sheet.isEmpty()) {
            blocks.add(new Block.Heading("levels", draft.say("dictionary.levels"), 2));
            blocks.add(sheet.block());
        }
    }

    private static void groups(Draft draft, List<Block> blocks) {
        Sheet sheet = draft.sheet("dictionary-groups", draft.say("dictionary.groups.caption"))
                .texts("grouping", "csv-columns", "id", "group")
                .wides("codes");
        for (Grouping grouping : draft.study().groups()) {
            for (Grouping.Value value : grouping.values()) {
                sheet.row(
                        Entry.text(grouping.label()),
                        Entry.text(grouping.column().toString()),
                        Entry.text(value.id()),
                        Entry.text(value.label()),
                        codes(draft, grouping.open(), value.id(), value.codes()));
            }
        }
        if (!sheet.isEmpty()) {
            blocks.add(new Block.Heading("groups", draft.say("dictionary.groups"), 2));
            blocks.add(sheet.block());
        }
    }

    /** Not the texts that too few gave, of which the pooled value is made: they may be what a person wrote. */
    private static Entry codes(Draft draft, boolean open, String id, List<String> codes) {
        return Entry.text(
                open && id.equals(Grouping.POOLED) ? "" : draft.words().join(codes));
    }

    private static void indicators(Draft draft, List<Block> blocks) {
        Scorecard scorecard = draft.study().scorecard();
        if (scorecard.dimensions().isEmpty()) {
            return;
        }
        Sheet sheet = draft.sheet("dictionary-indicators", draft.say("dictionary.indicators.caption"))
                .texts("id", "indicator", "source", "direction")
                .numbers("zero-at", "hundred-at")
                .wides("formula");
        for (Indicator indicator : ScorecardPage.indicators(scorecard)) {
            String zero = draft.figures().plain(indicator.zeroAt());
            String hundred = draft.figures().plain(indicator.hundredAt());
            sheet.row(
                    Entry.text(indicator.id()),
                    Entry.text(indicator.label()),
                    Entry.text(source(draft, indicator)),
                    Entry.text(draft.say("better." + indicator.better().name())),
                    Entry.number(zero, indicator.zeroAt()),
                    Entry.number(hundred, indicator.hundredAt()),
                    Entry.text(draft.say("dictionary.formula", zero, hundred)));
        }
        blocks.add(new Block.Heading("indicators", draft.say("dictionary.indicators"), 2));
        blocks.add(sheet.block());
    }

    private static String source(Draft draft, Indicator indicator) {
        if (indicator.source() instanceof Scorecard.FromQuestion from) {
            String statistic = draft.say("of." + from.statistic().name());
            return draft.say(
                    "actions.subject", draft.study().question(from.question()).label(), statistic);
        }
        if (indicator.source() instanceof Scorecard.FromService from) {
            return draft.say("dictionary.service", new Labels(draft.study()).serviceLevel(from.level()));
        }
        return draft.say("dictionary.metric", ((Scorecard.FromMetric) indicator.source()).metric());
    }
}
