package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The kinds of pictures that several pages draw. */
final class Pictures {
    private final Draft draft;
    private final Shown shown;

    Pictures(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /** A line of a trend picture. */
    record Line(String name, List<Optional<Measure>> overTime) {}

    /** Axis and number format that suit a measure. */
    record Axis(ChartSpec.Format format, OptionalDouble minimum, OptionalDouble maximum, String unit) {}

    Axis scoreAxis() {
        return new Axis(
                ChartSpec.Format.ONE_DECIMAL, OptionalDouble.empty(), OptionalDouble.empty(), draft.say("unit.score"));
    }

    Axis npsAxis() {
        return new Axis(
                ChartSpec.Format.ONE_DECIMAL, OptionalDouble.empty(), OptionalDouble.empty(), draft.say("unit.nps"));
    }

    /** The part of a scale around the values of a line. */
    Axis zoomedAxis(int lowest, int highest, double[] limits) {
        return new Axis(
                ChartSpec.Format.TWO_DECIMALS,
                OptionalDouble.of(limits[0]),
                OptionalDouble.of(limits[1]),
                draft.say("unit.scale.zoomed", lowest, highest));
    }

    List<ChartSpec.Point> points(List<Optional<Measure>> overTime) {
        return overTime.stream().map(shown::point).toList();
    }

    /** Lines over all waves, with intervals; the data table has a row per wave and line. */
    Block.Chart trend(String id, String title, List<Line> lines, Axis axis, Optional<Double> target, boolean wide) {
        List<String> waves = draft.study().waves().stream().map(Wave::label).toList();
        List<ChartSpec.Series> series = new ArrayList<>();
        List<Optional<Measure>> all = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        Spoken speaker = new Spoken(draft);
        for (Line line : lines) {
            series.add(new ChartSpec.Series(
                    line.name(), line.overTime().stream().map(shown::point).toList()));
            all.addAll(line.overTime());
            spoken.add(speaker.course(line.name(), line.overTime()));
        }
        OptionalDouble goal = target.isPresent() ? OptionalDouble.of(target.get()) : OptionalDouble.empty();
        ChartSpec.Trend spec = new ChartSpec.Trend(
                waves, series, axis.format(), axis.minimum(), axis.maximum(), goal, targetLabel(target));
        return new Block.Chart(
                id,
                title,
                axis.unit(),
                shown.base(all),
                String.join(draft.say("sentence.gap"), spoken),
                spec,
                trendTable(id, title, lines),
                wide);
    }

    private Table trendTable(String id, String title, List<Line> lines) {
        Sheet sheet = draft.sheet(id, title)
                .texts("wave", "measure")
                .values(lines.stream().flatMap(line -> line.overTime().stream()).toList())
                .interval()
                .numbers("n");
        for (Line line : lines) {
            for (int i = 0; i < line.overTime().size(); i++) {
                Optional<Measure> measure = line.overTime().get(i);
                sheet.row(
                        Entry.text(draft.study().waves().get(i).label()),
                        Entry.text(line.name()),
                        shown.entry(measure),
                        shown.intervalEntry(measure),
                        shown.baseEntry(measure));
            }
        }
        return sheet.table();
    }

    /** Horizontal bars with intervals, in the order given; bars with a small base are muted. */
    Block.Chart bars(
            String id,
            String title,
            List<Spoken.Item> items,
            Axis axis,
            Optional<Measure> reference,
            String referenceLabel,
            boolean wide) {
        List<Optional<Measure>> measures =
                items.stream().map(Spoken.Item::measure).toList();
        ChartSpec.Bars spec = new ChartSpec.Bars(
                items.stream().map(Spoken.Item::label).toList(),
                measures.stream().map(shown::point).toList(),
                measures.stream()
                        .map(m -> shown.smallBase(m) ? Tone.MUTED : Tone.NEUTRAL)
                        .toList(),
                axis.format(),
                axis.minimum(),
                axis.maximum(),
                shown.estimate(reference).map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty()),
                referenceLabel);
        String alternative = alternative(items, reference, referenceLabel);
        return new Block.Chart(
                id, title, axis.unit(), shown.base(measures), alternative, spec, barTable(id, title, items), wide);
    }

    /** Greatest and smallest, then what they are compared with. */
    private String alternative(List<Spoken.Item> items, Optional<Measure> reference, String referenceLabel) {
        String extremes = new Spoken(draft).extremes(items);
        return shown.estimate(reference).isPresent()
                ? extremes + draft.say("sentence.gap") + referenceLabel + draft.say("sentence.end")
                : extremes;
    }

    /**
     * How the rows of a picture stand out.
     *
     * @param names labels of the rows, perhaps with letters
     */
    record Emphasis(List<String> names, List<Tone> tones, List<String> notes) {}

    /** A dot with its interval per group, on the part of the scale where they are, with the mean of all as a line. */
    Block.Chart dots(
            String id,
            String title,
            List<Spoken.Item> items,
            Emphasis emphasis,
            int[] range,
            Optional<Measure> reference) {
        List<Optional<Measure>> measures =
                items.stream().map(Spoken.Item::measure).toList();
        List<ChartSpec.Point> points = measures.stream().map(shown::point).toList();
        List<ChartSpec.Point> extent = new ArrayList<>(points);
        extent.add(shown.point(reference));
        double[] limits = Zoom.alone(range[0], range[1], extent);
        String referenceLabel = draft.say("groups.all", shown.value(reference));
        ChartSpec.Dots spec = new ChartSpec.Dots(
                emphasis.names(),
                points,
                emphasis.tones(),
                emphasis.notes(),
                ChartSpec.Format.TWO_DECIMALS,
                limits[0],
                limits[1],
                shown.estimate(reference).map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty()),
                referenceLabel);
        String alternative = alternative(items, reference, referenceLabel);
        return new Block.Chart(
                id,
                title,
                draft.say("unit.scale.zoomed-across", range[0], range[1]),
                shown.base(measures),
                alternative,
                spec,
                barTable(id, title, items),
                true);
    }

    private Table barTable(String id, String title, List<Spoken.Item> items) {
        Sheet sheet = draft.sheet(id, title)
                .texts("item")
                .values(items.stream().map(Spoken.Item::measure).toList())
                .interval()
                .numbers("n");
        for (Spoken.Item item : items) {
            sheet.row(
                    Entry.text(item.label()),
                    shown.entry(item.measure()),
                    shown.intervalEntry(item.measure()),
                    shown.baseEntry(item.measure()));
        }
        return sheet.table();
    }

    private String targetLabel(Optional<Double> target) {
        return target.map(value -> draft.say("chart.target", draft.figures().plain(value)))
                .orElse("");
    }
}
