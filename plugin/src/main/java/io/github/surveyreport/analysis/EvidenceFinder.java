package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.EvidencePlan.Subject;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How often causes, bones and stages of the journey are mentioned (F3). */
final class EvidenceFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final EvidencePlan plan;

    EvidenceFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.plan = EvidencePlan.of(scope.study());
    }

    List<Measure> measures() {
        Ledger ledger = new Ledger();
        for (int subject = 0; subject < plan.subjects().size(); subject++) {
            for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                wave(ledger, subject, wave);
            }
        }
        return ledger.measures();
    }

    private void wave(Ledger ledger, int subject, int wave) {
        String id = plan.subjects().get(subject).id();
        String waveId = scope.study().waves().get(wave).id();
        EvidenceTally tally = scope.wave(wave).evidence();
        boolean hidden = hidden(subject, wave);
        boolean asked = TextFinder.asked(scope, wave);
        Statistic none = Ledger.none(Reason.NO_DATA);
        long comments = tally.comments(subject);
        ledger.put(id, "comments", waveId, Unit.COUNT, asked ? count(hidden, comments) : none);
        if (scope.study().register().isPresent()) {
            ledger.put(id, "register", waveId, Unit.COUNT, count(hidden, tally.register(subject)));
        }
        ledger.put(
                id,
                "customers",
                waveId,
                Unit.COUNT,
                count(
                        hidden || fewInOneSource(tally, subject) || tellsOfFew(subject, wave),
                        affected(subject, wave).size()));
        long all = scope.wave(wave).text().comments();
        boolean few = hidden || disclosure.tooSmall(comments);
        ledger.put(
                id,
                "share",
                waveId,
                Unit.SHARE,
                asked ? disclosure.guard(few, Proportion.wilson(comments, all, scope.confidence())) : none);
    }

    /** Whether the customers of both sources, less those of the other one, would tell of few. */
    private boolean fewInOneSource(EvidenceTally tally, int subject) {
        return disclosure.tooSmall(tally.comments(subject)) || disclosure.tooSmall(tally.register(subject));
    }

    private Statistic count(boolean hidden, long n) {
        return hidden || disclosure.tooSmall(n) ? Disclosure.suppressed() : Ledger.count(n);
    }

    /**
     * Whether few mention it, or few of those who do mention none of its parts that are shown: whoever knows these parts
     * would be left with the few.
     */
    private boolean hidden(int subject, int wave) {
        LongSet all = scope.wave(wave).evidence().customers(subject);
        if (disclosure.tooSmall(scope.wave(wave).text().comments()) || disclosure.tooSmall(all.size())) {
            return true;
        }
        LongSet shown = new LongSet();
        for (int category : plan.subjects().get(subject).categories()) {
            LongSet part = customers(category, wave);
            if (!disclosure.tooSmall(part.size())) {
                shown.addAll(part);
            }
        }
        return disclosure.tooSmall(all.size() - shown.size());
    }

    /** Those whom it affects: of a stage everybody whom one of its issues affects, by low ratings too. */
    private LongSet affected(int subject, int wave) {
        LongSet all = new LongSet();
        if (plan.subjects().get(subject).categories().stream().anyMatch(category -> category >= plan.issues())) {
            all.addAll(scope.wave(wave).evidence().customers(subject));
        }
        issues(subject, wave).forEach(issue -> all.addAll(issue.affected()));
        return all;
    }

    /** Whether those whose low ratings raise several issues, counted with the others, would leave few. */
    private boolean tellsOfFew(int subject, int wave) {
        LongSet low = new LongSet();
        LongSet shown = new LongSet();
        issues(subject, wave).forEach(issue -> low.addAll(issue.tally().lowScorers()));
        issues(subject, wave)
                .filter(issue -> issue.customers().computable())
                .forEach(issue -> shown.addAll(issue.affected()));
        LongSet said = scope.wave(wave).evidence().customers(subject);
        LongSet heard = scope.wave(wave).text().voices();
        return low.size() > 0
                && plan.subjects().get(subject).categories().size() > 1
                && (disclosure.tooSmall(affected(subject, wave).size() - shown.size())
                        || !SourceDisclosure.mayMerge(disclosure, said, low, heard));
    }

    private Stream<IssueCounts> issues(int subject, int wave) {
        return plan.subjects().get(subject).categories().stream()
                .filter(category -> category < plan.issues())
                .map(issue -> new IssueCounts(scope, issue, wave));
    }

    /** Those who mention one category: an issue, or a cause by itself. */
    private LongSet customers(int category, int wave) {
        if (category < plan.issues()) {
            return scope.wave(wave).text().issue(category).customers();
        }
        Map<Integer, Integer> single = new LinkedHashMap<>();
        for (int i = 0; i < plan.subjects().size(); i++) {
            Subject subject = plan.subjects().get(i);
            if (subject.categories().size() == 1) {
                single.putIfAbsent(subject.categories().get(0), i);
            }
        }
        return scope.wave(wave).evidence().customers(single.get(category));
    }
}
