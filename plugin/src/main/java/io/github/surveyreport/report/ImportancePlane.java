package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<Placed> placed = drivers.questions().stream().flatMap(this::placed).toList();
        String title = draft.say("drivers.ipa");
        blocks.add(new Block.Heading("importance-performance", title, 2));
        blocks.add(new Block.Chart(
                "importance-performance",
                draft.say("drivers.ipa.chart"),
                draft.say("drivers.ipa.unit"),
                draft.shown()
                        .base(placed.stream()
                                .flatMap(driver -> Stream.of(driver.performance(), driver.importance()))
                                .toList()),
                first(placed),
                plane(placed, across.get().value(), upwards.get().value()),
                table(title, placed),
                true));
    }

    private record Placed(
            String label, int field, boolean unsure, Optional<Measure> performance, Optional<Measure> importance) {}

    private Stream<Placed> placed(String question) {
        String id = "ipa." + question;
        return draft.shown().estimate(draft.last(id, "quadrant")).stream()
                .map(quadrant -> new Placed(
                        draft.study().question(question).label(),
                        (int) quadrant.value(),
                        quadrant.warnings().contains("unstable-quadrant"),
                        draft.last(id, "performance"),
                        draft.last(id, "importance")));
    }

    /** In words: what is important and rated low. */
    private String first(List<Placed> placed) {
        List<String> first = placed.stream()
                .filter(driver -> driver.field() == 1)
                .map(Placed::label)
                .toList();
        return first.isEmpty()
                ? draft.say("drivers.ipa.none-first")
                : draft.say("drivers.ipa.first", draft.words().join(first));
    }

    private Table table(String title, List<Placed> placed) {
        Sheet sheet = draft.sheet("importance-performance", title)
                .texts("driver")
                .statistics("performance")
                .interval()
                .numbers("n")
                .number(draft.say("statistic.importance"), Glossary.href("ipa"))
                .interval()
                .texts("quadrant");
        for (Placed driver : placed) {
            sheet.row(
                    Entry.text(driver.label()),
                    draft.shown().entry(driver.performance()),
                    draft.shown().intervalEntry(driver.performance()),
                    draft.shown().baseEntry(driver.performance()),
                    draft.shown().entry(driver.importance()),
                    draft.shown().intervalEntry(driver.importance()),
                    Entry.text(Cell.of(draft.say("quadrant." + driver.field()))
                            .note(driver.unsure() ? draft.say("drivers.ipa.unstable") : "")));
        }
        return sheet.note(draft.say("drivers.ipa.note")).table();
    }

    private ChartSpec plane(List<Placed> placed, double across, double upwards) {
        return new ChartSpec.Plane(
                placed.stream().map(this::point).toList(),
                draft.say("statistic.performance"),
                draft.say("statistic.importance"),
                ChartSpec.Format.TWO_DECIMALS,
                ChartSpec.Format.PERCENT,
                across,
                upwards,
                false,
                List.of(
                        draft.say("quadrant.1"),
                        draft.say("quadrant.2"),
                        draft.say("quadrant.3"),
                        draft.say("quadrant.4")));
    }

    private ChartSpec.PlanePoint point(Placed driver) {
        return new ChartSpec.PlanePoint(
                driver.unsure() ? draft.say("drivers.ipa.unsure", driver.label()) : driver.label(),
                draft.shown().point(driver.performance()),
                draft.shown().point(driver.importance()),
                driver.unsure());
    }
}
