package io.github.surveyreport.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which months, and which channels by month, are hidden. A channel is shown by month only when each of its months may be
 * shown; and in no month may what is hidden be less than the minimum or a single channel, since it is what all months leave.
 */
final class ServiceMonths {
    private final Disclosure disclosure;
    private final TreeMap<String, Boolean> hidden = new TreeMap<>();

    ServiceMonths(Disclosure disclosure, SortedMap<String, ServiceCounts> months) {
        this.disclosure = disclosure;
        List<String> names = new ArrayList<>(months.keySet());
        boolean[] hide = disclosure.hiddenPeriods(
                months.values().stream().mapToLong(ServiceCounts::n).toArray(), 0);
        for (int month = 0; month < hide.length; month++) {
            hidden.put(names.get(month), hide[month]);
        }
    }

    boolean hidden(String month) {
        return hidden.get(month);
    }

    /** @param rows channel → month → records; the channel that is not known is empty, and never shown */
    TreeSet<String> hiddenRows(Map<String, SortedMap<String, ServiceCounts>> rows) {
        TreeSet<String> hiddenRows = new TreeSet<>();
        rows.forEach((channel, row) -> {
            if (channel.isEmpty() || isSmall(row)) {
                hiddenRows.add(channel);
            }
        });
        boolean changed = true;
        while (changed) {
            changed = hidden.keySet().stream().anyMatch(month -> exposed(month, rows, hiddenRows))
                    && hideSmallest(rows, hiddenRows);
        }
        return hiddenRows;
    }

    private boolean isSmall(SortedMap<String, ServiceCounts> row) {
        long unseen = row.entrySet().stream()
                .filter(month -> hidden(month.getKey()))
                .mapToLong(month -> month.getValue().n())
                .sum();
        return disclosure.tooSmall(unseen) || row.values().stream().anyMatch(some -> disclosure.tooSmall(some.n()));
    }

    private boolean exposed(
            String month, Map<String, SortedMap<String, ServiceCounts>> rows, TreeSet<String> hiddenRows) {
        long[] sizes = hiddenRows.stream()
                .mapToLong(channel -> size(rows.get(channel), month))
                .filter(size -> size > 0)
                .toArray();
        long sum = Arrays.stream(sizes).sum();
        boolean any = hiddenRows.stream().anyMatch(channel -> disclosure.tooSmall(size(rows.get(channel), month)));
        return disclosure.tooSmall(sum) || any && sizes.length < 2;
    }

    private static long size(SortedMap<String, ServiceCounts> row, String month) {
        return row.getOrDefault(month, new ServiceCounts()).n();
    }

    private static boolean hideSmallest(
            Map<String, SortedMap<String, ServiceCounts>> rows, TreeSet<String> hiddenRows) {
        String next = null;
        for (String channel : rows.keySet()) {
            boolean smaller = next == null || total(rows.get(channel)) < total(rows.get(next));
            if (!hiddenRows.contains(channel) && smaller) {
                next = channel;
            }
        }
        return next != null && hiddenRows.add(next);
    }

    private static long total(SortedMap<String, ServiceCounts> row) {
        return row.values().stream().mapToLong(ServiceCounts::n).sum();
    }
}
