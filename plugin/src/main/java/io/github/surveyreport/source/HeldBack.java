package io.github.surveyreport.source;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a public edition keeps as it was, lest a few responses be told by comparing it with an earlier one.
 *
 * @param versions full ids of the commits of the published versions it was compared with
 * @param held wave, or another part of the data, → full id of the commit whose data stand in for today's
 */
public record HeldBack(List<String> versions, SortedMap<String, String> held) {
    public static final HeldBack NONE = new HeldBack(List.of(), new TreeMap<>());

    public HeldBack {
        versions = List.copyOf(versions);
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
    }
}
