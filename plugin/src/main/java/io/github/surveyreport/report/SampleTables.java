package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom the survey reached: response by wave, adequacy by group (A5). */
final class SampleTables {
    /** Up to this share of the population its size hardly matters (Cochran 1977, 2.6). */
    private static final double NEGLIGIBLE = 0.05;

    private SampleTables() {}

    static void sample(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("sample", draft.say("method.sample"), 2));
        Sheet sheet = draft.sheet("method-sample", draft.say("method.sample.caption"))
                .texts("wave")
                .dates("start", "end")
                .numbers(
                        "invited",
                        "returned",
                        "valid",
                        "return-rate",
                        "valid-rate",
                        "response-rate",
                        "population-share",
                        "margin");
        for (Wave wave : draft.study().waves()) {
            List<Entry> row = new ArrayList<>();
            row.add(Entry.text(wave.label()));
            row.add(Entry.text(Figures.isoDate(wave.start())));
            row.add(Entry.text(Figures.isoDate(wave.end())));
            for (String statistic : List.of("invited", "returned", "valid", "return-rate", "valid-rate")) {
                row.add(draft.shown().entry(draft.find("sample", statistic, wave)));
            }
            row.add(target(draft, wave, "response-rate", draft.study().plan().targetResponseRate()));
            row.add(target(draft, wave, "population-share", draft.study().plan().targetSampleShare()));
            row.add(margin(draft, wave));
            sheet.row(row);
        }
        sheet.note(draft.say("method.sample.rates"));
        sheet.note(draft.say("method.margin.note", draft.confidence()));
        correction(draft).ifPresent(sheet::note);
        blocks.add(sheet.block());
        blocks.add(
                new Block.Callout(draft.say("method.margin.title"), draft.say("method.margin.caution"), Tone.WARNING));
    }

    /** How much surer the report would be of the population alone, where the sample is a part of it that tells. */
    private static Optional<String> correction(Draft draft) {
        Optional<Estimate> share = draft.shown().estimate(draft.last("sample", "population-share"));
        return draft.shown()
                .estimate(draft.last("sample", "population-factor"))
                .filter(factor -> share.isPresent() && share.get().value() > NEGLIGIBLE)
                .map(factor -> draft.say(
                        "method.population-factor",
                        draft.lastWave().label(),
                        draft.figures().percent(share.get().value()),
                        draft.figures().decimal(factor.value(), 3)));
    }

    private static Entry target(Draft draft, Wave wave, String statistic, Optional<Double> target) {
        Optional<Measure> measure = draft.find("sample", statistic, wave);
        Entry entry = draft.shown().entry(measure);
        Optional<Estimate> estimate = draft.shown().estimate(measure);
        if (target.isEmpty() || estimate.isEmpty()) {
            return entry;
        }
        boolean met = estimate.get().value() >= target.get();
        String key = met ? "flag.target-met" : "flag.target-missed";
        return entry.tone(met ? Tone.GOOD : Tone.WARNING)
                .note(draft.say(key, draft.figures().percent(target.get())));
    }

    private static Entry margin(Draft draft, Wave wave) {
        Optional<Measure> margin = draft.find("sample", "margin-of-error", wave);
        return draft.shown()
                .estimate(margin)
                .map(e -> Entry.number(
                                "±" + draft.figures().decimal(e.value() * 100, 1) + draft.say("unit.percentage-points"),
                                e.value())
                        .link(draft.shown().receipt(margin)))
                .orElseGet(() -> draft.shown().entry(margin));
    }

    static void adequacy(Draft draft, List<Block> blocks) {
        if (draft.study().groups().isEmpty()) {
            return;
        }
        int minimum = draft.study().plan().minimumBase();
        blocks.add(new Block.Heading("adequacy", draft.say("method.adequacy"), 2));
        Sheet sheet = draft.sheet(
                        "method-adequacy",
                        draft.say("method.adequacy.caption", draft.lastWave().label(), minimum))
                .texts("grouping", "group")
                .numbers("valid")
                .texts("adequacy");
        for (Grouping grouping : draft.study().groups()) {
            for (Grouping.Value value : grouping.values()) {
                Optional<Measure> valid = draft.last("sample", "valid", grouping.id(), value.id());
                sheet.row(
                        Entry.text(grouping.label()),
                        Entry.text(value.label()),
                        draft.shown().entry(valid),
                        adequate(draft, valid, minimum));
            }
        }
        sheet.note(draft.say("method.adequacy.note", minimum));
        blocks.add(sheet.block());
    }

    private static Entry adequate(Draft draft, Optional<Measure> valid, int minimum) {
        Optional<Estimate> estimate = draft.shown().estimate(valid);
        if (estimate.isEmpty()) {
            return Entry.none(draft.shown().value(valid));
        }
        return estimate.get().value() >= minimum
                ? Entry.text(draft.say("flag.adequate")).tone(Tone.GOOD)
                : Entry.text(draft.say("flag.small-base")).tone(Tone.WARNING);
    }
}
