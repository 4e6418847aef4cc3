package io.github.surveyreport.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who mentions one issue in one wave, with which phrases, and how satisfied they are. */
final class IssueTally {
    private long comments;
    private long register;
    private final LongSet customers = new LongSet();
    private final long[] satisfaction;
    private final TreeMap<String, Long> phrases = new TreeMap<>();

    IssueTally(int satisfactionLevels) {
        satisfaction = new long[satisfactionLevels];
    }

    /** @param level level index of the satisfaction answer, negative when there is none */
    void addComment(long customer, int level, List<String> found) {
        comments++;
        customers.add(customer);
        if (level >= 0) {
            satisfaction[level]++;
        }
        for (String phrase : found) {
            phrases.merge(phrase, 1L, Long::sum);
        }
    }

    void addRegister(long customer) {
        register++;
        customers.add(customer);
    }

    void merge(IssueTally other) {
        comments += other.comments;
        register += other.register;
        customers.addAll(other.customers);
        for (int level = 0; level < satisfaction.length; level++) {
            satisfaction[level] += other.satisfaction[level];
        }
        other.phrases.forEach((phrase, count) -> phrases.merge(phrase, count, Long::sum));
    }

    /** Comments (of the questionnaire) that mention it. */
    long comments() {
        return comments;
    }

    /** Entries of the register that mention it. */
    long register() {
        return register;
    }

    /** Distinct customers of both sources. */
    LongSet customers() {
        return customers;
    }

    /** Satisfaction of the respondents who mention it, by level. */
    long[] satisfaction() {
        return satisfaction.clone();
    }

    /** Configured phrases found in comments, with the number of comments. */
    SortedMap<String, Long> phrases() {
        return Collections.unmodifiableSortedMap(phrases);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof IssueTally other
                && comments == other.comments
                && register == other.register
                && customers.equals(other.customers)
                && Arrays.equals(satisfaction, other.satisfaction)
                && phrases.equals(other.phrases);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * comments + register) + customers.hashCode() + phrases.hashCode();
    }
}
