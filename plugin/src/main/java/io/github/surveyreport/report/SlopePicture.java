package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Lines from before to after. */
final class SlopePicture {
    /** More lines than this need the full width for their names. */
    private static final int FEW = 2;

    private final Draft draft;
    private final Shown shown;

    SlopePicture(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /**
     * One thing measured twice.
     *
     * @param from label of the earlier wave
     * @param to label of the later wave
     */
    record Line(
            String name,
            String from,
            String to,
            Optional<Measure> before,
            Optional<Measure> after,
            OptionalDouble target,
            Tone tone) {}

    Block.Chart chart(
            String id, String title, String unit, String from, String to, ChartSpec.Format format, List<Line> lines) {
        List<ChartSpec.SlopeLine> drawn = new ArrayList<>();
        List<Optional<Measure>> measures = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (Line line : lines) {
            drawn.add(new ChartSpec.SlopeLine(
                    line.name(), shown.point(line.before()), shown.point(line.after()), line.target(), line.tone()));
            measures.add(line.before());
            measures.add(line.after());
            spoken.add(draft.say("spoken.slope", line.name(), shown.value(line.before()), shown.value(line.after())));
        }
        ChartSpec.Slope spec =
                new ChartSpec.Slope(from, to, drawn, format, OptionalDouble.empty(), OptionalDouble.empty());
        return new Block.Chart(
                id,
                title,
                unit,
                shown.base(measures),
                String.join(draft.say("sentence.gap"), spoken),
                spec,
                table(id, title, lines),
                lines.size() > FEW);
    }

    private Table table(String id, String title, List<Line> lines) {
        Sheet sheet = draft.sheet(id, title)
                .texts("item", "wave")
                .values(lines.stream()
                        .flatMap(line -> Stream.of(line.before(), line.after()))
                        .toList())
                .interval()
                .numbers("n");
        for (Line line : lines) {
            sheet.row(row(line.name(), line.from(), line.before()));
            sheet.row(row(line.name(), line.to(), line.after()));
        }
        return sheet.table();
    }

    private List<Entry> row(String name, String wave, Optional<Measure> measure) {
        return List.of(
                Entry.text(name),
                Entry.text(wave),
                shown.entry(measure),
                shown.intervalEntry(measure),
                shown.baseEntry(measure));
    }
}
