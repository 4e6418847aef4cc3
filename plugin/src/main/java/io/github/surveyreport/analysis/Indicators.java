package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.FromMetric;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.FromService;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.survey.MetricValue;
import java.util.Map;
import java.util.Optional;

/** Actual values in their own unit: shares in per cent, as targets are written. */
final class Indicators {
    private static final double PER_CENT = 100;

    private final Scope scope;
    private final Disclosure disclosure;

    Indicators(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
    }

    /** The value of an indicator in a wave, from everybody's answers, from the metrics file or from all service records. */
    Statistic value(Indicator indicator, int wave) {
        if (indicator.source() instanceof FromQuestion from) {
            return value(from.question(), from.statistic(), wave, Slots.ALL);
        }
        if (indicator.source() instanceof FromService from) {
            return service(from.level(), wave);
        }
        return metric(((FromMetric) indicator.source()).metric(), wave);
    }

    /** The value as it would be with the excluded rows put back. */
    Statistic uncleaned(Indicator indicator, int wave) {
        if (!(indicator.source() instanceof FromQuestion from)) {
            return value(indicator, wave);
        }
        Question question = scope.study().question(from.question());
        if (!scope.asked(question, wave)) {
            return Ledger.none(Reason.NO_DATA);
        }
        return own(from.statistic(), uncleaned(question, from.statistic(), wave));
    }

    /**
     * A statistic of a question with the excluded rows put back; shares as 0..1. Whoever subtracts the cleaned number is
     * left with the answers of the excluded rows, so these too must be none or enough.
     */
    Statistic uncleaned(Question question, Of of, int wave) {
        WeightedCounts excluded = scope.weights().excluded(wave, scope.indexOf(question));
        ScaleCounts clean = scope.scale(wave, question, Slots.ALL);
        ScaleCounts all = clean.plus(excluded);
        boolean hidden = disclosure.tooSmall(all.n())
                || disclosure.tooSmall(clean.n())
                || disclosure.tooSmall(all.n() - clean.n());
        return disclosure.guard(hidden, all.statistic(of, scope.confidence()));
    }

    /** The composite with the excluded rows put back; withheld when one of its questions is. */
    Statistic uncleanedComposite(int wave) {
        Scorecard scorecard = scope.study().scorecard();
        boolean hidden = scorecard.dimensions().stream()
                .flatMap(dimension -> dimension.indicators().stream())
                .anyMatch(indicator -> hidden(uncleaned(indicator, wave)));
        Statistic composite =
                Card.of(scorecard, indicator -> uncleaned(indicator, wave)).composite();
        return hidden ? Disclosure.suppressed() : composite;
    }

    /** The change of an indicator since the wave before, as measured: a rise is positive even where lower is better. */
    Statistic change(Indicator indicator, int wave) {
        if (indicator.source() instanceof FromQuestion from) {
            return change(from.question(), from.statistic(), wave - 1, wave, Slots.ALL);
        }
        Statistic now = value(indicator, wave);
        Statistic before = wave == 0 ? Ledger.none(Reason.NO_PREVIOUS) : value(indicator, wave - 1);
        if (now.computable() && !before.computable()) {
            return hidden(before) ? before : Ledger.none(Reason.NO_PREVIOUS);
        }
        return Difference.of(now, before);
    }

    /** A statistic of a question for one slot. */
    Statistic value(String questionId, Of of, int wave, int slot) {
        Question question = scope.study().question(questionId);
        if (!scope.asked(question, wave)) {
            return Ledger.none(Reason.NO_DATA);
        }
        boolean hidden = disclosure.hidden(scope.wave(wave), scope.indexOf(question))[slot];
        Statistic value = scope.scale(wave, question, slot).statistic(of, scope.confidence());
        return disclosure.guard(hidden, own(of, value));
    }

    /** The later value minus the earlier, with the interval of the difference. */
    Statistic change(String questionId, Of of, int earlier, int later, int slot) {
        Statistic now = value(questionId, of, later, slot);
        if (!now.computable()) {
            return now;
        }
        Statistic before = earlier < 0 ? Ledger.none(Reason.NO_PREVIOUS) : value(questionId, of, earlier, slot);
        if (!before.computable()) {
            return hidden(before) ? before : Ledger.none(Reason.NO_PREVIOUS);
        }
        Question question = scope.study().question(questionId);
        Statistic change =
                scope.scale(later, question, slot).minus(scope.scale(earlier, question, slot), of, scope.confidence());
        return disclosure.guard(false, own(of, change), Math.min(now.n(), before.n()));
    }

    /** The share of a wave's records that meet a service level; never weighted. */
    Statistic service(String level, int wave) {
        ServiceCounts records = scope.service().of(level, wave);
        Statistic share = Proportion.wilson(records.met(), records.n(), scope.confidence());
        return disclosure.guard(disclosure.tooSmall(records.n()), Rescale.by(PER_CENT, share));
    }

    Statistic metric(String metric, int wave) {
        Optional<MetricValue> found =
                scope.metrics().find(scope.study().waves().get(wave).id(), metric);
        return found.map(value -> estimate(metric, value)).orElse(Ledger.none(Reason.NO_DATA));
    }

    /** A percentage of cases has Wilson's interval around it; of another metric the spread is not known. */
    private Statistic estimate(String metric, MetricValue metricValue) {
        double value = metricValue.value();
        long base = metricValue.base().orElse(0);
        if (base <= 0 || value < 0 || value > PER_CENT || !inPerCent(metric)) {
            return Estimate.plain(value, base, "metric");
        }
        Estimate wilson = (Estimate)
                Rescale.by(PER_CENT, Proportion.wilson(Math.round(value / PER_CENT * base), base, scope.confidence()));
        return new Estimate(value, wilson.low(), wilson.high(), base, wilson.method(), wilson.warnings());
    }

    private boolean inPerCent(String metric) {
        return scope.study().metrics().stream()
                .flatMap(metrics -> metrics.definitions().stream())
                .anyMatch(definition ->
                        definition.id().equals(metric) && definition.unit().equals("%"));
    }

    Optional<Indicator> find(String id) {
        return scope.study().scorecard().dimensions().stream()
                .map(Scorecard.Part::indicators)
                .flatMap(java.util.List::stream)
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** The slot of a group named by configuration; empty when an open grouping has no such value in the data. */
    Optional<Integer> slot(Map<String, String> groups) {
        int slot = scope.tallies().slots().of(groups);
        return slot < 0 ? Optional.empty() : Optional.of(slot);
    }

    private static boolean hidden(Statistic statistic) {
        return statistic.equals(Disclosure.suppressed());
    }

    private static Statistic own(Of of, Statistic statistic) {
        return switch (of) {
            case MEAN, NPS -> statistic;
            case TOP2, BOTTOM2, NET -> Rescale.by(PER_CENT, statistic);
        };
    }
}
