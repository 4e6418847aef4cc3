package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.weight.Raking.Margin;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cells whose respondents weigh the same: combinations of the values of all groupings that the study weights by,
 * numbered, and one last cell for respondents without a value in one of them. Without weighting there are none.
 */
final class WeightingCells {
    private final Optional<Weighting> weighting;
    private final int[] groupings;
    private final int[] sizes;
    private final List<Grouping> groups;

    WeightingCells(Study study) {
        weighting = study.methods().weighting();
        List<String> ids = weighting.map(WeightingCells::ids).orElse(List.of());
        groups = study.groups().stream()
                .filter(grouping -> ids.contains(grouping.id()))
                .toList();
        groupings = groups.stream().mapToInt(study.groups()::indexOf).toArray();
        sizes = groups.stream().mapToInt(grouping -> grouping.values().size()).toArray();
    }

    private static List<String> ids(Weighting weighting) {
        return weighting.cells().isEmpty()
                ? weighting.margins().stream().map(Weighting.Margin::grouping).toList()
                : List.copyOf(weighting.cells().get(0).groups().keySet());
    }

    /** Cells, the one of respondents without a value included; 0 without weighting. */
    int size() {
        return weighting.isPresent() ? known() + 1 : 0;
    }

    /** The cell of respondents without a value. */
    int unknown() {
        return known();
    }

    private int known() {
        int product = 1;
        for (int size : sizes) {
            product *= size;
        }
        return product;
    }

    int of(Response response) {
        int cell = 0;
        for (int g = 0; g < groupings.length; g++) {
            int value = response.group(groupings[g]);
            if (value == Response.MISSING) {
                return unknown();
            }
            cell = cell * sizes[g] + value;
        }
        return cell;
    }

    /**
     * Per cell whether one of its groups is hidden; not that of respondents without a value.
     *
     * @param hiddenSlots per slot
     */
    boolean[] hidden(boolean[] hiddenSlots, Slots slots) {
        boolean[] hidden = new boolean[size()];
        for (int cell = 0; cell < unknown(); cell++) {
            for (int g = 0; g < groupings.length; g++) {
                hidden[cell] |= hiddenSlots[slots.of(groupings[g], value(cell, g))];
            }
        }
        return hidden;
    }

    /** The groupings weighted by, in configured order of the study. */
    List<Grouping> groups() {
        return groups;
    }

    /** What raking has to meet, over all cells but the last. With cell weights one margin, of all cells. */
    List<Margin> margins() {
        if (weighting.isEmpty()) {
            return List.of();
        }
        if (!weighting.get().cells().isEmpty()) {
            return List.of(cellMargin(weighting.get()));
        }
        List<Margin> margins = new ArrayList<>();
        for (Weighting.Margin margin : weighting.get().margins()) {
            int g = indexOf(margin.grouping());
            int[] place = new int[known()];
            for (int cell = 0; cell < place.length; cell++) {
                place[cell] = value(cell, g);
            }
            double[] shares = new double[sizes[g]];
            for (int v = 0; v < shares.length; v++) {
                shares[v] = share(margin, groups.get(g).values().get(v).id());
            }
            margins.add(new Margin(place, shares));
        }
        return margins;
    }

    private static double share(Weighting.Margin margin, String value) {
        return margin.shares().stream()
                .filter(share -> share.value().equals(value))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private Margin cellMargin(Weighting weighting) {
        int[] place = new int[known()];
        double[] shares = new double[place.length];
        for (int cell = 0; cell < place.length; cell++) {
            place[cell] = cell;
            TreeMap<String, String> combination = combination(cell);
            for (Weighting.CellShare share : weighting.cells()) {
                shares[cell] += share.groups().equals(combination) ? share.share() : 0;
            }
        }
        return new Margin(place, shares);
    }

    /** Grouping id → value id. */
    TreeMap<String, String> combination(int cell) {
        TreeMap<String, String> combination = new TreeMap<>();
        for (int g = 0; g < groups.size(); g++) {
            combination.put(
                    groups.get(g).id(),
                    groups.get(g).values().get(value(cell, g)).id());
        }
        return combination;
    }

    /** The value of the g-th grouping weighted by, in a cell with values. */
    int value(int cell, int g) {
        int rest = cell;
        for (int later = sizes.length - 1; later > g; later--) {
            rest /= sizes[later];
        }
        return rest % sizes[g];
    }

    /** A margin in messages: its grouping; with cell weights all of them. */
    String name(int margin) {
        return weighting.orElseThrow().cells().isEmpty()
                ? weighting.orElseThrow().margins().get(margin).grouping()
                : String.join(", ", ids(weighting.orElseThrow()));
    }

    /** A value of a margin in messages: {@code channel=phone}. */
    String name(int margin, int value) {
        if (weighting.orElseThrow().cells().isEmpty()) {
            int g = indexOf(name(margin));
            return name(margin) + "=" + groups.get(g).values().get(value).id();
        }
        return combination(value).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private int indexOf(String grouping) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).id().equals(grouping)) {
                return g;
            }
        }
        throw new IllegalArgumentException("not weighted by " + grouping);
    }
}
