package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The ways in which a public edition divides respondents: groupings, two-way tables and their rows, combinations. */
final class BaseCuts {
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Grouping> groupings;
    private final Set<String> internal;

    /**
     * One way to divide some respondents.
     *
     * @param by what divides them, by its ids
     * @param whole slot of those who are divided
     * @param parts id → slot
     */
    record Cut(String by, int whole, SortedMap<String, Integer> parts) {
        BaseFamily family(IntFunction<BaseCounts> ofSlot) {
            SortedMap<String, BaseCounts> counts = new TreeMap<>();
            parts.forEach((id, slot) -> counts.put(id, ofSlot.apply(slot)));
            return new BaseFamily(ofSlot.apply(whole), counts);
        }
    }

    BaseCuts(Study study, Slots slots) {
        groupings = study.groups();
        internal =
                groupings.stream().filter(Grouping::internal).map(Grouping::id).collect(Collectors.toUnmodifiableSet());
        for (int g = 0; g < groupings.size(); g++) {
            grouping(slots, g);
        }
        slots.twoWay().forEach(table -> table(slots, table));
        slots.combinations().stream()
                .filter(one -> one.groups().keySet().stream().noneMatch(internal::contains))
                .forEach(one ->
                        cuts.add(new Cut(one.groups().toString(), Slots.ALL, new TreeMap<>(Map.of("in", one.slot())))));
    }

    List<Cut> all() {
        return cuts;
    }

    /** Those of one grouping each. */
    List<Cut> ofGroupings() {
        return cuts.stream()
                .filter(cut -> groupings.stream().anyMatch(g -> g.id().equals(cut.by())))
                .toList();
    }

    private void grouping(Slots slots, int g) {
        Grouping grouping = groupings.get(g);
        if (!internal.contains(grouping.id())) {
            SortedMap<String, Integer> parts = new TreeMap<>();
            for (int v = 0; v < grouping.values().size(); v++) {
                parts.put(grouping.values().get(v).id(), slots.of(g, v));
            }
            cuts.add(new Cut(grouping.id(), Slots.ALL, parts));
        }
    }

    /** The cells among everybody, among those of a row and among those of a column. */
    private void table(Slots slots, TwoWayCells table) {
        Grouping rows = groupings.get(table.first());
        Grouping columns = groupings.get(table.second());
        if (internal.contains(rows.id()) || internal.contains(columns.id())) {
            return;
        }
        SortedMap<String, Integer> cells = new TreeMap<>();
        for (int r = 0; r < table.height(); r++) {
            String row = rows.id() + "=" + rows.values().get(r).id();
            SortedMap<String, Integer> ofRow = new TreeMap<>();
            for (int c = 0; c < table.width(); c++) {
                ofRow.put(columns.values().get(c).id(), table.slot(r, c));
                cells.put(row + " " + columns.values().get(c).id(), table.slot(r, c));
            }
            cuts.add(new Cut(row + " × " + columns.id(), slots.of(table.first(), r), ofRow));
        }
        for (int c = 0; c < table.width(); c++) {
            SortedMap<String, Integer> ofColumn = new TreeMap<>();
            for (int r = 0; r < table.height(); r++) {
                ofColumn.put(rows.values().get(r).id(), table.slot(r, c));
            }
            String column = columns.id() + "=" + columns.values().get(c).id();
            cuts.add(new Cut(rows.id() + " × " + column, slots.of(table.second(), c), ofColumn));
        }
        cuts.add(new Cut(rows.id() + " × " + columns.id(), Slots.ALL, cells));
    }
}
