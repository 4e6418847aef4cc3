package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How many rows cleaning set aside, by rule: in every wave, and in every group of the last one (C3). */
final class CleaningTables {
    private CleaningTables() {}

    static void byWave(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("rules", draft.say("quality.rules"), 2));
        Sheet sheet = draft.sheet("quality-rules", draft.say("quality.rules.caption"))
                .of("rows")
                .texts("rule");
        draft.study().waves().forEach(wave -> sheet.number(wave.label()));
        sheet.numbers("total");
        for (Rule rule : Rule.values()) {
            if (draft.study().cleaning().has(rule)) {
                sheet.row(counts(draft, label(draft, rule), wave -> draft.find(id(rule), "excluded", wave)), false);
            } else {
                List<Entry> row = new ArrayList<>(List.of(Entry.text(label(draft, rule))));
                draft.study().waves().forEach(wave -> row.add(Entry.none(draft.say("none"))));
                row.add(Entry.none(draft.say("quality.rule.off")));
                sheet.row(row);
            }
        }
        sheet.row(counts(draft, draft.say("column.total"), wave -> draft.find("sample", "excluded", wave)), true);
        blocks.add(sheet.note(draft.say("quality.rules.note")).block());
    }

    private static List<Entry> counts(Draft draft, String label, Function<Wave, Optional<Measure>> excluded) {
        List<Entry> row = new ArrayList<>(List.of(Entry.text(label)));
        long total = 0;
        for (Wave wave : draft.study().waves()) {
            Optional<Measure> measure = excluded.apply(wave);
            row.add(draft.shown().entry(measure));
            total += measure.map(m -> m.result().n()).orElse(0L);
        }
        row.add(QualityPage.count(draft, total));
        return row;
    }

    static void byGroup(Draft draft, List<Block> blocks) {
        boolean none = draft.last("sample", "excluded")
                .filter(measure -> measure.result().valueIfComputable().orElse(0) > 0)
                .isEmpty();
        if (none || draft.study().groups().isEmpty()) {
            return;
        }
        List<Rule> rules = rulesOfLastWave(draft);
        Sheet sheet = draft.sheet(
                        "quality-rules-groups",
                        draft.say(
                                "quality.rules.groups.caption", draft.lastWave().label()))
                .of("rows")
                .texts("grouping", "group");
        rules.forEach(rule -> sheet.number(label(draft, rule)));
        sheet.numbers("total");
        for (Grouping grouping : draft.study().groups()) {
            for (Grouping.Value value : grouping.values()) {
                List<Entry> row = new ArrayList<>(List.of(Entry.text(grouping.label()), Entry.text(value.label())));
                rules.forEach(rule -> row.add(excluded(draft, id(rule), grouping, value)));
                row.add(excluded(draft, "sample", grouping, value));
                sheet.row(row);
            }
        }
        blocks.add(sheet.note(draft.say("quality.rules.groups.note")).block());
    }

    /** Only the rules that set a row of the last wave aside, so that the table fits the page. */
    private static List<Rule> rulesOfLastWave(Draft draft) {
        return java.util.Arrays.stream(Rule.values())
                .filter(rule -> draft.last(id(rule), "excluded")
                        .filter(measure -> measure.result().n() > 0)
                        .isPresent())
                .toList();
    }

    private static Entry excluded(Draft draft, String id, Grouping grouping, Grouping.Value value) {
        return draft.shown().entry(draft.last(id, "excluded", grouping.id(), value.id()));
    }

    private static String id(Rule rule) {
        return "cleaning." + rule.id();
    }

    private static String label(Draft draft, Rule rule) {
        return draft.say("rule." + rule.id());
    }
}
