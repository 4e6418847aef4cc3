package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Groups compared (D3): a heat map per grouping, and a page for each. */
final class GroupsPage implements PageWriter {
    /** Half width of the colour scale in points, so that tiny differences do not look like large ones. */
    private static final double LEAST_SPREAD = 0.25;

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public String section() {
        return "results";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().groups().isEmpty()
                && !new Labels(draft.study()).ratings().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                draft.say(
                        "groups.text",
                        draft.lastWave().label(),
                        draft.study().plan().minimumBase(),
                        draft.study().plan().minimumCell()),
                Tone.NEUTRAL));
        for (Grouping grouping : draft.study().groups()) {
            blocks.add(new Block.Heading("grouping-" + grouping.id(), grouping.label(), 2));
            if (grouping.values().isEmpty()) {
                blocks.add(new Block.Paragraph(draft.say("groups.no-values"), Tone.MUTED));
            } else {
                blocks.add(heatMap(draft, grouping));
            }
        }
        blocks.addAll(new TwoWayBlocks(draft).blocks());
        return blocks;
    }

    @Override
    public List<Report.Page> subpages(Draft draft) {
        return new GroupPages(draft).pages();
    }

    private static Block heatMap(Draft draft, Grouping grouping) {
        HeatMapRows rows = rows(draft, grouping);
        double spread = rows.spread(LEAST_SPREAD);
        String id = "heatmap-" + grouping.id();
        String title = draft.say("groups.heat-map", grouping.label());
        Sheet sheet = draft.sheet(id, title).of("mean").texts("group").numbers("n");
        return new Block.Chart(
                id,
                title,
                draft.say("groups.heat-map.unit"),
                draft.shown().base(rows.measures()),
                new Spoken(draft).extremes(rows.spoken()),
                rows.picture(spread, false),
                rows.shaded(sheet, spread)
                        .note(draft.say("groups.heat-map.note"))
                        .table(),
                true);
    }

    /** Groups below each other, questions side by side. */
    private static HeatMapRows rows(Draft draft, Grouping grouping) {
        List<Question> questions = new Labels(draft.study()).ratings();
        HeatMapRows rows =
                new HeatMapRows(draft, questions.stream().map(Question::label).toList());
        for (Grouping.Value value : grouping.values()) {
            Optional<Measure> valid = draft.last("sample", "valid", grouping.id(), value.id());
            List<HeatMapRows.Cell> cells = questions.stream()
                    .map(question ->
                            cell(draft, question, draft.last(Labels.name(question), "mean", grouping.id(), value.id())))
                    .toList();
            rows.add(value.label(), List.of(draft.shown().entry(valid)), cells);
        }
        return rows;
    }

    /** The mean of a question, coloured by how far it is from that of all respondents. */
    static HeatMapRows.Cell cell(Draft draft, Question question, Optional<Measure> mean) {
        return new HeatMapRows.Cell(mean, marked(draft, mean), difference(draft, question, mean));
    }

    /** The mean, with a mark where it rests on too few answers. */
    static String marked(Draft draft, Optional<Measure> mean) {
        return draft.shown().value(mean) + (draft.shown().smallBase(mean) ? "*" : "");
    }

    /** How far a group's mean is from that of all respondents; empty on a small base, which is to have no colour. */
    static OptionalDouble difference(Draft draft, Question question, Optional<Measure> mean) {
        if (draft.shown().smallBase(mean)) {
            return OptionalDouble.empty();
        }
        Optional<Estimate> group = draft.shown().estimate(mean);
        Optional<Estimate> all = draft.shown().estimate(draft.last(Labels.name(question), "mean"));
        return group.isPresent() && all.isPresent()
                ? OptionalDouble.of(group.get().value() - all.get().value())
                : OptionalDouble.empty();
    }
}
