package io.github.surveyreport.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Names of statistics for a message. */
final class Families {
    private Families() {}

    /** Statistics that differ by a month or a multiple only are one: {@code month:*}. Those stand last. */
    static List<String> of(List<String> statistics) {
        TreeSet<String> single = new TreeSet<>();
        TreeSet<String> families = new TreeSet<>();
        for (String statistic : statistics) {
            int colon = statistic.indexOf(':');
            if (colon < 0) {
                single.add(statistic);
            } else {
                families.add(statistic.substring(0, colon) + ":*");
            }
        }
        List<String> named = new ArrayList<>(single);
        named.addAll(families);
        return named;
    }
}
