package io.github.surveyreport.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts terms in order. */
final class Terms {
    /** Order of Unicode code points, which {@code String.compareTo} is not beyond the basic plane. */
    static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private Terms() {}

    /** Terms said by at least that many distinct customers, by number of comments, ties by code point. */
    static List<Map.Entry<String, TermTally.Said>> top(TermTally tally, int minimumCustomers, int most) {
        Comparator<Map.Entry<String, TermTally.Said>> byComments =
                Comparator.comparingLong(entry -> -entry.getValue().comments());
        return tally.byTerm().entrySet().stream()
                .filter(entry -> entry.getValue().customers() >= minimumCustomers)
                .sorted(byComments.thenComparing(Map.Entry::getKey, BY_CODE_POINT))
                .limit(most)
                .toList();
    }
}
