package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.IssueFinding.Manifestation;
import io.github.surveyreport.analysis.IssueFinding.Rated;
import io.github.surveyreport.analysis.Ranking.Place;
import io.github.surveyreport.analysis.Ranking.Standing;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Priorities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The issues with their numbers, and their ranking in the last wave (F1, F2). */
final class IssueFinder {
    private final Scope scope;
    private final Priorities priorities;
    private final List<IssueCategory> categories;
    /** The numbers of the last wave. */
    private final List<IssueCounts> last = new ArrayList<>();

    private final PriorityMeasures priority;

    IssueFinder(Scope scope) {
        this.scope = scope;
        this.priorities = scope.study().priority();
        this.categories = scope.study().issues();
        for (int issue = 0; issue < categories.size(); issue++) {
            last.add(new IssueCounts(scope, issue, scope.lastIndex()));
        }
        this.priority = new PriorityMeasures(scope, last, standings());
    }

    List<Measure> measures() {
        Ledger ledger = new Ledger();
        for (int issue = 0; issue < categories.size(); issue++) {
            for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                wave(ledger, issue, wave);
            }
            parts(ledger, issue);
        }
        priority.put(ledger);
        return ledger.measures();
    }

    /** Rank 1 first, then those without a rank. */
    List<IssueFinding> issues() {
        List<IssueFinding> findings = new ArrayList<>();
        Ranking ranking = new Ranking(priorities);
        List<Place> order = ranking.order(standings(), priorities.weights());
        int[] ranks = Ranking.ranks(order);
        SamePeople people = new SamePeople(last, order);
        for (Place place : order) {
            boolean asDeclared = place.urgency() == place.category().urgency();
            findings.add(new IssueFinding(
                    place.ranked() ? OptionalInt.of(ranks[findings.size()]) : OptionalInt.empty(),
                    place.standing().rated(),
                    place.category(),
                    place.importance(),
                    place.category().importance().isPresent(),
                    place.urgency(),
                    asDeclared ? List.of() : ranking.raisedBy(place.standing()),
                    place.priority(),
                    manifestations(last.get(place.issue())),
                    people.with(place)));
        }
        return findings;
    }

    /** In configured order. */
    private List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (int issue = 0; issue < categories.size(); issue++) {
            IssueTally tally = last.get(issue).tally();
            Rated rated = last.get(issue).rated();
            boolean ranked = rated == Rated.RANKED;
            standings.add(new Standing(
                    categories.get(issue),
                    PriorityScore.of(last.get(issue), priorities).parts(),
                    ranked ? last.get(issue).affected().size() : 0,
                    ranked && !last.get(issue).commentsWithheld() ? tally.comments() : 0,
                    pressed(last.get(issue)),
                    rated));
        }
        return standings;
    }

    private boolean pressed(IssueCounts counts) {
        return priorities.raiseRegister().isPresent()
                && counts.register().valueIfComputable().orElse(0)
                        >= priorities.raiseRegister().getAsInt();
    }

    private static List<Manifestation> manifestations(IssueCounts counts) {
        if (counts.commentsWithheld()) {
            return List.of();
        }
        Comparator<Map.Entry<String, Long>> byComments = Comparator.comparingLong(entry -> -entry.getValue());
        return counts.tally().phrases().entrySet().stream()
                .filter(entry -> entry.getValue() >= counts.minimum())
                .sorted(byComments.thenComparing(Map.Entry::getKey, Terms.BY_CODE_POINT))
                .map(entry -> new Manifestation(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void wave(Ledger ledger, int issue, int wave) {
        IssueCounts counts = new IssueCounts(scope, issue, wave);
        String id = "issue." + categories.get(issue).id();
        String waveId = scope.study().waves().get(wave).id();
        ledger.put(id, "comments", waveId, Unit.COUNT, counts.comments());
        ledger.put(id, "register", waveId, Unit.COUNT, counts.register());
        if (categories.get(issue).scored()) {
            ledger.put(id, "low-scores", waveId, Unit.COUNT, counts.lowScores());
        }
        ledger.put(id, "customers", waveId, Unit.COUNT, counts.customers());
        ledger.put(id, "core-customers", waveId, Unit.COUNT, counts.core());
        ledger.put(id, "share", waveId, Unit.SHARE, counts.share());
        ledger.put(id, "mean-with", waveId, Unit.SCALE, counts.meanWith());
        ledger.put(id, "mean-without", waveId, Unit.SCALE, counts.meanWithout());
        ledger.put(id, "gap", waveId, Unit.SCALE, counts.gap());
        ledger.put(id, "trend", waveId, Unit.SHARE_DIFFERENCE, counts.trend());
    }

    private void parts(Ledger ledger, int issue) {
        PriorityScore score = PriorityScore.of(last.get(issue), priorities);
        String id = "issue." + categories.get(issue).id();
        String wave = scope.study().lastWave().id();
        ledger.put(id, "part:reach", wave, Unit.NUMBER, score.reach());
        ledger.put(id, "part:frequency", wave, Unit.NUMBER, score.frequency());
        ledger.put(id, "part:gap", wave, Unit.NUMBER, score.gap());
        ledger.put(id, "part:trend", wave, Unit.NUMBER, score.trend());
    }
}
