package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Score;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The scorecard of one wave: scores on 0..100 per indicator and dimension, by id, and the composite.
 *
 * @param available ids of the indicators that have a score
 */
record Card(
        Map<String, Statistic> indicators,
        Map<String, Statistic> dimensions,
        Statistic composite,
        Set<String> available) {

    /**
     * The same card where dimensions and composite state as n the counted responses of the wave, or 0 where no question
     * is part of them: bases of questions and of service records do not add up.
     */
    Card restingOn(Scorecard scorecard, long responses) {
        Map<String, Statistic> based = new LinkedHashMap<>();
        boolean any = false;
        for (Scorecard.Part dimension : scorecard.dimensions()) {
            boolean asked = dimension.indicators().stream()
                    .anyMatch(i -> i.source() instanceof Scorecard.FromQuestion && available.contains(i.id()));
            any |= asked && dimensions.get(dimension.id()).computable();
            based.put(dimension.id(), based(dimensions.get(dimension.id()), asked ? responses : 0));
        }
        return new Card(indicators, based, based(composite, any ? responses : 0), available);
    }

    /** The same card with intervals around dimensions and composite. */
    Card spread(Scorecard scorecard, CompositeSpread spread) {
        Map<String, Statistic> around = new LinkedHashMap<>();
        for (Scorecard.Part dimension : scorecard.dimensions()) {
            Statistic score = dimensions.get(dimension.id());
            around.put(dimension.id(), spread.around(score, CompositeSpread.weights(dimension, this)));
        }
        return new Card(
                indicators, around, spread.around(composite, CompositeSpread.weights(scorecard, this)), available);
    }

    private static Statistic based(Statistic score, long n) {
        if (!(score instanceof Estimate estimate)) {
            return score;
        }
        return new Estimate(
                estimate.value(), estimate.low(), estimate.high(), n, estimate.method(), estimate.warnings());
    }

    /** Scores the actual values: linear, then weighted over what is available, at both levels with the same coverage. */
    static Card of(Scorecard scorecard, Function<Indicator, Statistic> actual) {
        Map<String, Statistic> indicators = new LinkedHashMap<>();
        Map<String, Statistic> dimensions = new LinkedHashMap<>();
        Set<String> available = new TreeSet<>();
        List<Score.Part> parts = new ArrayList<>();
        for (Scorecard.Part dimension : scorecard.dimensions()) {
            List<Score.Part> scores = new ArrayList<>();
            for (Indicator indicator : dimension.indicators()) {
                Statistic score = Score.linear(actual.apply(indicator), indicator.zeroAt(), indicator.hundredAt());
                indicators.put(indicator.id(), score);
                scores.add(new Score.Part(indicator.weight(), score));
                if (score.computable()) {
                    available.add(indicator.id());
                }
            }
            Statistic score = Score.weightedMean(scores, scorecard.minimumCoverage());
            dimensions.put(dimension.id(), score);
            parts.add(new Score.Part(dimension.weight(), score));
        }
        Statistic composite = Score.weightedMean(parts, scorecard.minimumCoverage());
        return new Card(indicators, dimensions, composite, available);
    }

    /** Whether both scores of a dimension rest on the same indicators. */
    boolean comparable(Card other, Scorecard.Part dimension) {
        return dimension.indicators().stream()
                .allMatch(i -> available.contains(i.id()) == other.available.contains(i.id()));
    }
}
