package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many comments, in which strata of a weighted study, and by which customers each term was said. */
final class TermTally {
    private final Map<String, Said> byTerm = new HashMap<>();

    /** @param stratum of the respondent; {@link StratumCounts#NONE} where numbers are not weighted */
    void add(List<String> terms, long customer, long stratum) {
        for (String term : terms) {
            byTerm.computeIfAbsent(term, key -> new Said()).add(customer, stratum);
        }
    }

    void merge(TermTally other) {
        other.byTerm.forEach(
                (term, said) -> byTerm.computeIfAbsent(term, key -> new Said()).merge(said));
    }

    void through(Codec codec) {
        codec.map(byTerm, codec::text, said -> (said == null ? new Said() : said).through(codec));
    }

    /** In no defined order; to be sorted before anything is shown. */
    Map<String, Said> byTerm() {
        return Collections.unmodifiableMap(byTerm);
    }

    /** A term that nobody said has no comments. */
    Said said(String term) {
        return byTerm.getOrDefault(term, new Said());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TermTally other && byTerm.equals(other.byTerm);
    }

    @Override
    public int hashCode() {
        return byTerm.hashCode();
    }

    /** One term. */
    static final class Said {
        private long comments;
        private final StratumCounts byStratum = new StratumCounts();
        private final LongSet customers = new LongSet();

        private void add(long customer, long stratum) {
            comments++;
            byStratum.add(stratum, 1);
            customers.add(customer);
        }

        private void merge(Said other) {
            comments += other.comments;
            byStratum.merge(other.byStratum);
            customers.addAll(other.customers);
        }

        private Said through(Codec codec) {
            comments = codec.number(comments);
            byStratum.through(codec);
            customers.through(codec);
            return this;
        }

        long comments() {
            return comments;
        }

        /** Comments per stratum; nothing where numbers are not weighted. */
        StratumCounts byStratum() {
            return byStratum;
        }

        int customers() {
            return customers.size();
        }

        /** Who said it. */
        LongSet who() {
            return customers;
        }

        /** Customers who said the other term too. */
        int common(Said other) {
            return customers.common(other.customers);
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Said other
                    && comments == other.comments
                    && byStratum.equals(other.byStratum)
                    && customers.equals(other.customers);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(comments) + customers.hashCode();
        }
    }
}
