package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.EvidencePlan.Subject;
import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.text.Reading;
import java.util.Arrays;
import java.util.List;

/** Who mentions each subject of a {@linkplain EvidencePlan plan} in one wave; a comment counts once for a subject. */
final class EvidenceTally {
    private final List<Subject> subjects;
    private final long[] comments;
    private final long[] register;
    private final LongSet[] customers;

    EvidenceTally(EvidencePlan plan) {
        subjects = plan.subjects();
        comments = new long[subjects.size()];
        register = new long[subjects.size()];
        customers = new LongSet[subjects.size()];
        Arrays.setAll(customers, i -> new LongSet());
    }

    void addComment(Reading reading, long customer) {
        count(reading, customer, comments);
    }

    /** An entry of the feedback register. */
    void addRegister(Reading reading, long customer) {
        count(reading, customer, register);
    }

    private void count(Reading reading, long customer, long[] counts) {
        if (reading.empty() || reading.categories().isEmpty()) {
            return;
        }
        for (int subject = 0; subject < counts.length; subject++) {
            if (subjects.get(subject).mentionedIn(reading.categories())) {
                counts[subject]++;
                customers[subject].add(customer);
            }
        }
    }

    void merge(EvidenceTally other) {
        for (int subject = 0; subject < comments.length; subject++) {
            comments[subject] += other.comments[subject];
            register[subject] += other.register[subject];
            customers[subject].addAll(other.customers[subject]);
        }
    }

    void through(Codec codec) {
        codec.numbers(comments);
        codec.numbers(register);
        for (LongSet mentioning : customers) {
            mentioning.through(codec);
        }
    }

    /** Comments that mention it. */
    long comments(int subject) {
        return comments[subject];
    }

    /** Entries of the register that mention it. */
    long register(int subject) {
        return register[subject];
    }

    /** Distinct customers of both sources. */
    LongSet customers(int subject) {
        return customers[subject];
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof EvidenceTally other
                && Arrays.equals(comments, other.comments)
                && Arrays.equals(register, other.register)
                && Arrays.equals(customers, other.customers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(comments) + Arrays.hashCode(register) + Arrays.hashCode(customers);
    }
}
