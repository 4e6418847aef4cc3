package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Eigenvalues against those of chance: how many factors stand out. */
final class ScreeBlock {
    private final Draft draft;
    private final String count;
    private final List<Row> rows = new ArrayList<>();

    ScreeBlock(Draft draft, int items, Estimate count) {
        this.draft = draft;
        this.count = draft.figures().count(count.value());
        IntStream.rangeClosed(1, items)
                .mapToObj(k -> new Row(
                        String.valueOf(k),
                        draft.last("factors", "eigenvalue:" + k),
                        draft.last("factors", "chance:" + k)))
                .forEach(rows::add);
    }

    private record Row(String number, Optional<Measure> own, Optional<Measure> chance) {}

    Block block() {
        String title = draft.say("scales.scree", count);
        return new Block.Chart(
                "scree",
                title,
                draft.say("scales.scree.unit"),
                draft.shown().base(rows.stream().map(Row::own).toList()),
                draft.say("scales.scree.alternative", count),
                lines(),
                table(title),
                true);
    }

    private Table table(String title) {
        Sheet sheet = draft.sheet("scree", title)
                .texts("factor")
                .statistics("eigenvalue")
                .statistics("chance");
        rows.forEach(row -> sheet.row(
                Entry.text(row.number()),
                draft.shown().entry(row.own()),
                draft.shown().entry(row.chance())));
        return sheet.note(draft.say("scales.scree.note")).table();
    }

    private ChartSpec lines() {
        return new ChartSpec.Trend(
                rows.stream().map(Row::number).toList(),
                List.of(
                        new ChartSpec.Series(
                                draft.say("statistic.eigenvalue"),
                                rows.stream()
                                        .map(row -> draft.shown().point(row.own()))
                                        .toList()),
                        new ChartSpec.Series(
                                draft.say("statistic.chance"),
                                rows.stream()
                                        .map(row -> draft.shown().point(row.chance()))
                                        .toList())),
                ChartSpec.Format.TWO_DECIMALS,
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "");
    }
}
