package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.config.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom weights bring into balance, and at what price; shown applied or not. */
final class WeightingTables {
    private static final String WEIGHTS = "weights";

    private WeightingTables() {}

    static void weighting(Draft draft, List<Block> blocks) {
        draft.study().methods().weighting().ifPresent(weighting -> {
            blocks.add(new Block.Heading("weighting", draft.say("method.weighting"), 2));
            blocks.add(new Block.Paragraph(
                    draft.say(weighting.apply() ? "method.weighting.on" : "method.weighting.off"), Tone.NEUTRAL));
            design(draft, weighting, blocks);
            blocks.add(shares(draft, weighting));
            blocks.add(spread(draft, weighting));
        });
    }

    private static Block shares(Draft draft, Weighting weighting) {
        Sheet sheet = draft.sheet(
                        "method-weighting",
                        draft.say("method.weighting.shares", draft.lastWave().label()))
                .texts("grouping", "group")
                .numbers("target-share", "sample-share", "weighted-share");
        Labels labels = new Labels(draft.study());
        Set<String> told = draft.study().groups().stream().map(Grouping::id).collect(Collectors.toSet());
        for (SortedMap<String, String> group : groups(weighting)) {
            if (!told.containsAll(group.keySet())) {
                continue;
            }
            List<String> groupings = new ArrayList<>();
            List<String> values = new ArrayList<>();
            group.forEach((grouping, value) -> {
                groupings.add(labels.grouping(grouping).label());
                values.add(labels.value(grouping, value));
            });
            sheet.row(
                    Entry.text(draft.words().join(groupings)),
                    Entry.text(draft.words().join(values)),
                    share(draft, group, "target"),
                    share(draft, group, "sample-share"),
                    share(draft, group, "weighted-share"));
        }
        return sheet.note(draft.say(
                        weighting.cells().isEmpty() ? "method.weighting.raking" : "method.weighting.cells",
                        draft.figures().plain(weighting.trimLow()),
                        draft.figures().plain(weighting.trimHigh())))
                .block();
    }

    /** What is weighted to, in configured order. */
    private static List<SortedMap<String, String>> groups(Weighting weighting) {
        List<SortedMap<String, String>> groups = new ArrayList<>();
        for (Weighting.Margin margin : weighting.margins()) {
            margin.shares().forEach(share -> groups.add(new TreeMap<>(Map.of(margin.grouping(), share.value()))));
        }
        weighting.cells().forEach(cell -> groups.add(cell.groups()));
        return groups;
    }

    private static Entry share(Draft draft, SortedMap<String, String> group, String statistic) {
        Optional<Measure> share =
                draft.find(new MeasureKey(WEIGHTS, statistic, draft.lastWave().id(), group));
        return draft.shown().entry(share);
    }

    /** How the sample was drawn; none where one by one, and where numbers are not weighted. */
    private static void design(Draft draft, Weighting weighting, List<Block> blocks) {
        if (!weighting.designed() || !weighting.apply()) {
            return;
        }
        Labels labels = new Labels(draft.study());
        weighting
                .strata()
                .map(id -> draft.say("method.weighting.design.strata", labels.groupingLabel(id)))
                .ifPresent(text -> blocks.add(new Block.Paragraph(text, Tone.NEUTRAL)));
        weighting
                .cluster()
                .map(id -> draft.say("method.weighting.design.cluster", labels.groupingLabel(id)))
                .ifPresent(text -> blocks.add(new Block.Paragraph(text, Tone.NEUTRAL)));
        blocks.add(new Block.Paragraph(draft.say("method.weighting.design.note"), Tone.NEUTRAL));
    }

    private static Block spread(Draft draft, Weighting weighting) {
        List<String> statistics =
                new ArrayList<>(List.of("min", "max", "cv", "design-effect", "n-effective", "without-value"));
        if (weighting.designed()) {
            statistics.addAll(List.of("strata", "clusters", "sampling-effect"));
        }
        Sheet sheet = draft.sheet("method-weights", draft.say("method.weighting.spread"))
                .texts("wave")
                .numbers("valid")
                .numbers(statistics.stream().map(WeightingTables::column).toArray(String[]::new));
        for (Wave wave : draft.study().waves()) {
            List<Entry> row = new ArrayList<>();
            row.add(Entry.text(wave.label()));
            row.add(draft.shown().entry(draft.find("sample", "valid", wave)));
            for (String statistic : statistics) {
                row.add(draft.shown().entry(draft.find(WEIGHTS, statistic, wave)));
            }
            sheet.row(row);
        }
        return sheet.note(draft.say("method.weighting.note"))
                .note(draft.say("method.weighting.limits"))
                .block();
    }

    private static String column(String statistic) {
        return List.of("min", "max", "cv").contains(statistic) ? "weight-" + statistic : statistic;
    }
}
