package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
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
    }

    void put(Sink to) {
        for (int level = 0; level < question.levels().size(); level++) {
            put(question.levels().get(level), level, to);
        }
    }

    private void put(Level option, int level, Sink to) {
        WeightedCounts counts = scope.weights().ranks(wave, scope.indexOf(question), slot, level);
        int ranks = question.ranks();
        long ranked = Arrays.stream(counts.pooled(), 0, ranks).sum();
        to.put("ranked:" + option.id(), Unit.COUNT, Ledger.count(ranked));
        Statistic mean =
                WeightedMean.student(counts.without(ranks).sample(byRank(ranks, rank -> rank + 1)), scope.confidence());
        to.put("mean-rank:" + option.id(), Unit.NUMBER, disclosure.guard(disclosure.tooSmall(ranked), mean));
        if (ranks > FIRST_FEW) {
            Statistic few = WeightedShare.wilson(counts.share(rank -> rank < FIRST_FEW), scope.confidence());
            to.put("top3:" + option.id(), Unit.SHARE, few);
        }
        Statistic score = WeightedMean.student(points(scope, question, wave, slot, level), scope.confidence());
        to.put("rank-score:" + option.id(), Unit.NUMBER, score);
    }

    /** The points that an option gets, of all who answered. */
    static WeightedSample points(Scope scope, Question question, int wave, int slot, int level) {
        return scope.weights().ranks(wave, scope.indexOf(question), slot, level).sample(points(question.ranks()));
    }

    /** Of every rank from the first; last, of not being ranked. */
    static int[] points(int ranks) {
        return byRank(ranks, rank -> ranks - rank);
    }

    /** Of every rank from the first, 0-based; last, 0 for not being ranked. */
    private static int[] byRank(int ranks, IntUnaryOperator number) {
        return IntStream.rangeClosed(0, ranks)
                .map(rank -> rank == ranks ? 0 : number.applyAsInt(rank))
                .toArray();
    }
}
