package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Part;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The pictures of the scorecard. */
final class ScorecardPictures {
    private static final int RADAR_LEAST = 3;
    private static final int RADAR_MOST = 8;

    private final Draft draft;
    private final Shown shown;

    ScorecardPictures(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /** Dimension scores as a radar; as bars when they are too few or too many for one, or one has no score. */
    Block.Chart dimensions() {
        List<Part> parts = draft.study().scorecard().dimensions();
        List<Spoken.Item> items = parts.stream()
                .map(part -> new Spoken.Item(part.label(), draft.last("dimension." + part.id(), "score")))
                .toList();
        String title = draft.say("scorecard.dimensions.chart", draft.lastWave().label());
        boolean complete =
                items.stream().allMatch(item -> shown.estimate(item.measure()).isPresent());
        Pictures.Axis axis = new Pictures.Axis(
                ChartSpec.Format.ONE_DECIMAL, OptionalDouble.of(0), OptionalDouble.of(100), draft.say("unit.score"));
        Block.Chart bars = new Pictures(draft)
                .bars(
                        "scorecard-dimensions",
                        title,
                        items,
                        axis,
                        draft.last("composite", "score"),
                        draft.say("scorecard.composite.line", shown.value(draft.last("composite", "score"))),
                        false);
        if (!complete || parts.size() < RADAR_LEAST || parts.size() > RADAR_MOST) {
            return bars;
        }
        return new Block.Chart(
                bars.id(),
                bars.title(),
                bars.unit(),
                draft.say("scorecard.dimensions.base"),
                bars.alternative(),
                radar(items),
                bars.data(),
                false);
    }

    private ChartSpec radar(List<Spoken.Item> items) {
        List<ChartSpec.Series> series = new ArrayList<>();
        draft.previousWave().ifPresent(wave -> {
            List<Optional<Measure>> before = draft.study().scorecard().dimensions().stream()
                    .map(part -> draft.find("dimension." + part.id(), "score", wave))
                    .toList();
            if (before.stream().allMatch(measure -> shown.estimate(measure).isPresent())) {
                series.add(new ChartSpec.Series(
                        wave.label(), before.stream().map(shown::point).toList()));
            }
        });
        series.add(new ChartSpec.Series(
                draft.lastWave().label(),
                items.stream().map(item -> shown.point(item.measure())).toList()));
        return new ChartSpec.Radar(items.stream().map(Spoken.Item::label).toList(), series, 0, 100);
    }

    /** Every indicator's score, its previous score, and where its target lies. */
    Block.Chart targets() {
        List<Indicator> indicators = ScorecardPage.indicators(draft.study().scorecard());
        List<ChartSpec.Point> actual = new ArrayList<>();
        List<OptionalDouble> previous = new ArrayList<>();
        List<OptionalDouble> targets = new ArrayList<>();
        Sheet sheet = draft.sheet("scorecard-targets", draft.say("scorecard.targets.chart"))
                .texts("indicator")
                .numbers("score", "previous-score", "target-score");
        for (Indicator indicator : indicators) {
            String id = "indicator." + indicator.id();
            Optional<Measure> score = draft.last(id, "score");
            Optional<Measure> before = draft.previous(id, "score");
            Optional<Double> target = indicator.target().map(value -> ScorecardPage.normalised(indicator, value));
            actual.add(shown.point(score));
            previous.add(shown.point(before).value());
            targets.add(target.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
            sheet.row(
                    Entry.text(indicator.label()),
                    shown.entry(score),
                    shown.entry(before),
                    target.map(value -> Entry.number(draft.figures().decimal(value, 2), value))
                            .orElseGet(() -> Entry.none(draft.say("none"))));
        }
        return new Block.Chart(
                "scorecard-targets",
                draft.say("scorecard.targets.chart"),
                draft.say("unit.score"),
                draft.say("scorecard.targets.base"),
                targetsSpoken(indicators),
                new ChartSpec.ActualTarget(
                        indicators.stream().map(Indicator::label).toList(), actual, previous, targets),
                sheet.table(),
                false);
    }

    private String targetsSpoken(List<Indicator> indicators) {
        List<String> met = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Optional<Estimate> gap = shown.estimate(draft.last("indicator." + indicator.id(), "gap"));
            gap.ifPresent(e -> (e.value() < 0 ? missed : met).add(indicator.label()));
        }
        String none = draft.say("list.none");
        return draft.say(
                "scorecard.targets.spoken",
                met.size() + missed.size(),
                met.size(),
                met.isEmpty() ? none : draft.words().join(met),
                missed.isEmpty() ? none : draft.words().join(missed));
    }
}
