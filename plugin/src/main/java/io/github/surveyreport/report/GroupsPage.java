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
        List<Question> questions = new Labels(draft.study()).ratings();
        String title = draft.say("groups.heat-map", grouping.label());
        List<List<String>> texts = new ArrayList<>();
        List<List<OptionalDouble>> differences = new ArrayList<>();
        Sheet sheet = draft.sheet("heatmap-" + grouping.id(), title)
                .of("mean")
                .texts("group")
                .numbers("n");
        questions.forEach(question -> sheet.number(question.label()));
        List<Spoken.Item> spoken = new ArrayList<>();
        double spread = spread(draft, grouping, questions);
        for (Grouping.Value value : grouping.values()) {
            List<OptionalDouble> row = new ArrayList<>();
            List<String> text = new ArrayList<>();
            Optional<Measure> valid = draft.last("sample", "valid", grouping.id(), value.id());
            List<Entry> entries = new ArrayList<>(
                    List.of(Entry.text(value.label()), draft.shown().entry(valid)));
            for (Question question : questions) {
                Optional<Measure> mean = draft.last(Labels.name(question), "mean", grouping.id(), value.id());
                OptionalDouble difference = difference(draft, question, mean);
                row.add(difference);
                text.add(marked(draft, mean));
                Entry entry = draft.shown().entry(mean);
                entries.add(difference.isPresent() ? entry.shade(difference.getAsDouble() / spread) : entry);
                spoken.add(new Spoken.Item(draft.say("groups.cell", value.label(), question.label()), mean));
            }
            texts.add(text);
            differences.add(row);
            sheet.row(entries);
        }
        sheet.note(draft.say("groups.heat-map.note"));
        return new Block.Chart(
                "heatmap-" + grouping.id(),
                title,
                draft.say("groups.heat-map.unit"),
                draft.shown().base(spoken.stream().map(Spoken.Item::measure).toList()),
                new Spoken(draft).extremes(spoken),
                new ChartSpec.HeatMap(
                        grouping.values().stream().map(Grouping.Value::label).toList(),
                        questions.stream().map(Question::label).toList(),
                        texts,
                        differences,
                        -spread,
                        0,
                        spread),
                sheet.table(),
                true);
    }

    private static double spread(Draft draft, Grouping grouping, List<Question> questions) {
        return grouping.values().stream()
                .flatMap(value -> questions.stream()
                        .map(question -> difference(
                                draft, question, draft.last(Labels.name(question), "mean", grouping.id(), value.id()))))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(difference -> Math.abs(difference.getAsDouble()))
                .reduce(LEAST_SPREAD, Math::max);
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
