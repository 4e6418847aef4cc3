package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.compare.Contingency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Groups compared by what they chose. Of a question with one answer all choices are tested together; where several may be
 * chosen, each choice is tested by itself, adjusted over the choices, since one respondent is in several columns.
 */
final class ChoiceComparison {
    private final Scope scope;
    private final Question question;
    private final Compared groups;
    private final TestMeasures to;
    private final QuestionTally tally;
    private final List<Compared.Member> tested;
    /** Residuals are for the wave that the report shows. */
    private final boolean last;

    ChoiceComparison(Scope scope, Question question, int wave, Compared groups, TestMeasures to) {
        this.scope = scope;
        this.question = question;
        this.groups = groups;
        this.to = to;
        this.tally = scope.wave(wave).question(scope.indexOf(question));
        this.tested = groups.tested();
        this.last = wave == scope.lastIndex();
    }

    void put() {
        Optional<NotComputable> refusal = groups.refusal();
        if (refusal.isPresent()) {
            to.test("choices", refusal.get());
        } else if (question.type() == Question.Type.SINGLE) {
            together();
        } else {
            eachChoice();
        }
        for (Compared.Member member : last ? groups.all() : List.<Compared.Member>of()) {
            member.refusal().or(() -> refusal).ifPresent(reason -> untested(member, reason));
        }
    }

    private void together() {
        long[][] cells =
                tested.stream().map(member -> tally.levels(member.slot())).toArray(long[][]::new);
        Contingency table = Contingency.of(cells);
        to.test("choices", Family.independence(table, cells.length * cells[0].length));
        to.association("choices:effect", table.cramersV(), table.smaller());
        to.association("choices:effect-corrected", table.correctedV(), table.smaller());
        for (int row = 0; last && row < tested.size(); row++) {
            for (int level = 0; level < question.levels().size(); level++) {
                to.number("residual:" + level(level), tested.get(row), table.residual(row, level));
            }
        }
    }

    private void eachChoice() {
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int level = 0; level < question.levels().size(); level++) {
            int at = level;
            long[][] cells = tested.stream()
                    .map(member -> {
                        long chosen = tally.levels(member.slot())[at];
                        return new long[] {chosen, member.n() - chosen};
                    })
                    .toArray(long[][]::new);
            Contingency table = Contingency.of(cells);
            outcomes.add(Family.independence(table, cells.length * 2));
            to.test("choice:" + level(level), outcomes.get(level));
            to.association("choice:" + level(level) + ":effect", table.cramersV(), table.smaller());
            for (int row = 0; last && row < tested.size(); row++) {
                to.number("residual:" + level(level), tested.get(row), table.residual(row, 0));
            }
        }
        Correction correction = scope.study().methods().comparisons().correction();
        List<OptionalDouble> adjusted = Family.adjusted(correction, outcomes);
        for (int level = 0; level < outcomes.size(); level++) {
            to.adjusted("choice:" + level(level) + ":p-adjusted", outcomes.get(level), adjusted.get(level));
        }
    }

    private String level(int index) {
        return question.levels().get(index).id();
    }

    private void untested(Compared.Member member, NotComputable reason) {
        question.levels().forEach(level -> to.number("residual:" + level.id(), member, reason));
    }
}
