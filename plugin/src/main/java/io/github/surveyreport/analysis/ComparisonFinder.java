package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import java.util.List;

/**
 * Which groups differ (D3): all groups of a grouping together, each against the rest, and each pair. From the tallies of
 * groups that are shown and large enough; see {@link Compared}.
 */
final class ComparisonFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    ComparisonFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    List<Measure> measures() {
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            for (Question question : scope.study().questions()) {
                if (scope.asked(question, wave)) {
                    compare(question, wave);
                }
            }
        }
        return ledger.measures();
    }

    private void compare(Question question, int wave) {
        boolean[] hidden = disclosure.hidden(scope.wave(wave), scope.indexOf(question));
        for (int grouping = 0; grouping < scope.study().groups().size(); grouping++) {
            Compared groups = Compared.of(scope, hidden, wave, scope.indexOf(question), grouping);
            TestMeasures to = new TestMeasures(
                    ledger,
                    question.id(),
                    scope.study().waves().get(wave).id(),
                    scope.study().groups().get(grouping).id());
            switch (question.type()) {
                case RATING, NPS -> new ScaleComparison(scope, question, wave, groups, to).put();
                case SINGLE, MULTIPLE -> new ChoiceComparison(scope, question, wave, groups, to).put();
                case RANKING -> {
                    new ChoiceComparison(scope, question, wave, groups, to).put();
                    new PointsComparison(scope, question, wave, groups, to).put();
                }
                case NUMBER, TEXT -> {}
            }
        }
    }
}
