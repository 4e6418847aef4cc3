package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.WeightedShares;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Groups compared by what they chose, weighted when the study's numbers are. Of a question with one answer all choices are tested together; where several may be
 * chosen, each choice is tested by itself, adjusted over the choices, since one respondent is in several columns.
 */
final class ChoiceComparison {
    private final Scope scope;
    private final Question question;
    private final int wave;
    private final Compared groups;
    private final TestMeasures to;
    private final List<Compared.Member> tested;
    /** Residuals and pairs are for the wave that the report shows. */
    private final boolean last;

    ChoiceComparison(Scope scope, Question question, int wave, Compared groups, TestMeasures to) {
        this.scope = scope;
        this.question = question;
        this.wave = wave;
        this.groups = groups;
        this.to = to;
        this.tested = groups.tested();
        this.last = wave == scope.lastIndex();
    }

    void put() {
        Optional<NotComputable> refusal = groups.refusal();
        if (refusal.isPresent()) {
            to.test("choices", refusal.get());
        } else if (question.type() != Question.Type.MULTIPLE) {
            together();
        } else {
            eachChoice();
        }
        if (last && tested.size() <= Compared.MOST_LETTERED) {
            pairs();
        }
        for (Compared.Member member : last ? groups.all() : List.<Compared.Member>of()) {
            member.refusal().or(() -> refusal).ifPresent(reason -> untested(member, reason));
        }
    }

    private void together() {
        int levels = question.levels().size();
        WeightedTable table = WeightedCounts.table(
                tested.stream()
                        .map(member -> scope.weights().levels(wave, scope.indexOf(question), member.slot()))
                        .toList(),
                IntStream.range(0, levels)
                        .<IntPredicate>mapToObj(column -> level -> level == column)
                        .toList());
        to.test("choices", Family.independence(table, tested.size() * levels));
        to.association("choices:effect", table.cramersV(), table.smaller());
        to.association("choices:effect-corrected", table.correctedV(), table.smaller());
        for (int row = 0; last && row < tested.size(); row++) {
            for (int level = 0; level < levels; level++) {
                to.number("residual:" + level(level), tested.get(row), table.residual(row, level));
            }
        }
    }

    private void eachChoice() {
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int level = 0; level < question.levels().size(); level++) {
            int at = level;
            WeightedTable table = WeightedCounts.table(
                    tested.stream()
                            .map(member -> scope.weights().chosen(wave, scope.indexOf(question), member.slot(), at))
                            .toList(),
                    List.of(kind -> kind == 0, kind -> kind == 1));
            outcomes.add(Family.independence(table, tested.size() * 2));
            to.test("choice:" + level(level), outcomes.get(level));
            to.association("choice:" + level(level) + ":effect", table.cramersV(), table.smaller());
            for (int row = 0; last && row < tested.size(); row++) {
                to.number("residual:" + level(level), tested.get(row), table.residual(row, 0));
            }
        }
        List<OptionalDouble> adjusted = Family.adjusted(correction(), outcomes);
        for (int level = 0; level < outcomes.size(); level++) {
            to.adjusted("choice:" + level(level) + ":p-adjusted", outcomes.get(level), adjusted.get(level));
        }
    }

    /** Shares of each choice in all pairs of groups; the pairs of one choice are a family. */
    private void pairs() {
        Pairs pairs = new Pairs(tested, to);
        for (int level = 0; level < question.levels().size(); level++) {
            int at = level;
            List<WeightedSample> shares = tested.stream()
                    .map(member -> scope.weights().share(wave, scope.indexOf(question), member.slot(), at))
                    .toList();
            pairs.put(
                    "choice-pair:" + level(level),
                    correction(),
                    (a, b) -> WeightedShares.pooledZ(shares.get(a), shares.get(b)));
        }
    }

    private Correction correction() {
        return scope.study().methods().comparisons().correction();
    }

    private String level(int index) {
        return question.levels().get(index).id();
    }

    private void untested(Compared.Member member, NotComputable reason) {
        question.levels().forEach(level -> to.number("residual:" + level.id(), member, reason));
    }
}
