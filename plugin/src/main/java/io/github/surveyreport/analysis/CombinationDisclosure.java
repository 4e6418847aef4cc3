package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Slots.Combination;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/**
 * Which combinations of groups, on which actions have their targets, are hidden beside those that are too small: one of
 * what contains them is hidden, or taking them off what is shown would leave too few.
 */
final class CombinationDisclosure {
    private final Slots slots;
    private final int minimum;

    CombinationDisclosure(Slots slots, int minimum) {
        this.slots = slots;
        this.minimum = minimum;
    }

    void hide(boolean[] hidden, IntToLongFunction n) {
        slots.combinations().forEach(combination -> hidden[combination.slot()] |= exposed(combination, hidden, n));
    }

    private boolean exposed(Combination combination, boolean[] hidden, IntToLongFunction n) {
        for (Map.Entry<SortedMap<String, String>, Integer> parent :
                containing(combination).entrySet()) {
            long shown = slots.combinations().stream()
                    .filter(other -> !hidden[other.slot()])
                    .filter(other -> other.divides(parent.getKey(), combination))
                    .mapToLong(other -> n.applyAsLong(other.slot()))
                    .sum();
            long whole = n.applyAsLong(parent.getValue());
            if (hidden[parent.getValue()]
                    || small(whole - shown)
                    || small(whole - n.applyAsLong(combination.slot()))
                    || outside(combination, parent.getKey(), n)) {
                return true;
            }
        }
        return outside(combination, new TreeMap<>(), n);
    }

    private boolean small(long size) {
        return size > 0 && size < minimum;
    }

    /** Groups and smaller combinations, also cells of two-way tables, that the combination lies in and that are counted. */
    private Map<SortedMap<String, String>, Integer> containing(Combination combination) {
        Map<SortedMap<String, String>, Integer> containing = new LinkedHashMap<>();
        for (SortedMap<String, String> groups : parts(combination.groups(), new TreeMap<>())) {
            OptionalInt slot = slots.known(groups);
            if (!groups.isEmpty() && groups.size() < combination.groups().size() && slot.orElse(-1) >= 0) {
                containing.put(groups, slot.getAsInt());
            }
        }
        return containing;
    }

    /** Whether too few are in those groups and in none of the others of the combination, where that can be reckoned. */
    private boolean outside(Combination combination, SortedMap<String, String> inside, IntToLongFunction n) {
        long left = 0;
        for (SortedMap<String, String> groups : parts(combination.groups(), inside)) {
            OptionalInt slot = slots.known(groups);
            if (slot.orElse(-1) < 0) {
                return false;
            }
            int sign = (groups.size() - inside.size()) % 2 == 0 ? 1 : -1;
            left += sign * n.applyAsLong(slot.getAsInt());
        }
        return small(left);
    }

    /** All conditions that hold those and some, none or all of the others. */
    private static List<SortedMap<String, String>> parts(
            SortedMap<String, String> groups, SortedMap<String, String> inside) {
        List<SortedMap<String, String>> parts = new ArrayList<>(List.of(inside));
        groups.forEach((grouping, value) -> {
            if (!inside.containsKey(grouping)) {
                for (SortedMap<String, String> part : List.copyOf(parts)) {
                    SortedMap<String, String> more = new TreeMap<>(part);
                    more.put(grouping, value);
                    parts.add(more);
                }
            }
        });
        return parts;
    }
}
