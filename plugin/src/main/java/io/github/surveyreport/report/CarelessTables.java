package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs of careless answering in the last wave, and what they change. */
final class CarelessTables {
    private static final String ROWS = "rows:";

    private final Draft draft;
    private final Shown shown;
    private final Careless careless;

    private CarelessTables(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.careless = draft.study().methods().careless();
    }

    static void add(Draft draft, List<Block> blocks) {
        CarelessTables tables = new CarelessTables(draft);
        if (tables.careless.on()) {
            tables.text(blocks);
            blocks.add(tables.signs());
            blocks.add(tables.combinations());
            if (draft.last("careless", "suspect").orElseThrow().result().n() > 0) {
                tables.effect(blocks);
            }
        }
    }

    /** {@code 作答过快、连续选同一答案}. */
    static String words(Draft draft, Iterable<Sign> signs) {
        List<String> words = new java.util.ArrayList<>();
        signs.forEach(sign -> words.add(draft.say("sign." + sign.id())));
        return draft.words().join(words);
    }

    private void text(List<Block> blocks) {
        blocks.add(new Block.Heading("careless", draft.say("quality.careless"), 2));
        blocks.add(new Block.Paragraph(
                draft.say("quality.careless.text", shown.value(draft.last("careless", "rows")), careless.minimumSigns())
                        + draft.say("sentence.gap")
                        + draft.say(
                                careless.exclude() ? "quality.careless.excluded" : "quality.careless.counted",
                                shown.value(draft.last("careless", "suspect"))),
                Tone.NEUTRAL));
        if (draft.weighted()) {
            blocks.add(new Block.Paragraph(draft.say("quality.careless.weighted"), Tone.MUTED));
        }
    }

    private Block signs() {
        Sheet sheet = sheet("signs")
                .texts("sign")
                .numbers("looked-for", "flagged", "share")
                .interval();
        for (Sign sign : Sign.values()) {
            String id = "careless." + sign.id();
            sheet.row(
                    Entry.text(draft.say("sign." + sign.id())),
                    shown.entry(draft.last(id, "looked-for")),
                    shown.entry(draft.last(id, "rows")),
                    shown.entry(draft.last(id, "share")),
                    shown.intervalEntry(draft.last(id, "share")));
        }
        return sheet.note(draft.say("quality.careless.signs.note")).block();
    }

    private Block combinations() {
        Sheet sheet = sheet("combinations")
                .wides("combination")
                .numbers("questionnaires")
                .texts("suspect");
        String wave = draft.lastWave().id();
        for (MeasureKey key : draft.findings().measures().byKey().keySet()) {
            boolean combination = key.id().equals("careless") && key.statistic().startsWith(ROWS);
            if (combination && key.wave().equals(wave)) {
                Set<Sign> signs = signs(key.statistic().substring(ROWS.length()));
                sheet.row(
                        Entry.text(words(draft, signs)),
                        shown.entry(draft.find(key)),
                        careless.isEnough(signs)
                                ? Entry.text(draft.say("quality.careless.suspect"))
                                : Entry.none(draft.say("none")));
            }
        }
        return sheet.isEmpty()
                ? new Block.Paragraph(draft.say("quality.careless.none"), Tone.MUTED)
                : sheet.note(draft.say("quality.careless.combinations.note")).block();
    }

    private Sheet sheet(String name) {
        String caption = draft.say(
                "quality.careless." + name + ".caption", draft.lastWave().label());
        return draft.sheet("quality-careless-" + name, caption);
    }

    private static Set<Sign> signs(String ids) {
        List<String> names = List.of(ids.split("\\+", -1));
        return Arrays.stream(Sign.values())
                .filter(sign -> names.contains(sign.id()))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private void effect(List<Block> blocks) {
        Sheet sheet = sheet("effect")
                .texts("measure")
                .numbers("with-suspect", "without-suspect")
                .number(draft.say("column.difference"), Glossary.href("careless-effect"));
        for (Question question : draft.study().questions()) {
            String name = question.type() == Question.Type.NPS ? "nps" : "mean";
            String id = "careless-effect." + question.id();
            Optional<Measure> with = draft.last(id, name + "-with");
            Optional<Measure> without = draft.last(id, name + "-without");
            if (with.isPresent()) {
                sheet.row(
                        Entry.text(question.label()),
                        shown.entry(with),
                        shown.entry(without),
                        difference(with, without));
            }
        }
        if (!sheet.isEmpty()) {
            blocks.add(sheet.note(draft.say("quality.careless.effect.note")).block());
        }
    }

    private Entry difference(Optional<Measure> with, Optional<Measure> without) {
        Optional<Estimate> from = shown.estimate(with);
        Optional<Estimate> to = shown.estimate(without);
        if (from.isEmpty() || to.isEmpty()) {
            return Entry.none(draft.say("none"));
        }
        double value = to.get().value() - from.get().value();
        return Entry.number(shown.signed(with.orElseThrow(), value), value).link(shown.receipt(without));
    }
}
