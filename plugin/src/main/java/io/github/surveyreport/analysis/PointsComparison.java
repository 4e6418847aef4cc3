package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.WeightedRanks;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Groups compared by where they rank each option: rank tests of its points, 0 where it is not ranked, adjusted over the
 * options, since one respondent's answer is in all of them. Weighted when the study's numbers are.
 */
final class PointsComparison {
    private final Scope scope;
    private final Question question;
    private final int wave;
    private final Compared groups;
    private final TestMeasures to;

    PointsComparison(Scope scope, Question question, int wave, Compared groups, TestMeasures to) {
        this.scope = scope;
        this.question = question;
        this.wave = wave;
        this.groups = groups;
        this.to = to;
    }

    /** {@code points:<option>:…}, as {@code choice:<level>:…} of a question with several answers. */
    void put() {
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int level = 0; level < question.levels().size(); level++) {
            outcomes.add(option(level));
        }
        Correction correction = scope.study().methods().comparisons().correction();
        List<OptionalDouble> adjusted = Family.adjusted(correction, outcomes);
        for (int level = 0; level < outcomes.size(); level++) {
            to.adjusted(name(level) + ":p-adjusted", outcomes.get(level), adjusted.get(level));
        }
    }

    private TestOutcome option(int level) {
        Optional<NotComputable> refusal = groups.refusal();
        if (refusal.isPresent()) {
            to.test(name(level), refusal.get());
            return refusal.get();
        }
        List<WeightedSample> points = groups.tested().stream()
                .map(member -> RankingStatistics.points(scope, question, wave, member.slot(), level))
                .toList();
        WeightedRanks ranks = WeightedRanks.of(points);
        boolean two = points.size() == 2;
        TestOutcome outcome = two ? ranks.two() : ranks.several();
        to.test(name(level), outcome);
        to.effect(name(level) + ":effect", two ? ranks.cliffsDelta() : ranks.epsilonSquared());
        return outcome;
    }

    private String name(int level) {
        return "points:" + question.levels().get(level).id();
    }
}
