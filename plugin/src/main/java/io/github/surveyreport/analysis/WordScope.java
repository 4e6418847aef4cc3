package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.text.Keyness;
import io.github.surveyreport.stats.text.WeightedKeyness;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which words may be told, and which are tested.
 *
 * @param floor customers who must have said a term
 */
record WordScope(Scope scope, Disclosure disclosure, int floor, WordCounts counts) {
    /** So many of the most usual terms are compared; rarer ones would cost the others their significance. */
    private static final int COMPARED = 200;

    static WordScope of(Scope scope) {
        int floor = Math.max(
                scope.study().text().minimumCustomers(), scope.study().plan().minimumCell());
        return new WordScope(scope, new Disclosure(scope), floor, new WordCounts(scope, floor));
    }

    /** The most usual terms of a wave, in order. */
    List<Map.Entry<String, TermTally.Said>> usual(int wave) {
        return Terms.top(scope.wave(wave).text().terms(), floor, COMPARED);
    }

    /** At least one and fewer than may be told. */
    boolean few(long n) {
        return n > 0 && n < floor;
    }

    /** A term in two bodies of comments; not tested where the approximation of the test is doubtful. */
    TestOutcome test(WeightedKeyness keyness) {
        TestOutcome outcome = keyness.test();
        Keyness counts = keyness.counts();
        boolean doubtful =
                outcome instanceof TestResult result && result.warnings().contains("small-expected");
        long base = Math.min(counts.all(), counts.allElsewhere());
        return doubtful ? new NotComputable(Reason.TOO_FEW, base) : disclosure.guardTest(false, base, outcome);
    }

    /** As the study corrects tests between groups; where it does not, after Holm: words are too many to go without. */
    List<OptionalDouble> adjusted(List<TestOutcome> family) {
        Correction chosen = scope.study().methods().comparisons().correction();
        return Family.adjusted(chosen == Correction.NONE ? Correction.HOLM : chosen, family);
    }

    /** Positions of the tests that stand after correction. */
    int[] clear(List<OptionalDouble> adjusted) {
        return IntStream.range(0, adjusted.size())
                .filter(i -> adjusted.get(i).isPresent() && adjusted.get(i).getAsDouble() <= 1 - scope.confidence())
                .toArray();
    }

    static long tested(List<OptionalDouble> adjusted) {
        return adjusted.stream().filter(OptionalDouble::isPresent).count();
    }

    String lastWave() {
        return scope.study().lastWave().id();
    }
}
