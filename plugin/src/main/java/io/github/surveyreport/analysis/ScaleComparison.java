package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.NetPromoterScore;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.Anova;
import io.github.surveyreport.stats.compare.Contingency;
import io.github.surveyreport.stats.compare.Effects;
import io.github.surveyreport.stats.compare.Ranks;
import io.github.surveyreport.stats.compare.Shares;
import io.github.surveyreport.stats.compare.Welch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Groups compared by their answers to a scale question. */
final class ScaleComparison {
    private final Scope scope;
    private final Question question;
    private final int wave;
    private final Compared groups;
    private final TestMeasures to;
    private final Comparisons settings;
    private final List<Compared.Member> tested;
    private final List<ScaleCounts> counts;

    ScaleComparison(Scope scope, Question question, int wave, Compared groups, TestMeasures to) {
        this.scope = scope;
        this.question = question;
        this.wave = wave;
        this.groups = groups;
        this.to = to;
        this.settings = scope.study().methods().comparisons();
        this.tested = groups.tested();
        this.counts = tested.stream()
                .map(member -> scope.scale(wave, question, member.slot()))
                .toList();
    }

    /** Shares against the rest and pairs are for the wave that the report shows. */
    private boolean last() {
        return wave == scope.lastIndex();
    }

    private boolean recommendation() {
        return question.type() == Question.Type.NPS;
    }

    void put() {
        together();
        rest();
        if (last() && tested.size() <= Compared.MOST_PAIRED) {
            pairs();
        }
    }

    private void together() {
        if (groups.refusal().isPresent()) {
            NotComputable none = groups.refusal().get();
            to.test("means", none);
            to.test("ranks", none);
            to.test(recommendation() ? "recommendation" : "top2", none);
            return;
        }
        List<Histogram> histograms = counts.stream().map(ScaleCounts::histogram).toList();
        Ranks ranks = Ranks.of(histograms);
        boolean two = tested.size() == 2;
        if (two) {
            to.test("means", Welch.t(histograms.get(0), histograms.get(1)));
            to.effect("means:effect", Effects.hedgesG(histograms.get(0), histograms.get(1)));
            to.test("ranks", ranks.mannWhitney(true));
            to.effect("ranks:effect", ranks.cliffsDelta());
        } else {
            to.test("means", Welch.anova(histograms));
            to.effect("means:effect", Anova.of(histograms).omegaSquared());
            to.test("ranks", ranks.kruskalWallis());
            to.effect("ranks:effect", ranks.epsilonSquared());
        }
        shares(recommendation() ? "recommendation" : "top2");
    }

    private void shares(String name) {
        long[][] cells = counts.stream().map(this::parts).toArray(long[][]::new);
        Contingency table = Contingency.of(cells);
        to.test(name, Family.independence(table, cells.length * cells[0].length));
        to.association(name + ":effect", table.cramersV(), table.smaller());
    }

    /** Promoters, passives and detractors; or those in the top box and those not. */
    private long[] parts(ScaleCounts group) {
        if (recommendation()) {
            NetPromoterScore.Counts c = group.recommendation();
            return new long[] {c.promoters(), c.passives(), c.detractors()};
        }
        return new long[] {group.top(), group.n() - group.top()};
    }

    /** Each group against everybody else, adjusted over the groups. */
    private void rest() {
        ScaleCounts all = scope.scale(wave, question, Slots.ALL);
        List<TestOutcome> means = new ArrayList<>();
        List<TestOutcome> tops = new ArrayList<>();
        for (Compared.Member member : groups.all()) {
            ScaleCounts group = scope.scale(wave, question, member.slot());
            ScaleCounts rest = all.without(group);
            boolean possible = member.tested() && enough(rest.n());
            NotComputable none = member.refusal().orElse(new NotComputable(Reason.SMALL_BASE, group.n()));
            means.add(possible ? Welch.t(group.histogram(), rest.histogram()) : none);
            tops.add(possible ? Shares.pooledZ(group.top(), group.n(), rest.top(), rest.n()) : none);
            to.effect("rest:effect", member, possible ? Effects.hedgesG(group.histogram(), rest.histogram()) : none);
            if (last() && !recommendation()) {
                Statistic h = Effects.cohensH(group.top(), group.n(), rest.top(), rest.n());
                to.effect("top2-rest:effect", member, possible ? h : none);
            }
        }
        each("rest", means);
        if (last() && !recommendation()) {
            each("top2-rest", tops);
        }
    }

    /** Of two groups that are everybody, each is the rest of the other: one test, told twice. */
    private boolean oneComparison() {
        return tested.size() == 2
                && groups.n() == scope.scale(wave, question, Slots.ALL).n();
    }

    private boolean enough(long n) {
        return n
                >= Math.max(
                        scope.study().plan().minimumBase(), scope.study().plan().minimumCell());
    }

    private void each(String name, List<TestOutcome> outcomes) {
        Correction correction = oneComparison() ? Correction.NONE : settings.correction();
        List<OptionalDouble> adjusted = Family.adjusted(correction, outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            to.test(name, groups.all().get(i), outcomes.get(i));
            to.adjusted(name + ":p-adjusted", groups.all().get(i), outcomes.get(i), adjusted.get(i));
        }
    }

    /**
     * All pairs: means by Games and Howell where the chance of any false finding is to be kept, which adjusts by itself;
     * else by Welch with the correction asked for. Shares always by the pooled test with the correction.
     */
    private void pairs() {
        if (settings.correction() == Correction.HOLM) {
            int k = tested.size();
            pairs("pair", Correction.NONE, (a, b) -> Welch.gamesHowell(a.histogram(), b.histogram(), k));
        } else {
            pairs("pair", settings.correction(), (a, b) -> Welch.t(a.histogram(), b.histogram()));
        }
        if (!recommendation()) {
            pairs("top2-pair", settings.correction(), (a, b) -> Shares.pooledZ(a.top(), a.n(), b.top(), b.n()));
        }
    }

    private void pairs(String name, Correction correction, PairTest test) {
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int a = 0; a < tested.size(); a++) {
            for (int b = a + 1; b < tested.size(); b++) {
                outcomes.add(test.of(counts.get(a), counts.get(b)));
            }
        }
        List<OptionalDouble> adjusted = Family.adjusted(correction, outcomes);
        int pair = 0;
        for (int a = 0; a < tested.size(); a++) {
            for (int b = a + 1; b < tested.size(); b++) {
                String statistic = name + ":" + tested.get(b).value();
                to.adjusted(statistic, tested.get(a), outcomes.get(pair), adjusted.get(pair));
                pair++;
            }
        }
    }

    private interface PairTest {
        TestOutcome of(ScaleCounts a, ScaleCounts b);
    }
}
