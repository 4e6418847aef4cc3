package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.text.Reading;
import java.util.Arrays;
import java.util.List;

/** Comments of one wave that may be quoted: by issue, and of those that belong to none. */
final class WaveQuotes {
    private final QuoteTally[] issues;
    private final QuoteTally unclassified = new QuoteTally();

    WaveQuotes(int issueCount) {
        issues = new QuoteTally[issueCount];
        Arrays.setAll(issues, i -> new QuoteTally());
    }

    /** @param comment one that says something; each of its answers is quoted on its own */
    void add(Reading comment, long customer) {
        comment.answers().forEach(answer -> add(answer, comment, customer));
    }

    /** An answer that says nothing of an issue is no example of a comment without issues when another one does. */
    private void add(Reading answer, Reading comment, long customer) {
        for (int i = 0; i < answer.categories().size(); i++) {
            issues[answer.categories().get(i)].add(answer, answer.phrases().get(i), customer);
        }
        if (comment.categories().isEmpty()) {
            unclassified.add(answer, List.of(), customer);
        }
    }

    void merge(WaveQuotes other) {
        for (int i = 0; i < issues.length; i++) {
            issues[i].merge(other.issues[i]);
        }
        unclassified.merge(other.unclassified);
    }

    void through(Codec codec) {
        for (QuoteTally issue : issues) {
            issue.through(codec);
        }
        unclassified.through(codec);
    }

    QuoteTally of(int issue) {
        return issues[issue];
    }

    /** Of comments that belong to no issue. */
    QuoteTally unclassified() {
        return unclassified;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WaveQuotes other
                && Arrays.equals(issues, other.issues)
                && unclassified.equals(other.unclassified);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(issues) + unclassified.hashCode();
    }
}
