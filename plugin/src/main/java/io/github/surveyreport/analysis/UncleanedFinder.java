package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import java.util.List;
import java.util.Set;

/** The headline numbers with excluded rows put back (C3): what cleaning changes. */
final class UncleanedFinder {
    private final Scope scope;
    private final Ledger ledger = new Ledger();

    UncleanedFinder(Scope scope) {
        this.scope = scope;
    }

    List<Measure> measures() {
        Indicators values = new Indicators(scope);
        Set<String> headlines = Headlines.of(scope.study());
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            String id = scope.study().waves().get(wave).id();
            for (Question question : scope.study().questions()) {
                if (headlines.contains(question.id()) && scope.asked(question, wave)) {
                    Scorecard.Of of = ScaleCounts.headline(question);
                    boolean nps = of == Scorecard.Of.NPS;
                    ledger.put(
                            "uncleaned." + question.id(),
                            nps ? "nps" : "mean",
                            id,
                            nps ? Unit.NPS : Unit.SCALE,
                            values.uncleaned(question, of, wave));
                }
            }
            if (!scope.study().scorecard().dimensions().isEmpty()) {
                ledger.put("uncleaned.composite", "score", id, Unit.SCORE, values.uncleanedComposite(wave));
            }
        }
        return ledger.measures();
    }
}
