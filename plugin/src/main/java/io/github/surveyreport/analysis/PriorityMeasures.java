package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Ranking.Place;
import io.github.surveyreport.analysis.Ranking.Standing;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.List;
import java.util.Optional;

/** Scores and ranks of the issues in the last wave, how stable they are, and what other weights would make of them. */
final class PriorityMeasures {
    private static final String ALL = "priority";

    private final Scope scope;
    private final List<Standing> standings;
    private final List<Place> order;
    private final String wave;
    private final boolean few;
    /** Customers the ranking rests on. */
    private final long n;

    private final Optional<RankStability> stability;

    PriorityMeasures(Scope scope, List<IssueCounts> counts, List<Standing> standings) {
        Priorities priorities = scope.study().priority();
        this.scope = scope;
        this.standings = standings;
        this.order = new Ranking(priorities).order(standings, priorities.weights());
        this.wave = scope.study().lastWave().id();
        long base = base();
        this.few = base == 0 || base < scope.study().plan().minimumBase();
        this.n = few ? 0 : scope.wave(scope.lastIndex()).text().voices().size();
        this.stability = few || priorities.resamples() == 0 || standings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RankStability(scope, counts, standings));
    }

    /** Comments; where low ratings raise issues, everybody who was heard. */
    private long base() {
        TextTally text = scope.wave(scope.lastIndex()).text();
        boolean scored = scope.study().issues().stream().anyMatch(IssueCategory::scored);
        return scored ? Math.max(text.comments(), text.voices().size()) : text.comments();
    }

    void put(Ledger ledger) {
        int[] ranks = Ranking.ranks(order);
        for (int i = 0; i < order.size(); i++) {
            place(ledger, order.get(i), ranks[i]);
        }
        if (!order.isEmpty()) {
            ledger.put(ALL, "resamples", wave, Unit.COUNT, resamples());
            sensitivity(ledger);
        }
    }

    private void place(Ledger ledger, Place place, int rank) {
        String id = id(place);
        Estimate score = Estimate.plain(place.score(), n, "priority-score");
        ledger.put(
                id,
                "score",
                wave,
                Unit.NUMBER,
                stability
                        .filter(s -> place.ranked())
                        .map(s -> s.score(place.issue(), place.score()))
                        .orElse(score));
        if (!place.ranked()) {
            return;
        }
        Estimate plain = Estimate.plain(rank, n, "rank");
        ledger.put(
                id,
                "rank",
                wave,
                Unit.COUNT,
                stability.map(s -> s.rank(place.issue(), rank)).orElse(plain));
        if (scope.study().priority().resamples() > 0) {
            ledger.put(id, "same-rank", wave, Unit.SHARE, stable(stability.map(s -> s.sameRank(place.issue(), rank))));
            ledger.put(
                    id,
                    "same-priority",
                    wave,
                    Unit.SHARE,
                    stable(stability.map(s -> s.samePriority(place.issue(), place.priority()))));
        }
    }

    private Statistic stable(Optional<Estimate> share) {
        return share.<Statistic>map(s -> s).orElse(Ledger.none(base() == 0 ? Reason.NO_ANSWERS : Reason.SMALL_BASE));
    }

    private Statistic resamples() {
        return Ledger.count(stability.isPresent() ? scope.study().priority().resamples() : 0);
    }

    private void sensitivity(Ledger ledger) {
        WeightSensitivity sensitivity = new WeightSensitivity(scope.study().priority(), standings);
        for (int part = 0; part < WeightSensitivity.PARTS.size(); part++) {
            String name = WeightSensitivity.PARTS.get(part);
            sensitivity
                    .swap(part)
                    .ifPresent(weight -> ledger.put(
                            ALL,
                            "swap:" + name,
                            wave,
                            Unit.SHARE,
                            Estimate.plain(weight, standings.size(), "closed-form")));
            for (Place place : ranked(order)) {
                sensitivity.border(place.issue(), part).ifPresent(border -> border(ledger, place, name, border));
            }
            for (int change : WeightSensitivity.CHANGES) {
                List<Place> changed = ranked(sensitivity.changed(part, change));
                int[] ranks = Ranking.ranks(changed);
                for (int i = 0; i < changed.size(); i++) {
                    String with = String.format(java.util.Locale.ROOT, "%s%+d", name, change);
                    other(ledger, changed.get(i), "rank:" + with, ranks[i]);
                    other(
                            ledger,
                            changed.get(i),
                            "priority:" + with,
                            changed.get(i).priority());
                }
            }
        }
    }

    private static List<Place> ranked(List<Place> places) {
        return places.stream().filter(Place::ranked).toList();
    }

    private void border(Ledger ledger, Place place, String part, WeightSensitivity.Border border) {
        Estimate weight = Estimate.plain(border.weight(), standings.size(), "closed-form");
        ledger.put(id(place), "border:" + part, wave, Unit.SHARE, weight);
        other(ledger, place, "border-priority:" + part, border.priority());
    }

    private void other(Ledger ledger, Place place, String statistic, int value) {
        ledger.put(id(place), statistic, wave, Unit.COUNT, Estimate.plain(value, n, "other-weights"));
    }

    private static String id(Place place) {
        return "issue." + place.category().id();
    }
}
