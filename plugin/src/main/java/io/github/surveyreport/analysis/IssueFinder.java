package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.IssueFinding.Manifestation;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The issues with their numbers, and their ranking in the last wave (F1, F2). */
final class IssueFinder {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::priority)
            .thenComparing(
                    Comparator.comparingLong((Ranked r) -> r.score().rounded()).reversed())
            .thenComparing(Comparator.comparingInt(
                            (Ranked r) -> r.counts().tally().customers().size())
                    .reversed())
            .thenComparing(
                    Comparator.comparingLong((Ranked r) -> r.counts().tally().comments())
                            .reversed())
            .thenComparing(r -> r.category().id());

    private final Scope scope;
    private final Priorities priorities;
    private final List<IssueCategory> categories;

    IssueFinder(Scope scope) {
        this.scope = scope;
        this.priorities = scope.study().priority();
        this.categories = scope.study().issues();
    }

    List<Measure> measures() {
        Ledger ledger = new Ledger();
        for (int issue = 0; issue < categories.size(); issue++) {
            for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                wave(ledger, issue, wave);
            }
            score(ledger, issue);
        }
        return ledger.measures();
    }

    /** Rank 1 first. */
    List<IssueFinding> issues() {
        List<Ranked> ranked = new ArrayList<>();
        for (int issue = 0; issue < categories.size(); issue++) {
            ranked.add(ranked(issue));
        }
        ranked.sort(ORDER);
        List<IssueFinding> findings = new ArrayList<>();
        for (Ranked issue : ranked) {
            findings.add(new IssueFinding(
                    findings.size() + 1,
                    issue.category(),
                    issue.importance(),
                    issue.category().importance().isPresent(),
                    issue.category().urgency(),
                    issue.priority(),
                    manifestations(issue.counts())));
        }
        return findings;
    }

    private Ranked ranked(int issue) {
        IssueCategory category = categories.get(issue);
        IssueCounts counts = new IssueCounts(scope, issue, scope.lastIndex());
        PriorityScore score = PriorityScore.of(counts, priorities);
        Grade importance = score.importance(category, priorities);
        int priority = priorities.matrix().get(importance).get(category.urgency());
        return new Ranked(category, counts, score, importance, priority);
    }

    private static List<Manifestation> manifestations(IssueCounts counts) {
        if (counts.tooFewComments()) {
            return List.of();
        }
        Comparator<Map.Entry<String, Long>> byComments = Comparator.comparingLong(entry -> -entry.getValue());
        return counts.tally().phrases().entrySet().stream()
                .sorted(byComments.thenComparing(Map.Entry::getKey, Terms.BY_CODE_POINT))
                .map(entry -> new Manifestation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void wave(Ledger ledger, int issue, int wave) {
        IssueCounts counts = new IssueCounts(scope, issue, wave);
        String id = "issue." + categories.get(issue).id();
        String waveId = scope.study().waves().get(wave).id();
        ledger.put(id, "comments", waveId, Unit.COUNT, comments(counts, wave));
        ledger.put(id, "register", waveId, Unit.COUNT, counts.register());
        ledger.put(id, "customers", waveId, Unit.COUNT, counts.customers());
        ledger.put(id, "core-customers", waveId, Unit.COUNT, counts.core());
        ledger.put(id, "share", waveId, Unit.SHARE, counts.share());
        ledger.put(id, "mean-with", waveId, Unit.SCALE, counts.meanWith());
        ledger.put(id, "mean-without", waveId, Unit.SCALE, counts.meanWithout());
        ledger.put(id, "gap", waveId, Unit.SCALE, counts.gap());
        ledger.put(id, "trend", waveId, Unit.SHARE_DIFFERENCE, counts.trend());
    }

    private void score(Ledger ledger, int issue) {
        PriorityScore score = ranked(issue).score();
        String id = "issue." + categories.get(issue).id();
        String wave = scope.study().lastWave().id();
        ledger.put(id, "part:reach", wave, Unit.NUMBER, score.reach());
        ledger.put(id, "part:frequency", wave, Unit.NUMBER, score.frequency());
        ledger.put(id, "part:gap", wave, Unit.NUMBER, score.gap());
        ledger.put(id, "part:trend", wave, Unit.NUMBER, score.trend());
        ledger.put(
                id,
                "score",
                wave,
                Unit.NUMBER,
                Estimate.plain(score.total(), score.reach().n(), "priority-score"));
    }

    private Statistic comments(IssueCounts counts, int wave) {
        if (!TextFinder.asked(scope, wave)) {
            return Ledger.none(Reason.NO_DATA);
        }
        return counts.tooFewComments()
                ? Disclosure.suppressed()
                : Ledger.count(counts.tally().comments());
    }

    private record Ranked(
            IssueCategory category, IssueCounts counts, PriorityScore score, Grade importance, int priority) {}
}
