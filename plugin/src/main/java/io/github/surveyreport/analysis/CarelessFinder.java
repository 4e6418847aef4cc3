package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.survey.CarelessSigns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Signs of careless answering: how many rows show them, alone and together, and the headline numbers with and without
 * the rows that show enough of them, whether those are excluded or not. Signs count questionnaires, each
 * once; the headline numbers are weighted in a weighted study.
 */
final class CarelessFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final Ledger ledger = new Ledger();

    CarelessFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    List<Measure> measures() {
        if (scope.study().methods().careless().on()) {
            for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                signs(
                        scope.wave(wave).careless(),
                        scope.study().waves().get(wave).id());
                headlines(wave);
            }
        }
        return ledger.measures();
    }

    private void signs(CarelessTally tally, String wave) {
        ledger.put("careless", "rows", wave, Unit.COUNT, Ledger.count(tally.rows()));
        ledger.put("careless", "suspect", wave, Unit.COUNT, Ledger.count(tally.suspect()));
        for (Sign sign : Sign.values()) {
            long lookedFor = tally.lookedFor(sign);
            String id = "careless." + sign.id();
            ledger.put(id, "looked-for", wave, Unit.COUNT, Ledger.count(lookedFor));
            Statistic share = lookedFor == 0
                    ? new NotComputable(Reason.NO_DATA, 0)
                    : Proportion.wilson(tally.with(sign), lookedFor, scope.confidence());
            ledger.put(id, "share", wave, Unit.SHARE, share);
            ledger.put(id, "rows", wave, Unit.COUNT, Ledger.count(tally.with(sign)));
        }
        for (int bits = 1; bits < CarelessSigns.COMBINATIONS; bits++) {
            if (tally.combination(bits) > 0) {
                Statistic rows = Ledger.count(tally.combination(bits));
                ledger.put("careless", "rows:" + id(CarelessSigns.of(bits)), wave, Unit.COUNT, rows);
            }
        }
    }

    /** {@code speeder+outlier}. */
    private static String id(Set<Sign> signs) {
        return signs.stream().map(Sign::id).collect(Collectors.joining("+"));
    }

    private void headlines(int wave) {
        Set<String> headlines = Headlines.of(scope.study());
        for (Question question : scope.study().questions()) {
            if (headlines.contains(question.id()) && scope.asked(question, wave)) {
                headline(question, wave);
            }
        }
    }

    private void headline(Question question, int wave) {
        int index = scope.indexOf(question);
        WeightedCounts suspects = scope.weights().suspect(wave, index);
        ScaleCounts counted = scope.scale(wave, question, Slots.ALL);
        boolean excluded = scope.study().methods().careless().exclude();
        ScaleCounts all = excluded ? counted.plus(suspects) : counted;
        ScaleCounts without = excluded ? counted : counted.without(counted.of(suspects));
        long[] suspect = suspects.pooled();
        long[] aside = scope.wave(wave).uncleaned().levels(index);
        long others =
                Arrays.stream(aside).sum() - (excluded ? Arrays.stream(suspect).sum() : 0);
        boolean hidden = disclosure.tooSmall(Arrays.stream(suspect).sum()) || disclosure.tooSmall(others);
        Of of = ScaleCounts.headline(question);
        String id = "careless-effect." + question.id();
        boolean withheld = disclosure.tooSmall(counted.n());
        put(id, TimeFinder.name(of) + "-with", wave, of, withheld || hidden && excluded, all);
        put(id, TimeFinder.name(of) + "-without", wave, of, withheld || hidden && !excluded, without);
    }

    /** The one of the two that is not the published number tells, by difference, what few rows answered. */
    private void put(String id, String statistic, int wave, Of of, boolean hidden, ScaleCounts counts) {
        ledger.put(
                id,
                statistic,
                scope.study().waves().get(wave).id(),
                TimeFinder.unit(of),
                disclosure.guard(hidden || disclosure.tooSmall(counts.n()), counts.statistic(of, scope.confidence())));
    }
}
