package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.WeightedEffects;
import io.github.surveyreport.stats.compare.WeightedRanks;
import io.github.surveyreport.stats.compare.WeightedShares;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.compare.WeightedWelch;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Groups compared by their answers to a scale question, weighted when the study's numbers are. */
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
            pairs(new Pairs(tested, to));
        }
    }

    private void together() {
        String shares = recommendation() ? "recommendation" : "top2";
        if (groups.refusal().isPresent()) {
            NotComputable none = groups.refusal().get();
            to.test("means", none);
            to.test("ranks", none);
            to.test(shares, none);
            return;
        }
        List<WeightedSample> samples = counts.stream().map(ScaleCounts::sample).toList();
        WeightedRanks ranks = WeightedRanks.of(samples);
        boolean two = tested.size() == 2;
        if (two) {
            to.test("means", WeightedWelch.t(samples.get(0), samples.get(1)));
            to.effect("means:effect", WeightedEffects.hedgesG(samples.get(0), samples.get(1)));
            to.test("ranks", ranks.two());
            to.effect("ranks:effect", ranks.cliffsDelta());
        } else {
            to.test("means", WeightedWelch.anova(samples));
            to.effect("means:effect", WeightedEffects.omegaSquared(samples));
            to.test("ranks", ranks.several());
            to.effect("ranks:effect", ranks.epsilonSquared());
        }
        WeightedTable table = ScaleCounts.table(counts, recommendation());
        to.test(shares, Family.independence(table, counts.size() * (recommendation() ? 3 : 2)));
        to.association(shares + ":effect", table.cramersV(), table.smaller());
    }

    /** Each group against everybody else, adjusted over the groups. */
    private void rest() {
        List<TestOutcome> means = new ArrayList<>();
        List<TestOutcome> shares = new ArrayList<>();
        for (Compared.Member member : groups.all()) {
            ScaleCounts group = scope.scale(wave, question, member.slot());
            ScaleCounts rest = scope.scale(wave, question, Slots.ALL).without(group);
            boolean possible = member.tested() && enough(rest.n());
            NotComputable none = member.refusal().orElse(new NotComputable(Reason.SMALL_BASE, group.n()));
            means.add(possible ? WeightedWelch.t(group.sample(), rest.sample()) : none);
            shares.add(possible ? shares(group, rest) : none);
            to.effect("rest:effect", member, possible ? WeightedEffects.hedgesG(group.sample(), rest.sample()) : none);
            if (last() && !recommendation()) {
                Statistic h = possible ? WeightedEffects.cohensH(group.inTop(), rest.inTop()) : none;
                to.effect("top2-rest:effect", member, h);
            }
        }
        each("rest", means);
        if (last()) {
            each(recommendation() ? "nps-rest" : "top2-rest", shares);
        }
    }

    /** Net promoter scores, or shares in the top box. */
    private TestOutcome shares(ScaleCounts a, ScaleCounts b) {
        return recommendation() ? a.recommendationTest(b) : WeightedShares.pooledZ(a.inTop(), b.inTop());
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
     * else by Welch with the correction asked for. Shares and net promoter scores always with the correction.
     */
    private void pairs(Pairs pairs) {
        List<WeightedSample> samples = counts.stream().map(ScaleCounts::sample).toList();
        if (settings.correction() == Correction.HOLM) {
            int k = tested.size();
            pairs.put("pair", Correction.NONE, (a, b) -> WeightedWelch.gamesHowell(samples.get(a), samples.get(b), k));
        } else {
            pairs.put("pair", settings.correction(), (a, b) -> WeightedWelch.t(samples.get(a), samples.get(b)));
        }
        pairs.put(
                recommendation() ? "nps-pair" : "top2-pair",
                settings.correction(),
                (a, b) -> shares(counts.get(a), counts.get(b)));
    }
}
