package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.privacy.Masked;
import io.github.surveyreport.text.Reading;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Comments that may be quoted of one issue in one wave, masked: a sample of at most 64 distinct texts, those with the least
 * hashes, and who wrote any. A text that is among the least of all was never left out of a part, so merging does not
 * depend on order.
 */
final class QuoteTally {
    static final int MOST = 64;
    private static final int LONGEST = 500;
    private static final int MOST_MARKS = 2;

    private final TreeMap<Long, Candidate> byHash = new TreeMap<>(Long::compareUnsigned);
    private final LongSet customers = new LongSet();

    /**
     * @param text as written, masked
     * @param phrases that show the issue
     * @param customer who wrote it, one of them where it was written more than once
     */
    record Candidate(String text, List<String> terms, List<String> phrases, long customer) {
        private Candidate or(Candidate other) {
            int order = text.compareTo(other.text);
            Candidate first = order < 0 || order == 0 && customer <= other.customer ? this : other;
            return new Candidate(first.text, first.terms, first.phrases, Math.min(customer, other.customer));
        }
    }

    /** @param phrases that show the issue in it */
    void add(Reading answer, List<String> phrases, long customer) {
        customers.add(customer);
        String text = answer.masked().text();
        if (!answer.imprint().isNone() && text.length() <= LONGEST && Masked.marks(text) <= MOST_MARKS) {
            add(answer.imprint().letters(), new Candidate(text, answer.terms(), phrases, customer));
        }
    }

    private void add(long hash, Candidate candidate) {
        if (byHash.size() < MOST || Long.compareUnsigned(hash, byHash.lastKey()) <= 0) {
            byHash.merge(hash, candidate, Candidate::or);
            if (byHash.size() > MOST) {
                byHash.pollLastEntry();
            }
        }
    }

    void merge(QuoteTally other) {
        customers.addAll(other.customers);
        other.byHash.forEach(this::add);
    }

    void through(Codec codec) {
        codec.map(byHash, hash -> codec.number(hash, Long::longValue), candidate -> candidate(codec, candidate));
        customers.through(codec);
    }

    private static Candidate candidate(Codec codec, Candidate known) {
        return new Candidate(
                codec.text(known == null ? "" : known.text()),
                codec.texts(known == null ? List.of() : known.terms()),
                codec.texts(known == null ? List.of() : known.phrases()),
                codec.number(known, Candidate::customer));
    }

    /** Distinct customers whose comments these are, sampled or not. */
    LongSet customers() {
        return customers;
    }

    /** The sample by hash of its letters. */
    SortedMap<Long, Candidate> sample() {
        return byHash;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof QuoteTally other && byHash.equals(other.byHash) && customers.equals(other.customers);
    }

    @Override
    public int hashCode() {
        return 31 * byHash.hashCode() + customers.hashCode();
    }
}
