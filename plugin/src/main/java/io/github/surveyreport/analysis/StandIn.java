package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.OptionalLong;

/**
 * What stands in for the number of comments or customers of an issue where it is withheld for being few, lest the issue
 * lose its place in the ranking for being one below the minimum: half of the minimum, whatever the number is.
 */
final class StandIn {
    private final Scope scope;
    private final int issue;
    private final int wave;

    StandIn(Scope scope, int issue, int wave) {
        this.scope = scope;
        this.issue = issue;
        this.wave = wave;
    }

    static long of(long minimum) {
        return (minimum + 1) / 2;
    }

    /** Comments of the wave before that stand in for those that are too few to be told; empty where they are told. */
    OptionalLong before() {
        if (wave == 0 || !TextFinder.asked(scope, wave - 1)) {
            return OptionalLong.empty();
        }
        boolean base = !new IssueCounts(scope, issue, wave - 1).tooFewComments();
        boolean few = new IssueSecrecy(scope, wave - 1).comments(issue);
        int minimum = scope.study().plan().minimumCell();
        return base && few ? OptionalLong.of(of(minimum)) : OptionalLong.empty();
    }

    /** The trend that counts in the score: where few mentioned it before, the rise above what stands in for them. */
    Statistic trend() {
        IssueCounts now = new IssueCounts(scope, issue, wave);
        if (before().isEmpty() || !now.share().computable()) {
            return now.trend();
        }
        long all = scope.wave(wave - 1).text().comments();
        long few = before().getAsLong();
        WeightedSample before =
                WeightedCounts.plain(new long[] {few, all - few}).share(kind -> kind == 0);
        return WeightedShare.difference(now.mentions(), before, scope.confidence());
    }
}
