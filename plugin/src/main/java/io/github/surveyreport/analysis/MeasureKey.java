package io.github.surveyreport.analysis;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stable name of a number: what {@code report.json}, gates, differences and {@code {{measure:…}}} refer to.
 *
 * @param id kind and id, such as {@code question.q_speed}, {@code indicator.csat}, {@code dimension.efficiency}, {@code
 *     composite}, {@code sample}, {@code metric.frt}, {@code text}, {@code term.退款}, {@code issue.response-speed},
 *     {@code action.A01}
 * @param statistic such as {@code mean}, {@code top2}, {@code share:4}, {@code score}
 * @param wave id of the wave
 * @param group grouping id → value id; empty for all respondents
 */
public record MeasureKey(String id, String statistic, String wave, SortedMap<String, String> group)
        implements Comparable<MeasureKey> {
    public MeasureKey {
        group = Collections.unmodifiableSortedMap(new TreeMap<>(group));
    }

    public static MeasureKey of(String id, String statistic, String wave) {
        return new MeasureKey(id, statistic, wave, new TreeMap<>());
    }

    public static MeasureKey of(String id, String statistic, String wave, String grouping, String value) {
        return new MeasureKey(id, statistic, wave, new TreeMap<>(Map.of(grouping, value)));
    }

    /** Another number of the same thing, wave and group. */
    MeasureKey withStatistic(String other) {
        return new MeasureKey(id, other, wave, group);
    }

    @Override
    public int compareTo(MeasureKey other) {
        int order = id.compareTo(other.id);
        order = order != 0 ? order : statistic.compareTo(other.statistic);
        order = order != 0 ? order : wave.compareTo(other.wave);
        return order != 0 ? order : compareGroups(group, other.group);
    }

    /** Entry by entry; everybody comes first. */
    private static int compareGroups(SortedMap<String, String> a, SortedMap<String, String> b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 0;
        }
        Iterator<Map.Entry<String, String>> left = a.entrySet().iterator();
        Iterator<Map.Entry<String, String>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, String> x = left.next();
            Map.Entry<String, String> y = right.next();
            int order = x.getKey().compareTo(y.getKey());
            order = order != 0 ? order : x.getValue().compareTo(y.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
