package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Part;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weighted scorecard (D2). */
final class ScorecardPage implements PageWriter {

    @Override
    public String id() {
        return "scorecard";
    }

    @Override
    public String section() {
        return "results";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().scorecard().dimensions().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        ScorecardPictures pictures = new ScorecardPictures(draft);
        blocks.add(table(draft));
        blocks.add(pictures.dimensions());
        blocks.add(pictures.targets());
        blocks.add(new Block.Heading("formula", draft.say("scorecard.formula"), 2));
        blocks.add(new Block.Bullets(List.of(
                draft.say("scorecard.formula.indicator"),
                draft.say("scorecard.formula.dimension"),
                draft.say("scorecard.formula.composite"),
                draft.say(
                        "scorecard.formula.coverage",
                        draft.figures().percent(draft.study().scorecard().minimumCoverage())))));
        return blocks;
    }

    private static Block table(Draft draft) {
        Sheet sheet = draft.sheet(
                        "scorecard",
                        draft.say("scorecard.caption", draft.lastWave().label()))
                .texts("indicator")
                .numbers("weight", "actual")
                .interval()
                .numbers("n", "target", "gap", "score", "weighted", "change");
        for (Part part : draft.study().scorecard().dimensions()) {
            sheet.row(total(draft, part.label(), "dimension." + part.id(), part.weight()), true);
            for (Indicator indicator : part.indicators()) {
                sheet.row(indicator(draft, indicator));
            }
        }
        sheet.row(total(draft, draft.say("subject.composite"), "composite", 1), true);
        new DataSources(draft).indicators().ifPresent(sheet::note);
        return sheet.note(draft.say("scorecard.note.gap"))
                .note(draft.say("scorecard.note.weight"))
                .note(draft.say("scorecard.note.change"))
                .block();
    }

    private static List<Entry> total(Draft draft, String label, String id, double weight) {
        Shown shown = draft.shown();
        Optional<Measure> score = draft.last(id, "score");
        Entry weighted = id.equals("composite") ? shown.entry(score) : shown.entry(draft.last(id, "weighted"));
        return List.of(
                Entry.text(label),
                Entry.number(draft.figures().percent(weight), weight),
                Entry.none(draft.say("none")),
                Entry.noInterval(draft.say("none")),
                Entry.none(draft.say("none")),
                shown.entry(draft.last(id, "target")),
                gap(draft, id),
                shown.entry(score)
                        .bar(shown.estimate(score).map(Estimate::value).orElse(0d) / 100),
                weighted,
                shown.signedEntry(draft.last(id, "change")));
    }

    private static List<Entry> indicator(Draft draft, Indicator indicator) {
        Shown shown = draft.shown();
        String id = "indicator." + indicator.id();
        Optional<Measure> value = draft.last(id, "value");
        Optional<Measure> score = draft.last(id, "score");
        return List.of(
                Entry.text(indicator.label()),
                Entry.number(draft.figures().percent(indicator.weight()), indicator.weight()),
                shown.entry(value),
                shown.intervalEntry(value),
                shown.baseEntry(value),
                shown.entry(draft.last(id, "target"))
                        .note(draft.say("better." + indicator.better().name())),
                gap(draft, id),
                shown.entry(score)
                        .bar(shown.estimate(score).map(Estimate::value).orElse(0d) / 100),
                Entry.none(draft.say("none")),
                shown.signedEntry(draft.last(id, "change")));
    }

    /** The gap to the target, which also says in words whether it is met. */
    static Entry gap(Draft draft, String id) {
        Optional<Measure> gap = draft.last(id, "gap");
        Entry entry = draft.shown().signedEntry(gap);
        return draft.shown()
                .estimate(gap)
                .map(e -> entry.tone(e.value() < 0 ? Tone.BAD : Tone.GOOD).note(verdict(draft, e)))
                .orElse(entry);
    }

    private static String verdict(Draft draft, Estimate gap) {
        String verdict = draft.say(gap.value() < 0 ? "flag.missed" : "flag.met");
        return Shown.holdsZero(gap) ? draft.say("flag.unclear", verdict) : verdict;
    }

    /** Where an indicator's target lies on 0..100; clipped like the score itself. */
    static double normalised(Indicator indicator, double value) {
        double score = (value - indicator.zeroAt()) / (indicator.hundredAt() - indicator.zeroAt()) * 100;
        return Math.max(0, Math.min(100, score));
    }

    static List<Indicator> indicators(Scorecard scorecard) {
        return scorecard.dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .toList();
    }
}
