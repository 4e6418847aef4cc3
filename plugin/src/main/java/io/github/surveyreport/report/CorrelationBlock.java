package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The correlations between the outcome and all drivers, as a heat map; in the table also those of ranks. */
final class CorrelationBlock {
    private final Draft draft;
    private final List<String> questions;
    private final List<String> labels;

    private CorrelationBlock(Draft draft, Drivers drivers) {
        this.draft = draft;
        this.questions = new ArrayList<>(List.of(drivers.outcome()));
        questions.addAll(drivers.questions());
        this.labels = questions.stream()
                .map(question -> draft.study().question(question).label())
                .toList();
    }

    /** Empty when there is no correlation to show. */
    static Optional<Block> of(Draft draft, Drivers drivers) {
        return new CorrelationBlock(draft, drivers).block();
    }

    private Optional<Block> block() {
        List<Spoken.Item> pairs = pairs();
        if (pairs.stream()
                .allMatch(item -> draft.shown().estimate(item.measure()).isEmpty())) {
            return Optional.empty();
        }
        String title = draft.say("drivers.correlations.chart");
        return Optional.of(new Block.Chart(
                "correlations",
                title,
                draft.say("drivers.correlations.unit"),
                draft.shown().base(pairs.stream().map(Spoken.Item::measure).toList()),
                new Spoken(draft).extremes(pairs),
                map(),
                table(title),
                true));
    }

    /** Every pair once. */
    private List<Spoken.Item> pairs() {
        List<Spoken.Item> pairs = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size(); j++) {
                pairs.add(new Spoken.Item(draft.say("groups.cell", labels.get(i), labels.get(j)), r(i, j)));
            }
        }
        return pairs;
    }

    /** A row of correlations; empty with itself. */
    private List<Optional<Measure>> row(int i) {
        return IntStream.range(0, questions.size()).mapToObj(j -> r(i, j)).toList();
    }

    private Optional<Measure> r(int i, int j) {
        String first = questions.get(Math.min(i, j));
        String second = questions.get(Math.max(i, j));
        return i == j ? Optional.empty() : draft.last("correlation." + first + "." + second, "r");
    }

    /** Above the diagonal r, below it ρ. */
    private List<Optional<Measure>> bothKinds(int i) {
        return IntStream.range(0, questions.size())
                .mapToObj(j ->
                        i > j ? draft.last("correlation." + questions.get(j) + "." + questions.get(i), "rho") : r(i, j))
                .toList();
    }

    private OptionalDouble value(Optional<Measure> r) {
        Optional<Estimate> estimate = draft.shown().estimate(r);
        return estimate.isPresent() ? OptionalDouble.of(estimate.get().value()) : OptionalDouble.empty();
    }

    private ChartSpec map() {
        List<List<String>> texts = new ArrayList<>();
        List<List<OptionalDouble>> values = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            texts.add(row(i).stream().map(draft.shown()::value).toList());
            values.add(row(i).stream().map(this::value).toList());
        }
        return new ChartSpec.HeatMap(labels, labels, texts, values, -1, 0, 1, false);
    }

    private Table table(String title) {
        Sheet sheet = draft.sheet("correlations", title).of("r").texts("question");
        labels.forEach(sheet::number);
        for (int i = 0; i < questions.size(); i++) {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(labels.get(i))));
            bothKinds(i).forEach(correlation -> row.add(shaded(correlation)));
            sheet.row(row);
        }
        return sheet.note(draft.say("drivers.correlations.note")).table();
    }

    private Entry shaded(Optional<Measure> r) {
        Entry entry = draft.shown().entry(r).note(draft.shown().interval(r));
        OptionalDouble value = value(r);
        return value.isPresent() ? entry.shade(value.getAsDouble()) : entry;
    }
}
