package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The correlations between the outcome and all drivers, as a heat map. */
final class CorrelationBlock {
    private CorrelationBlock() {}

    /** Empty when there is no correlation to show. */
    static Optional<Block> of(Draft draft, Drivers drivers) {
        List<String> questions = new ArrayList<>(List.of(drivers.outcome()));
        questions.addAll(drivers.questions());
        List<String> labels = questions.stream()
                .map(question -> draft.study().question(question).label())
                .toList();
        String title = draft.say("drivers.correlations.chart");
        Sheet sheet = draft.sheet("correlations", title).of("r").texts("question");
        labels.forEach(sheet::number);
        List<List<String>> texts = new ArrayList<>();
        List<List<OptionalDouble>> values = new ArrayList<>();
        List<Spoken.Item> spoken = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            List<String> text = new ArrayList<>();
            List<OptionalDouble> value = new ArrayList<>();
            List<Entry> row = new ArrayList<>(List.of(Entry.text(labels.get(i))));
            for (int j = 0; j < questions.size(); j++) {
                Optional<Measure> r = i == j
                        ? Optional.empty()
                        : draft.last(
                                "correlation." + questions.get(Math.min(i, j)) + "." + questions.get(Math.max(i, j)),
                                "r");
                OptionalDouble number = draft.shown()
                        .estimate(r)
                        .map(e -> OptionalDouble.of(e.value()))
                        .orElse(OptionalDouble.empty());
                text.add(draft.shown().value(r));
                value.add(number);
                Entry entry = draft.shown().entry(r);
                row.add(number.isPresent() ? entry.shade(number.getAsDouble()) : entry);
                if (i < j) {
                    spoken.add(new Spoken.Item(draft.say("groups.cell", labels.get(i), labels.get(j)), r));
                }
            }
            texts.add(text);
            values.add(value);
            sheet.row(row);
        }
        if (spoken.stream()
                .allMatch(item -> draft.shown().estimate(item.measure()).isEmpty())) {
            return Optional.empty();
        }
        sheet.note(draft.say("drivers.correlations.note"));
        return Optional.of(new Block.Chart(
                "correlations",
                title,
                draft.say("drivers.correlations.unit"),
                draft.shown().base(spoken.stream().map(Spoken.Item::measure).toList()),
                new Spoken(draft).extremes(spoken),
                new ChartSpec.HeatMap(labels, labels, texts, values, -1, 0, 1),
                sheet.table(),
                true));
    }
}
