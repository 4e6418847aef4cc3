package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The groups a study counts in, numbered: slot 0 is everybody, then every value of every grouping, then the cells of the
 * two-way tables, then the combinations of several groupings on which an action has its target and no table has.
 */
final class Slots {
    static final int ALL = 0;

    private final List<Grouping> groupings;
    private final int[] first;
    private final List<Combination> combinations;
    private final List<TwoWayCells> twoWay;
    private final int size;

    Slots(Study study) {
        groupings = study.groups();
        first = new int[groupings.size()];
        int next = 1;
        for (int g = 0; g < first.length; g++) {
            first[g] = next;
            next += groupings.get(g).values().size();
        }
        twoWay = twoWay(study, next);
        next += twoWay.stream().mapToInt(TwoWayCells::size).sum();
        combinations = combinations(study, next);
        size = next + combinations.size();
    }

    int size() {
        return size;
    }

    /** The slot of one value of one grouping. */
    int of(int grouping, int value) {
        return first[grouping] + value;
    }

    /** The most slots that one response can fall into. */
    int most() {
        return 1 + first.length + twoWay.size() + combinations.size();
    }

    /** Writes the slots of a response into {@code target}; returns how many. */
    int of(Response response, int[] target) {
        int count = 0;
        target[count++] = ALL;
        for (int g = 0; g < first.length; g++) {
            if (response.group(g) != Response.MISSING) {
                target[count++] = first[g] + response.group(g);
            }
        }
        for (TwoWayCells table : twoWay) {
            int row = response.group(table.first());
            int column = response.group(table.second());
            if (row != Response.MISSING && column != Response.MISSING) {
                target[count++] = table.slot(row, column);
            }
        }
        for (Combination combination : combinations) {
            if (combination.holds(response)) {
                target[count++] = combination.slot();
            }
        }
        return count;
    }

    /**
     * The slot of a declared group: everybody, one grouping's value, a cell of a two-way table, or a combination that an action names. Negative for
     * a value that an open grouping did not find in the data.
     */
    int of(Map<String, String> groups) {
        SortedMap<String, String> wanted = new TreeMap<>(groups);
        if (wanted.isEmpty()) {
            return ALL;
        }
        if (wanted.size() == 1) {
            int grouping = grouping(wanted.firstKey());
            int value = value(grouping, wanted.get(wanted.firstKey()));
            return value == Response.MISSING ? value : of(grouping, value);
        }
        for (TwoWayCells table : twoWay) {
            if (wanted.keySet().equals(Set.of(id(table.first()), id(table.second())))) {
                int row = value(table.first(), wanted.get(id(table.first())));
                int column = value(table.second(), wanted.get(id(table.second())));
                boolean found = row != Response.MISSING && column != Response.MISSING;
                return found ? table.slot(row, column) : Response.MISSING;
            }
        }
        return known(wanted).orElseThrow();
    }

    /** As {@link #of(Map)}; empty for a combination that is not counted. */
    OptionalInt known(Map<String, String> groups) {
        boolean table = groups.size() == 2
                && twoWay.stream()
                        .anyMatch(cells -> groups.keySet().equals(Set.of(id(cells.first()), id(cells.second()))));
        if (groups.size() < 2 || table) {
            return OptionalInt.of(of(groups));
        }
        return combinations.stream()
                .filter(combination -> combination.groups().equals(groups))
                .mapToInt(Combination::slot)
                .findFirst();
    }

    List<Combination> combinations() {
        return combinations;
    }

    List<TwoWayCells> twoWay() {
        return twoWay;
    }

    int grouping(String id) {
        for (int g = 0; g < groupings.size(); g++) {
            if (groupings.get(g).id().equals(id)) {
                return g;
            }
        }
        throw new IllegalArgumentException("no grouping " + id);
    }

    /** Place of a value in its grouping; −1 for a value that an open grouping did not find in the data. */
    int value(int grouping, String id) {
        List<Grouping.Value> values = groupings.get(grouping).values();
        for (int v = 0; v < values.size(); v++) {
            if (values.get(v).id().equals(id)) {
                return v;
            }
        }
        return Response.MISSING;
    }

    private String id(int grouping) {
        return groupings.get(grouping).id();
    }

    private List<TwoWayCells> twoWay(Study study, int from) {
        List<TwoWayCells> tables = new ArrayList<>();
        int next = from;
        for (Comparisons.TwoWay pair : study.methods().comparisons().twoWay()) {
            int rows = grouping(pair.first());
            int columns = grouping(pair.second());
            int height = groupings.get(rows).values().size();
            int width = groupings.get(columns).values().size();
            if (height > 0 && width > 0 && height * width <= TwoWayCells.MOST) {
                tables.add(new TwoWayCells(rows, columns, next, height, width));
                next += height * width;
            }
        }
        return tables;
    }

    private List<Combination> combinations(Study study, int from) {
        List<Combination> found = new ArrayList<>();
        for (Action action : study.actions()) {
            if (action.target().isPresent()
                    && action.target().get().measure() instanceof Action.OnQuestion on
                    && on.groups().size() > 1) {
                SortedMap<String, String> groups = new TreeMap<>(on.groups());
                boolean inTable = twoWay.stream()
                        .anyMatch(table -> groups.keySet().equals(Set.of(id(table.first()), id(table.second()))));
                if (!inTable && found.stream().noneMatch(known -> known.groups().equals(groups))) {
                    found.add(combination(groups, from + found.size()));
                }
            }
        }
        return found;
    }

    private Combination combination(SortedMap<String, String> groups, int slot) {
        List<int[]> conditions = new ArrayList<>();
        groups.forEach((id, value) -> {
            int grouping = grouping(id);
            conditions.add(new int[] {grouping, value(grouping, value)});
        });
        return new Combination(groups, conditions, slot);
    }

    /** @param conditions pairs of grouping and value */
    record Combination(SortedMap<String, String> groups, List<int[]> conditions, int slot) {
        /** Whether it is, beside that combination, a part of the same group divided by the same groupings. */
        boolean divides(Map<String, String> group, Combination that) {
            return groups.keySet().equals(that.groups.keySet())
                    && groups.entrySet().containsAll(group.entrySet());
        }

        boolean holds(Response response) {
            for (int[] condition : conditions) {
                if (condition[1] == Response.MISSING || response.group(condition[0]) != condition[1]) {
                    return false;
                }
            }
            return true;
        }
    }
}
