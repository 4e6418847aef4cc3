package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Statistic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the combinations of two groupings answered to scale questions, where the study asks for them. */
final class TwoWayFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    TwoWayFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    List<Measure> measures() {
        List<TwoWayCells> tables = scope.tallies().slots().twoWay();
        for (int wave = 0; !tables.isEmpty() && wave <= scope.lastIndex(); wave++) {
            for (Question question : scope.study().questions()) {
                if (question.isScale() && scope.asked(question, wave)) {
                    boolean[] hidden = disclosure.hidden(scope.wave(wave), scope.indexOf(question));
                    for (TwoWayCells table : tables) {
                        table(table, question, wave, hidden);
                    }
                }
            }
        }
        return ledger.measures();
    }

    private void table(TwoWayCells table, Question question, int wave, boolean[] hidden) {
        Grouping first = scope.study().groups().get(table.first());
        Grouping second = scope.study().groups().get(table.second());
        for (int r = 0; r < table.height(); r++) {
            for (int c = 0; c < table.width(); c++) {
                SortedMap<String, String> group = new TreeMap<>();
                group.put(first.id(), first.values().get(r).id());
                group.put(second.id(), second.values().get(c).id());
                int slot = table.slot(r, c);
                cell(new Cell(slot, group), question, wave, hidden[slot]);
            }
        }
    }

    private void cell(Cell cell, Question question, int wave, boolean hidden) {
        ScaleCounts counts = scope.scale(wave, question, cell.slot());
        put(cell, question, wave, "n", Unit.COUNT, hidden, Ledger.count(counts.n()));
        put(cell, question, wave, "mean", Unit.SCALE, hidden, counts.studentMean(scope.confidence()));
        if (question.type() == Question.Type.NPS) {
            put(cell, question, wave, "nps", Unit.NPS, hidden, counts.statistic(Of.NPS, scope.confidence()));
        } else {
            put(cell, question, wave, "top2", Unit.SHARE, hidden, counts.statistic(Of.TOP2, scope.confidence()));
        }
    }

    private void put(
            Cell cell, Question question, int wave, String statistic, Unit unit, boolean hidden, Statistic value) {
        String id = scope.study().waves().get(wave).id();
        ledger.put(cell.key("question." + question.id(), statistic, id), unit, disclosure.guard(hidden, value));
    }
}
