package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the options of a ranking stand, in one cell: {@code ranked:<option>} how many ranked it, {@code
 * mean-rank:<option>} its mean rank among these, {@code top3:<option>} the share that has it among the first three, {@code
 * rank-score:<option>} the mean of its points: as many as there are options for the first rank, one less for each rank below,
 * none where it is not ranked. The last is 选项平均综合得分 of 问卷星, (Σ 频数 × 权值) ÷ 本题填写人次.
 */
final class RankingStatistics {
    static final int FIRST_FEW = 3;

    private final Scope scope;
    private final Disclosure disclosure;
    private final Question question;
    private final int wave;
    private final int slot;
    private final int ranks;

    /** Where the numbers go. */
    interface Sink {
        void put(String statistic, Unit unit, Statistic result);
    }

    RankingStatistics(Scope scope, Disclosure disclosure, Question question, int wave, int slot) {
        this.scope = scope;
        this.disclosure = disclosure;
        this.question = question;
        this.wave = wave;
        this.slot = slot;
        this.ranks = question.ranks();
    }

    void put(Sink to) {
        for (int level = 0; level < question.levels().size(); level++) {
            put(question.levels().get(level), level, to);
        }
    }

    private void put(Level option, int level, Sink to) {
        WeightedCounts counts = scope.weights().ranks(wave, scope.indexOf(question), slot, level);
        long ranked = Arrays.stream(counts.pooled(), 0, ranks).sum();
        to.put("ranked:" + option.id(), Unit.COUNT, Ledger.count(ranked));
        Statistic mean =
                WeightedMean.student(counts.without(ranks).sample(byRank(rank -> rank + 1)), scope.confidence());
        to.put("mean-rank:" + option.id(), Unit.NUMBER, disclosure.guard(disclosure.tooSmall(ranked), mean));
        if (ranks > FIRST_FEW) {
            Statistic few = WeightedShare.wilson(counts.share(rank -> rank < FIRST_FEW), scope.confidence());
            to.put("top3:" + option.id(), Unit.SHARE, few);
        }
        Statistic score = WeightedMean.student(counts.sample(byRank(rank -> ranks - rank)), scope.confidence());
        to.put("rank-score:" + option.id(), Unit.NUMBER, score);
    }

    /** Of every rank from the first, 0-based; last, 0 for not being ranked. */
    private int[] byRank(java.util.function.IntUnaryOperator points) {
        return IntStream.rangeClosed(0, ranks)
                .map(rank -> rank == ranks ? 0 : points.applyAsInt(rank))
                .toArray();
    }
}
