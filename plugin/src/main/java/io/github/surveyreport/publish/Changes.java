package io.github.surveyreport.publish;

import java.io.IOException;
import java.util.SortedMap;

/** Counts what differs between two states of a target. */
final class Changes {
    private Changes() {}

    /** Whether two contents are the same. */
    @FunctionalInterface
    interface Same<T> {
        boolean test(T one, T other) throws IOException;
    }

    static <T> Publication.Changes between(SortedMap<String, T> old, SortedMap<String, T> next, Same<T> same)
            throws IOException {
        long added = 0;
        long changed = 0;
        for (String path : next.keySet()) {
            if (!old.containsKey(path)) {
                added++;
            } else if (!same.test(old.get(path), next.get(path))) {
                changed++;
            }
        }
        long removed =
                old.keySet().stream().filter(path -> !next.containsKey(path)).count();
        return new Publication.Changes(added, changed, removed);
    }
}
