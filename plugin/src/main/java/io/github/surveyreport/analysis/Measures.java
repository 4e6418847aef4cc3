package io.github.surveyreport.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every number of a report, by name. Sorted, without repetition. */
public final class Measures {
    private final TreeMap<MeasureKey, Measure> byKey = new TreeMap<>();

    public Measures(Collection<Measure> measures) {
        for (Measure measure : measures) {
            if (byKey.put(measure.key(), measure) != null) {
                throw new IllegalStateException("computed twice: " + measure.key());
            }
        }
    }

    public Collection<Measure> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    public Optional<Measure> find(MeasureKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The measure for all respondents; empty when the wave did not ask. */
    public Optional<Measure> find(String id, String statistic, String wave) {
        return find(MeasureKey.of(id, statistic, wave));
    }

    public Optional<Measure> find(String id, String statistic, String wave, String grouping, String value) {
        return find(MeasureKey.of(id, statistic, wave, grouping, value));
    }

    /** Those from that name on, in order; it need not be one of them. */
    public Collection<Measure> from(MeasureKey key) {
        return Collections.unmodifiableCollection(byKey.tailMap(key).values());
    }

    /** Those of one id, in order. */
    public Collection<Measure> of(String id) {
        return between(id, id + '\u0000');
    }

    /** Those whose id begins so, in order. */
    public Collection<Measure> startingWith(String prefix) {
        return between(prefix, prefix + '\uFFFF');
    }

    private Collection<Measure> between(String from, String to) {
        return Collections.unmodifiableCollection(byKey.subMap(MeasureKey.of(from, "", ""), MeasureKey.of(to, "", ""))
                .values());
    }

    /** Keys and measures in order. */
    public Map<MeasureKey, Measure> byKey() {
        return Collections.unmodifiableMap(byKey);
    }
}
