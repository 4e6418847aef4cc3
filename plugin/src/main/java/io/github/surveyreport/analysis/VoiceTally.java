package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.text.Reading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who wrote which kind of comment in one wave: per distinct combination of issues mentioned, satisfaction and weighting
 * cell the customers, and how many comments there are. Grows with distinct customers and combinations.
 */
final class VoiceTally {
    /**
     * @param issues indices of the issues mentioned, ascending
     * @param level level index of the satisfaction answer, negative when there is none
     * @param cell weighting cell of the respondent
     */
    record Said(List<Integer> issues, int level, int cell) implements Comparable<Said> {
        private static final Comparator<Said> ORDER = Comparator.comparing(
                        (Said said) -> said.issues().stream()
                                .mapToInt(Integer::intValue)
                                .toArray(),
                        java.util.Arrays::compare)
                .thenComparingInt(Said::level)
                .thenComparingInt(Said::cell);

        @Override
        public int compareTo(Said other) {
            return ORDER.compare(this, other);
        }
    }

    /** The comments of one kind. Customers who are not known are in {@code comments} only. */
    static final class Speakers {
        private final LongSet customers = new LongSet();
        private long comments;

        private Speakers through(Codec codec) {
            customers.through(codec);
            comments = codec.number(comments);
            return this;
        }

        LongSet customers() {
            return customers;
        }

        long comments() {
            return comments;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Speakers other && comments == other.comments && customers.equals(other.customers);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(comments) + customers.hashCode();
        }
    }

    private final Map<Said, Speakers> speakers = new HashMap<>();

    /** Counts a comment, unless it says nothing. */
    void add(Reading reading, long customer, int level, int cell) {
        if (!reading.empty()) {
            Speakers these = of(new Said(reading.categories(), Math.max(level, -1), cell));
            these.comments++;
            these.customers.add(customer);
        }
    }

    void merge(VoiceTally other) {
        other.speakers.forEach((said, more) -> {
            Speakers these = of(said);
            these.comments += more.comments;
            these.customers.addAll(more.customers);
        });
    }

    void through(Codec codec) {
        codec.map(
                speakers,
                said -> new Said(
                        codec.integers(said == null ? List.of() : said.issues()),
                        (int) codec.number(said, Said::level),
                        (int) codec.number(said, Said::cell)),
                these -> (these == null ? new Speakers() : these).through(codec));
    }

    SortedMap<Said, Speakers> speakers() {
        return new TreeMap<>(speakers);
    }

    private Speakers of(Said said) {
        return speakers.computeIfAbsent(said, key -> new Speakers());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof VoiceTally other && speakers.equals(other.speakers);
    }

    @Override
    public int hashCode() {
        return speakers.hashCode();
    }
}
