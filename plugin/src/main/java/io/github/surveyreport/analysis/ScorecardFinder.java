package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weighted scorecard of every wave (D2), and the service metrics it uses. */
final class ScorecardFinder {
    private static final String COMPOSITE = "composite";

    private final Scope scope;
    private final Scorecard scorecard;
    private final Indicators values;
    private final Ledger ledger = new Ledger();

    ScorecardFinder(Scope scope) {
        this.scope = scope;
        this.scorecard = scope.study().scorecard();
        this.values = new Indicators(scope);
    }

    List<Measure> measures() {
        List<Card> cards = new ArrayList<>();
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            int index = wave;
            metrics(wave);
            if (scorecard.dimensions().isEmpty()) {
                continue;
            }
            Card card = Card.of(scorecard, indicator -> values.value(indicator, index))
                    .spread(scorecard, new CompositeSpread(scope, values, wave))
                    .restingOn(scorecard, scope.wave(wave).counted(Slots.ALL));
            Optional<Card> before = wave == 0 ? Optional.empty() : Optional.of(cards.get(wave - 1));
            cards.add(card);
            for (Scorecard.Part dimension : scorecard.dimensions()) {
                dimension.indicators().forEach(indicator -> indicator(indicator, card, index));
                dimension(dimension, card, before, index);
            }
            composite(card, before, wave);
        }
        return ledger.measures();
    }

    private void metrics(int wave) {
        for (Metrics.Metric metric :
                scope.study().metrics().map(Metrics::definitions).orElse(List.of())) {
            put("metric." + metric.id(), "value", wave, Unit.OWN, values.metric(metric.id(), wave));
        }
    }

    private void indicator(Indicator indicator, Card card, int wave) {
        String id = "indicator." + indicator.id();
        Statistic value = values.value(indicator, wave);
        Statistic target = Ledger.target(indicator.target());
        put(id, "value", wave, Unit.OWN, value);
        put(id, "score", wave, Unit.SCORE, card.indicators().get(indicator.id()));
        put(id, "target", wave, Unit.OWN, target);
        put(id, "gap", wave, Unit.OWN, gap(value, target, indicator.better()));
        put(id, "change", wave, Unit.OWN, values.change(indicator, wave));
    }

    private void dimension(Scorecard.Part dimension, Card card, Optional<Card> before, int wave) {
        String id = "dimension." + dimension.id();
        Statistic score = card.dimensions().get(dimension.id());
        Statistic target = Ledger.target(dimension.target());
        boolean same =
                before.map(earlier -> card.comparable(earlier, dimension)).orElse(true);
        put(id, "score", wave, Unit.SCORE, score);
        put(id, "weighted", wave, Unit.SCORE, weighted(dimension.weight(), score));
        put(id, "target", wave, Unit.SCORE, target);
        put(id, "gap", wave, Unit.SCORE, gap(score, target, Better.HIGHER));
        put(
                id,
                "change",
                wave,
                Unit.SCORE,
                change(score, before.map(earlier -> earlier.dimensions().get(dimension.id())), same));
    }

    private void composite(Card card, Optional<Card> before, int wave) {
        Statistic target = Ledger.target(scorecard.target());
        boolean same = before.map(
                        earlier -> scorecard.dimensions().stream().allMatch(part -> card.comparable(earlier, part)))
                .orElse(true);
        put(COMPOSITE, "score", wave, Unit.SCORE, card.composite());
        put(COMPOSITE, "target", wave, Unit.SCORE, target);
        put(COMPOSITE, "gap", wave, Unit.SCORE, gap(card.composite(), target, Better.HIGHER));
        put(COMPOSITE, "change", wave, Unit.SCORE, change(card.composite(), before.map(Card::composite), same));
    }

    /** Actual minus target, turned so that negative is worse. */
    static Statistic gap(Statistic actual, Statistic target, Better better) {
        if (!target.computable()) {
            return target;
        }
        Statistic distance = distance(actual, target);
        return better == Better.HIGHER ? distance : Rescale.negate(distance);
    }

    /** The target is fixed: the distance keeps the interval and the base of the actual value. */
    private static Statistic distance(Statistic actual, Statistic target) {
        Statistic difference = Difference.of(actual, target);
        if (!(difference instanceof Estimate estimate) || !(actual instanceof Estimate from)) {
            return difference;
        }
        return new Estimate(
                estimate.value(), estimate.low(), estimate.high(), from.n(), from.method(), from.warnings());
    }

    private static Statistic weighted(double weight, Statistic score) {
        return weight > 0 || !score.computable()
                ? Rescale.by(weight > 0 ? weight : 1, score)
                : Estimate.plain(0, score.n(), "weighted-mean");
    }

    /** Scores of two waves come from different respondents. Warning {@code different-parts}: not the same indicators. */
    private static Statistic change(Statistic now, Optional<Statistic> before, boolean same) {
        if (!now.computable()) {
            return now;
        }
        if (before.isEmpty() || !before.get().computable()) {
            return Ledger.none(Reason.NO_PREVIOUS);
        }
        Statistic change = Difference.of(now, before.get());
        return !same && change instanceof Estimate estimate ? estimate.warn("different-parts") : change;
    }

    private void put(String id, String statistic, int wave, Unit unit, Statistic result) {
        ledger.put(id, statistic, scope.study().waves().get(wave).id(), unit, result);
    }
}
