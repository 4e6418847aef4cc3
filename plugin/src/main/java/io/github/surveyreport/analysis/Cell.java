package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everybody, or one group: what measures are computed for. {@code group} is empty for everybody. */
record Cell(int slot, SortedMap<String, String> group) {

    boolean everybody() {
        return slot == Slots.ALL;
    }

    MeasureKey key(String id, String statistic, String wave) {
        return new MeasureKey(id, statistic, wave, group);
    }

    /** Everybody first, then every value of every grouping in configured order. */
    static List<Cell> of(Study study, Slots slots) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(Slots.ALL, new TreeMap<>()));
        cells.addAll(groups(study, slots));
        return cells;
    }

    static List<Cell> groups(Study study, Slots slots) {
        List<Cell> cells = new ArrayList<>();
        for (int g = 0; g < study.groups().size(); g++) {
            Grouping grouping = study.groups().get(g);
            for (int v = 0; v < grouping.values().size(); v++) {
                SortedMap<String, String> group = new TreeMap<>();
                group.put(grouping.id(), grouping.values().get(v).id());
                cells.add(new Cell(slots.of(g, v), group));
            }
        }
        return cells;
    }
}
