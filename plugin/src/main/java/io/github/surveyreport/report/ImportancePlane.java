package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Importance against performance, with the intervals of both as boxes. */
final class ImportancePlane {
    private final Draft draft;
    private final Drivers drivers;

    ImportancePlane(Draft draft, Drivers drivers) {
        this.draft = draft;
        this.drivers = drivers;
    }

    void addTo(List<Block> blocks) {
        Optional<Estimate> across = draft.shown().estimate(draft.last("ipa", "performance-line"));
        Optional<Estimate> upwards = draft.shown().estimate(draft.last("ipa", "importance-line"));
        if (across.isEmpty() || upwards.isEmpty()) {
            return;
        }
        String title = draft.say("drivers.ipa");
        Sheet sheet = draft.sheet("importance-performance", title)
                .texts("driver")
                .number(draft.say("statistic.performance"))
                .interval()
                .number(draft.say("statistic.importance"))
                .interval()
                .texts("quadrant");
        List<ChartSpec.PlanePoint> points = new ArrayList<>();
        List<Optional<Measure>> measures = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (String question : drivers.questions()) {
            String id = "ipa." + question;
            Optional<Estimate> quadrant = draft.shown().estimate(draft.last(id, "quadrant"));
            if (quadrant.isEmpty()) {
                continue;
            }
            String label = draft.study().question(question).label();
            Optional<Measure> performance = draft.last(id, "performance");
            Optional<Measure> importance = draft.last(id, "importance");
            boolean unsure = quadrant.get().warnings().contains("unstable-quadrant");
            int field = (int) quadrant.get().value();
            if (field == 1) {
                first.add(label);
            }
            sheet.row(
                    Entry.text(label),
                    draft.shown().entry(performance),
                    draft.shown().intervalEntry(performance),
                    draft.shown().entry(importance),
                    draft.shown().intervalEntry(importance),
                    Entry.text(Cell.of(draft.say("quadrant." + field))
                            .note(unsure ? draft.say("drivers.ipa.unstable") : "")));
            points.add(new ChartSpec.PlanePoint(
                    unsure ? draft.say("drivers.ipa.unsure", label) : label,
                    draft.shown().point(performance),
                    draft.shown().point(importance),
                    unsure));
            measures.add(importance);
        }
        sheet.note(draft.say("drivers.ipa.note"));
        blocks.add(new Block.Heading("importance-performance", title, 2));
        blocks.add(new Block.Chart(
                "importance-performance",
                draft.say("drivers.ipa.chart"),
                draft.say("drivers.ipa.unit"),
                draft.shown().base(measures),
                first.isEmpty()
                        ? draft.say("drivers.ipa.none-first")
                        : draft.say("drivers.ipa.first", draft.words().join(first)),
                new ChartSpec.Plane(
                        points,
                        draft.say("statistic.performance"),
                        draft.say("statistic.importance"),
                        ChartSpec.Format.TWO_DECIMALS,
                        ChartSpec.Format.PERCENT,
                        across.get().value(),
                        upwards.get().value(),
                        List.of(
                                draft.say("quadrant.1"),
                                draft.say("quadrant.2"),
                                draft.say("quadrant.3"),
                                draft.say("quadrant.4"))),
                sheet.table(),
                true));
    }
}
