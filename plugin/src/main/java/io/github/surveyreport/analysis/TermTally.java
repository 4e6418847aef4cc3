package io.github.surveyreport.analysis;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many comments, and by which customers, each term was said. */
final class TermTally {
    private final Map<String, Said> byTerm = new HashMap<>();

    void add(List<String> terms, long customer) {
        for (String term : terms) {
            byTerm.computeIfAbsent(term, key -> new Said()).add(customer);
        }
    }

    void merge(TermTally other) {
        other.byTerm.forEach(
                (term, said) -> byTerm.computeIfAbsent(term, key -> new Said()).merge(said));
    }

    /** In no defined order; to be sorted before anything is shown. */
    Map<String, Said> byTerm() {
        return Collections.unmodifiableMap(byTerm);
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
        private final LongSet customers = new LongSet();

        private void add(long customer) {
            comments++;
            customers.add(customer);
        }

        private void merge(Said other) {
            comments += other.comments;
            customers.addAll(other.customers);
        }

        long comments() {
            return comments;
        }

        int customers() {
            return customers.size();
        }

        /** Of these customers, how many said it. */
        int common(LongSet others) {
            return customers.common(others);
        }

        /** Customers who said the other term too. */
        int common(Said other) {
            return customers.common(other.customers);
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Said other && comments == other.comments && customers.equals(other.customers);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(comments) + customers.hashCode();
        }
    }
}
