package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Ranking.Place;
import java.util.List;

/**
 * Ranked issues that are raised by nearly the same people: of those who raise either, nine in ten raise both. Counted by
 * themselves they look like two findings, and are one said twice. Only that it is so is told, no number.
 */
final class SamePeople {
    private static final double NEARLY = 0.9;

    private final List<IssueCounts> counts;
    private final List<Place> order;

    /** @param counts of the issues in configured order */
    SamePeople(List<IssueCounts> counts, List<Place> order) {
        this.counts = counts;
        this.order = order;
    }

    /** Ids of the others, in the order of the ranking. */
    List<String> with(Place place) {
        return order.stream()
                .filter(other -> other != place && other.ranked() && place.ranked())
                .filter(other -> nearlySame(people(place), people(other)))
                .map(other -> other.category().id())
                .toList();
    }

    private LongSet people(Place place) {
        return counts.get(place.issue()).affected();
    }

    private static boolean nearlySame(LongSet one, LongSet other) {
        long smaller = Math.min(one.size(), other.size());
        long larger = Math.max(one.size(), other.size());
        if (smaller == 0 || smaller < NEARLY * larger) {
            return false;
        }
        LongSet either = new LongSet();
        either.addAll(one);
        either.addAll(other);
        long both = one.size() + (long) other.size() - either.size();
        return both >= NEARLY * either.size();
    }
}
