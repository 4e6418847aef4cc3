package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.text.Sentiment;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How the comments that mention an issue judge, wave by wave, and those of each group in the last wave (E3). */
final class SentimentFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final SentimentShares shares;
    private final Ledger ledger = new Ledger();

    SentimentFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.shares = new SentimentShares(disclosure, scope.confidence());
    }

    /** None when no text question is analysed. */
    List<Measure> measures() {
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            if (TextFinder.asked(scope, wave)) {
                issues(wave);
            }
        }
        if (TextFinder.asked(scope, scope.lastIndex())) {
            for (int grouping = 0; grouping < scope.study().groups().size(); grouping++) {
                groups(grouping);
            }
        }
        return ledger.measures();
    }

    private void issues(int wave) {
        TextTally text = scope.wave(wave).text();
        IssueDisclosure hidden = IssueDisclosure.ofComments(scope, wave);
        IssueSecrecy secrecy = new IssueSecrecy(scope, wave);
        String waveId = scope.study().waves().get(wave).id();
        for (int issue = 0; issue < scope.study().issues().size(); issue++) {
            String id = "issue." + scope.study().issues().get(issue).id();
            boolean few = disclosure.tooSmall(text.comments()) || secrecy.comments(issue) || hidden.with(issue);
            put(name -> MeasureKey.of(id, name, waveId), few, text.issue(issue)::judged);
        }
    }

    private void groups(int grouping) {
        Grouping groups = scope.study().groups().get(grouping);
        SaidByTally said = scope.wave(scope.lastIndex()).saidBy();
        boolean[] inWave = disclosure.hidden(scope.wave(scope.lastIndex()));
        int values = groups.values().size();
        int first = values == 0 ? 0 : scope.tallies().slots().of(grouping, 0);
        long[] comments = new long[values];
        Arrays.setAll(comments, value -> said.comments(first + value));
        long elsewhere =
                Math.abs(said.comments(Slots.ALL) - Arrays.stream(comments).sum());
        boolean[] hidden = disclosure.hiddenPeriods(comments, elsewhere);
        String wave = scope.study().lastWave().id();
        for (int value = 0; value < values; value++) {
            int slot = first + value;
            String id = groups.values().get(value).id();
            put(
                    name -> MeasureKey.of("text", name, wave, groups.id(), id),
                    hidden[value] || inWave[slot],
                    sentiment -> said.judged(slot, sentiment));
        }
    }

    private void put(Function<String, MeasureKey> key, boolean hidden, ToLongFunction<Sentiment> judged) {
        shares.of(hidden, judged).forEach((name, share) -> {
            Unit unit = name.equals(SentimentShares.DETERMINED) ? Unit.COUNT : Unit.SHARE;
            ledger.put(key.apply(name), unit, share);
        });
    }
}
