package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The importance of each driver, the greatest first: a picture and its table. */
final class DriverBars {
    private static final String JOHNSON = "johnson-share";
    private static final String SHAPLEY = "shapley-share";

    private final Draft draft;
    private final Drivers drivers;
    private final String kind;
    private final List<String> ordered;

    DriverBars(Draft draft, Drivers drivers) {
        this.draft = draft;
        this.drivers = drivers;
        this.kind = drivers.importance() == Drivers.Importance.SHAPLEY ? SHAPLEY : JOHNSON;
        this.ordered = drivers.questions().stream()
                .sorted(Comparator.comparingDouble(question ->
                        -DriversPage.value(draft, "driver." + question, kind).orElse(-1)))
                .toList();
    }

    void addTo(List<Block> blocks) {
        String title = draft.say("drivers.importance");
        List<Spoken.Item> spoken = ordered.stream()
                .map(question -> new Spoken.Item(label(question), draft.last("driver." + question, kind)))
                .toList();
        List<Optional<Measure>> shares =
                spoken.stream().map(Spoken.Item::measure).toList();
        blocks.add(new Block.Heading("importance", title, 2));
        blocks.add(new Block.Chart(
                "driver-importance",
                draft.say("drivers.importance.chart", label(drivers.outcome())),
                draft.say("drivers.importance.unit"),
                draft.shown().base(shares),
                new Spoken(draft).extremes(spoken),
                bars(shares),
                table(title),
                true));
    }

    private Table table(String title) {
        String other = kind.equals(SHAPLEY) ? JOHNSON : SHAPLEY;
        Sheet sheet = draft.sheet("driver-importance", title)
                .texts("driver")
                .statistics(kind)
                .interval()
                .statistics(other, "r");
        for (String question : ordered) {
            Optional<Measure> share = draft.last("driver." + question, kind);
            sheet.row(
                    Entry.text(label(question)),
                    draft.shown().entry(share),
                    draft.shown().intervalEntry(share),
                    draft.shown().entry(draft.last("driver." + question, other)),
                    draft.shown().entry(draft.last("driver." + question, "r")));
        }
        return sheet.note(draft.say("drivers.importance.note", draft.confidence()))
                .table();
    }

    private ChartSpec bars(List<Optional<Measure>> shares) {
        return new ChartSpec.Bars(
                ordered.stream().map(this::signed).toList(),
                shares.stream().map(draft.shown()::point).toList(),
                ordered.stream().map(this::tone).toList(),
                ChartSpec.Format.PERCENT,
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
    }

    /** The sign of the correlation beside the name: a share says nothing about direction. */
    private String signed(String question) {
        OptionalDouble r = correlation(question);
        String label = label(question);
        return r.isEmpty() ? label : draft.say(r.getAsDouble() < 0 ? "drivers.minus" : "drivers.plus", label);
    }

    private Tone tone(String question) {
        return correlation(question).orElse(0) < 0 ? Tone.BAD : Tone.NEUTRAL;
    }

    private OptionalDouble correlation(String question) {
        return DriversPage.value(draft, "driver." + question, "r");
    }

    private String label(String question) {
        return draft.study().question(question).label();
    }
}
