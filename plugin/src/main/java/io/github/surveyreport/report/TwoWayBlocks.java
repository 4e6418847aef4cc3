package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two groupings at once: a heat map of the headline question, and the numbers behind it. */
final class TwoWayBlocks {
    private static final double LEAST_SPREAD = 0.25;
    private static final int MOST_ROWS = 60;

    private final Draft draft;
    private final Labels labels;

    TwoWayBlocks(Draft draft) {
        this.draft = draft;
        this.labels = new Labels(draft.study());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Optional<Question> headline = labels.headline();
        if (headline.isEmpty()) {
            return blocks;
        }
        for (Comparisons.TwoWay pair : draft.study().methods().comparisons().twoWay()) {
            Grouping rows = labels.grouping(pair.first());
            Grouping columns = labels.grouping(pair.second());
            String title = draft.say("two-way.title", rows.label(), columns.label());
            String id = "two-way-" + rows.id() + "-" + columns.id();
            blocks.add(new Block.Heading("heading-" + id, title, 2));
            if (counted(headline.get(), rows, columns)) {
                blocks.add(new Block.Paragraph(
                        draft.say("two-way.text", headline.get().label()), Tone.NEUTRAL));
                blocks.add(heatMap(id, headline.get(), rows, columns));
                blocks.add(table(id, headline.get(), rows, columns));
            } else {
                blocks.add(new Block.Paragraph(draft.say("two-way.none"), Tone.MUTED));
            }
        }
        return blocks;
    }

    private boolean counted(Question question, Grouping rows, Grouping columns) {
        return rows.values().stream()
                .anyMatch(row -> columns.values().stream()
                        .anyMatch(column -> find(question, "mean", rows, row, columns, column)
                                .isPresent()));
    }

    private Optional<Measure> find(
            Question question,
            String statistic,
            Grouping rows,
            Grouping.Value row,
            Grouping columns,
            Grouping.Value column) {
        return draft.find(new MeasureKey(
                Labels.name(question),
                statistic,
                draft.lastWave().id(),
                new TreeMap<>(Map.of(rows.id(), row.id(), columns.id(), column.id()))));
    }

    private Block heatMap(String id, Question question, Grouping rows, Grouping columns) {
        HeatMapRows cells = new HeatMapRows(
                draft, columns.values().stream().map(Grouping.Value::label).toList());
        for (Grouping.Value row : rows.values()) {
            cells.add(
                    row.label(),
                    List.of(),
                    columns.values().stream()
                            .map(column -> GroupsPage.cell(
                                    draft, question, find(question, "mean", rows, row, columns, column)))
                            .toList());
        }
        String title = draft.say("two-way.heat-map", rows.label(), columns.label(), question.label());
        Sheet sheet = draft.sheet(id + "-means", title).of("two-way").texts("group");
        return new Block.Chart(
                id,
                title,
                draft.say("groups.heat-map.unit"),
                draft.shown().base(cells.measures()),
                new Spoken(draft).extremes(cells.spoken()),
                cells.picture(cells.spread(LEAST_SPREAD), false),
                cells.plain(sheet).note(draft.say("groups.heat-map.note")).table(),
                true);
    }

    private Block table(String id, Question question, Grouping rows, Grouping columns) {
        Sheet sheet = draft.sheet(id + "-table", draft.say("two-way.table", question.label()))
                .text(rows.label())
                .text(columns.label())
                .numbers("n", "mean")
                .interval()
                .numbers("top2")
                .interval();
        for (Grouping.Value row : rows.values()) {
            for (Grouping.Value column : columns.values()) {
                Optional<Measure> mean = find(question, "mean", rows, row, columns, column);
                Optional<Measure> top = find(question, "top2", rows, row, columns, column);
                sheet.row(
                        Entry.text(row.label()),
                        Entry.text(column.label()),
                        draft.shown().entry(find(question, "n", rows, row, columns, column)),
                        draft.shown().entry(mean),
                        draft.shown().intervalEntry(mean),
                        draft.shown().entry(top),
                        draft.shown().intervalEntry(top));
            }
        }
        sheet.note(draft.say("two-way.note", draft.study().plan().minimumCell()));
        return new Block.TableBlock(sheet.table(MOST_ROWS));
    }
}
