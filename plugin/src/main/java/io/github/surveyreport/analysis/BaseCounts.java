package io.github.surveyreport.analysis;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one set of respondents contributes to what is told of it.
 *
 * @param counts how many gave each answer; empty where only their number is told
 * @param n how many they are
 * @param one whether each gave one answer at most
 */
record BaseCounts(SortedMap<String, Long> counts, long n, boolean one) {
    BaseCounts {
        counts = Collections.unmodifiableSortedMap(counts);
    }

    static BaseCounts of(long n) {
        return new BaseCounts(new TreeMap<>(), n, true);
    }

    /** @param answers the names of the levels */
    static BaseCounts of(List<String> answers, long[] levels, long n, boolean one) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int level = 0; level < levels.length; level++) {
            if (levels[level] > 0) {
                counts.merge(answers.get(level), levels[level], Long::sum);
            }
        }
        return new BaseCounts(counts, n, one);
    }

    BaseCounts plus(BaseCounts more) {
        SortedMap<String, Long> sum = new TreeMap<>(counts);
        more.counts.forEach((answer, count) -> sum.merge(answer, count, Long::sum));
        return new BaseCounts(sum, n + more.n, one);
    }

    BaseCounts minus(BaseCounts part) {
        SortedMap<String, Long> left = new TreeMap<>(counts);
        part.counts.forEach((answer, count) -> left.merge(answer, -count, Long::sum));
        return new BaseCounts(left, n - part.n, one);
    }

    /**
     * Whether contributions of at least one and fewer than so many respondents, added, taken away or edited, make the one
     * of the other, so that the difference of both tells what few of them said.
     */
    boolean fewFrom(BaseCounts later, int minimum) {
        return few(Math.abs(later.n - n), minimum) || few(changed(later), minimum);
    }

    /** The fewest respondents whose contributions can make the difference: those of one side may be edited into the other's. */
    private long changed(BaseCounts later) {
        TreeSet<String> answers = new TreeSet<>(counts.keySet());
        answers.addAll(later.counts.keySet());
        long more = 0;
        long less = 0;
        long most = 0;
        for (String answer : answers) {
            long change = later.counts.getOrDefault(answer, 0L) - counts.getOrDefault(answer, 0L);
            more += Math.max(0, change);
            less += Math.max(0, -change);
            most = Math.max(most, Math.abs(change));
        }
        return one ? Math.max(more, less) : most;
    }

    private static boolean few(long changed, int minimum) {
        return changed > 0 && changed < minimum;
    }
}
