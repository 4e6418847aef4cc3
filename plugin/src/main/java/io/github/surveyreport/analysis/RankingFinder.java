package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.EffectWord;
import io.github.surveyreport.stats.compare.Friedman;
import io.github.surveyreport.stats.compare.WeightedShares;
import io.github.surveyreport.stats.compare.WeightedWelch;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What is told of the options of a ranking together, of everybody: whether they stand at different places ({@code
 * test.question.<id>.friedman}), and what changed since the wave before: {@code rank-score-change:<option>} and {@code
 * first-change:<option>} with their intervals, tested as {@code test.question.<id>.waves}, {@code points:<option>:…} and {@code
 * firsts:<option>:…}, each adjusted over the options.
 */
final class RankingFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    RankingFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    List<Measure> measures() {
        for (Question question : scope.study().questions()) {
            for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                if (question.ranks() > 0 && scope.asked(question, wave)) {
                    order(question, wave);
                    changes(question, wave);
                }
            }
        }
        return ledger.measures();
    }

    private void order(Question question, int wave) {
        int index = scope.indexOf(question);
        Friedman friedman = Friedman.of(IntStream.range(0, question.levels().size())
                .mapToObj(level -> scope.weights().midRanks(wave, index, level))
                .toList());
        long n = answered(question, wave);
        String id = "test.question." + question.id() + ".friedman";
        Disclosure.Guard guard = disclosure.with(disclosure.tooSmall(n));
        TestMeasures.put(ledger, id, "", id(wave), Unit.NUMBER, guard.test(n, friedman.test()));
        Statistic effect = guard.effect(n, friedman.agreementOfAll());
        ledger.put(id, "effect", id(wave), Unit.NUMBER, effect instanceof Estimate w ? worded(w) : effect);
    }

    private static Estimate worded(Estimate effect) {
        return effect.warn("effect-" + EffectWord.of(effect).name().toLowerCase(Locale.ROOT));
    }

    private void changes(Question question, int wave) {
        boolean before = wave > 0 && scope.asked(question, wave - 1) && answered(question, wave - 1) > 0;
        List<TestOutcome> points = new ArrayList<>();
        List<TestOutcome> firsts = new ArrayList<>();
        for (int level = 0; level < question.levels().size(); level++) {
            Change change = new Change(question, wave, level);
            change.put(before);
            if (before) {
                points.add(change.test("points", WeightedWelch.t(change.points(wave), change.points(wave - 1))));
                firsts.add(change.test("firsts", WeightedShares.pooledZ(change.firsts(wave), change.firsts(wave - 1))));
            }
        }
        adjusted(question, wave, "points", points);
        adjusted(question, wave, "firsts", firsts);
    }

    private void adjusted(Question question, int wave, String test, List<TestOutcome> outcomes) {
        List<OptionalDouble> ps =
                Family.adjusted(scope.study().methods().comparisons().correction(), outcomes);
        for (int level = 0; level < outcomes.size(); level++) {
            String name = test + ":" + question.levels().get(level).id() + ":p-adjusted";
            Statistic p = TestMeasures.adjusted(outcomes.get(level), ps.get(level));
            ledger.put(waves(question), name, id(wave), Unit.P_VALUE, p);
        }
    }

    private static String waves(Question question) {
        return "test.question." + question.id() + ".waves";
    }

    private long answered(Question question, int wave) {
        return scope.wave(wave).question(scope.indexOf(question)).answered(Slots.ALL);
    }

    private String id(int wave) {
        return scope.study().waves().get(wave).id();
    }

    /** One option in a wave and the one before. */
    private final class Change {
        private final Question question;
        private final int wave;
        private final int level;
        private final String option;

        Change(Question question, int wave, int level) {
            this.question = question;
            this.wave = wave;
            this.level = level;
            this.option = question.levels().get(level).id();
        }

        WeightedSample points(int at) {
            return RankingStatistics.points(scope, question, at, Slots.ALL, level);
        }

        WeightedSample firsts(int at) {
            return scope.weights().share(at, scope.indexOf(question), Slots.ALL, level);
        }

        void put(boolean before) {
            String id = "question." + question.id();
            if (!before || answered(question, wave) == 0) {
                Statistic none = Ledger.none(before ? Reason.NO_ANSWERS : Reason.NO_PREVIOUS);
                ledger.put(id, "rank-score-change:" + option, id(wave), Unit.NUMBER, none);
                ledger.put(id, "first-change:" + option, id(wave), Unit.SHARE_DIFFERENCE, none);
                return;
            }
            Disclosure.Guard guard = disclosure.with(hidden());
            Statistic firsts = WeightedShare.difference(firsts(wave), firsts(wave - 1), scope.confidence());
            ledger.put(id, "rank-score-change:" + option, id(wave), Unit.NUMBER, guard.on(pointsChange(), smaller()));
            ledger.put(id, "first-change:" + option, id(wave), Unit.SHARE_DIFFERENCE, guard.on(firsts, smaller()));
        }

        /** Where the points of both waves are all alike, or one wave has one answer, the difference has no interval. */
        private Statistic pointsChange() {
            WeightedSample now = points(wave);
            WeightedSample then = points(wave - 1);
            Statistic difference = WeightedMean.difference(now, then, scope.confidence());
            return difference.computable()
                    ? difference
                    : Estimate.plain(now.mean() - then.mean(), difference.n(), "difference")
                            .warn("no-interval");
        }

        TestOutcome test(String name, TestOutcome outcome) {
            TestOutcome told = disclosure.guardTest(hidden(), smaller(), outcome);
            TestMeasures.put(ledger, waves(question), name + ":" + option + ":", id(wave), Unit.NUMBER, told);
            return told;
        }

        private boolean hidden() {
            return disclosure.tooSmall(answered(question, wave)) || disclosure.tooSmall(answered(question, wave - 1));
        }

        private long smaller() {
            return Math.min(answered(question, wave), answered(question, wave - 1));
        }
    }
}
