package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.paired.JointTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the same customers said in two waves. */
final class MatchedFinder {
    private final Scope scope;
    private final Disclosure disclosure;

    MatchedFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    /** The headline questions between the last two waves. */
    List<Measure> measures() {
        Ledger ledger = new Ledger();
        int last = scope.lastIndex();
        for (Question question : PanelPlan.headlines(scope.study())) {
            if (last > 0 && scope.asked(question, last) && scope.asked(question, last - 1)) {
                headline(ledger, question, last);
            }
        }
        return ledger.measures();
    }

    /**
     * The same customers' answers to what a target is set on. Empty without a customer column, for a question without
     * scale, for a group that is not in the data, and when the waves are not two of the study's.
     *
     * @param before index of a wave in which the question is tracked; negative for none
     */
    Optional<Matched> of(OnQuestion on, int before, int after) {
        Question question = scope.study().question(on.question());
        int slot = scope.tallies().slots().of(on.groups());
        boolean known = scope.study().columns().customer().isPresent();
        if (!known || !question.isScale() || before < 0 || after < 0 || before == after || slot < 0) {
            return Optional.empty();
        }
        return Optional.of(matched(question, on.statistic(), before, after, slot));
    }

    private void headline(Ledger ledger, Question question, int last) {
        Of of = ScaleCounts.headline(question);
        String wave = scope.study().waves().get(last).id();
        String id = "question." + question.id();
        of(new OnQuestion(question.id(), of, Map.of()), last - 1, last)
                .ifPresent(matched -> matched.put(ledger, id, wave, of == Of.NPS ? Unit.NPS : Unit.SCALE));
        if (of == Of.NPS) {
            TestMeasures.put(ledger, "test." + id + ".nps-z", "", wave, Unit.NUMBER, independent(question, last));
        }
    }

    /** Two waves of the recommendation question as if other customers had answered. */
    private TestOutcome independent(Question question, int last) {
        ScaleCounts now = scope.scale(last, question, Slots.ALL);
        ScaleCounts before = scope.scale(last - 1, question, Slots.ALL);
        boolean hidden = disclosure.tooSmall(now.n()) || disclosure.tooSmall(before.n());
        return disclosure.guardTest(hidden, Math.min(now.n(), before.n()), now.recommendationTest(before));
    }

    private Matched matched(Question question, Of of, int before, int after, int slot) {
        int index = scope.indexOf(question);
        PanelTally then = scope.tallies().panel(before);
        PanelTally now = scope.tallies().panel(after);
        PanelJoin join = PanelJoin.of(then, now, index, question.levels().size(), slot);
        ScaleCounts all = scope.scale(before, question, slot);
        PairedCounts counts = paired(all, join, question, after);
        boolean hidden = new MatchedDisclosure(scope, question, before, after).hidden(slot);
        return Matched.of(
                counts,
                of,
                new Matched.Company(slot != Slots.ALL, join.moved(), then.repeated() + now.repeated()),
                disclosure.with(hidden),
                scope.confidence());
    }

    /** Each pair at the weight of its cell in the later wave; all together where numbers are not weighted. */
    private PairedCounts paired(ScaleCounts all, PanelJoin join, Question question, int after) {
        long[][] nobody = new long[question.levels().size()][question.levels().size()];
        TreeMap<Integer, JointTable> byCell = new TreeMap<>();
        join.pairs().forEach((cell, pairs) -> byCell.put(cell, all.joint(pairs)));
        return new PairedCounts(all, scope.weights().pairs(after, scope.indexOf(question), byCell, all.joint(nobody)));
    }
}
