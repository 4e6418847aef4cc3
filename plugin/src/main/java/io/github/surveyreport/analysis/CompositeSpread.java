package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Score;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sampling error of weighted scores by the delta method. Each respondent moves a score by the sum of what their
 * answers move the indicators by, so answers of one person that go together count together; respondents are
 * independent of each other and of service records, whose share of cases has its own error. In a weighted study a
 * respondent moves a score by as much as it weighs, so that the error is the linearised one of weighted means, less what
 * calibration explains of it; strata and clusters enlarge it by their design effect.
 */
final class CompositeSpread {
    private final Scope scope;
    private final Indicators values;
    private final int wave;
    private final WeightClasses classes;

    CompositeSpread(Scope scope, Indicators values, int wave) {
        this.scope = scope;
        this.values = values;
        this.wave = wave;
        this.classes = scope.weights().calibratedClasses(wave);
    }

    /**
     * The score with its interval; unchanged when it is not computable, or when no part has a sampling error.
     *
     * @param weights what a point of each indicator's score adds to this score
     */
    Statistic around(Statistic score, Map<Indicator, Double> weights) {
        if (!(score instanceof Estimate estimate)) {
            return score;
        }
        List<Answered> answered = new ArrayList<>();
        double recorded = 0;
        boolean anyRecord = false;
        for (Map.Entry<Indicator, Double> part : weights.entrySet()) {
            Estimate value = (Estimate) values.value(part.getKey(), wave);
            double slope = part.getValue()
                    * Score.slope(
                            value.value(), part.getKey().zeroAt(), part.getKey().hundredAt());
            if (part.getKey().source() instanceof FromQuestion from) {
                answered.add(answered(from, value, slope));
            } else if (value.low().isPresent()) {
                double width = value.high().getAsDouble() - value.low().getAsDouble();
                recorded += slope * slope * width * width;
                anyRecord = true;
            }
        }
        double error = Score.variance(recorded, scope.confidence());
        if (answered.isEmpty()) {
            return anyRecord ? Score.around(estimate, error, 0, scope.confidence()) : score;
        }
        Sums sums = sums(answered);
        double sampling = sums.variance(classes) * scope.weights().samplingEffect(wave);
        return sums.respondents < 2
                ? score
                : Score.around(estimate, sampling + error, sums.respondents, scope.confidence());
    }

    /** How far a respondent's answer to one question moves the score. */
    private record Answered(int position, double[] moves) {}

    private Answered answered(FromQuestion from, Estimate value, double slope) {
        Question question = scope.study().question(from.question());
        ScaleCounts counts = scope.scale(wave, question, Slots.ALL);
        boolean alike = classes.weights().length == 1;
        double base = alike ? counts.n() : counts.sample().total();
        double[] moves = counts.parts().contributions(from.statistic());
        for (int level = 0; level < moves.length; level++) {
            moves[level] = slope * (moves[level] - value.value()) / base;
        }
        return new Answered(scope.wave(wave).patterns().layout().position(question.id()), moves);
    }

    private Sums sums(List<Answered> answered) {
        Sums sums = new Sums(classes.weights().length);
        Patterns.forEach(scope, wave, classes, (levels, count, weightClass) -> {
            double move = 0;
            boolean any = false;
            for (Answered one : answered) {
                int level = levels[one.position];
                if (level >= 0) {
                    move += one.moves[level];
                    any = true;
                }
            }
            if (any) {
                sums.add(move, count, weightClass);
            }
        });
        return sums;
    }

    /** Respondents who answered any of the questions, and per weight class their moves, not weighted, and the squares. */
    private static final class Sums {
        private final double[] moves;
        private final double[] squares;
        private long respondents;

        Sums(int weightClasses) {
            moves = new double[weightClasses];
            squares = new double[weightClasses];
        }

        void add(double move, long count, int weightClass) {
            respondents += count;
            moves[weightClass] += count * move;
            squares[weightClass] += count * move * move;
        }

        double variance(WeightClasses classes) {
            double sum = 0;
            for (int i = 0; i < squares.length; i++) {
                sum += classes.weights()[i] * classes.weights()[i] * squares[i];
            }
            double left = classes.calibration()
                    .map(calibration -> calibration.squares(moves, squares))
                    .orElse(sum);
            return left * respondents / (respondents - 1.0);
        }
    }

    /** The weight of each available indicator within a dimension, summing to 1. */
    static Map<Indicator, Double> weights(Scorecard.Part dimension, Card card) {
        double all = dimension.indicators().stream()
                .filter(indicator -> card.available().contains(indicator.id()))
                .mapToDouble(Indicator::weight)
                .sum();
        Map<Indicator, Double> weights = new LinkedHashMap<>();
        dimension.indicators().stream()
                .filter(indicator -> card.available().contains(indicator.id()))
                .forEach(indicator -> weights.put(indicator, all > 0 ? indicator.weight() / all : 0));
        return weights;
    }

    /** The weight of each available indicator in the composite. */
    static Map<Indicator, Double> weights(Scorecard scorecard, Card card) {
        double all = scorecard.dimensions().stream()
                .filter(dimension -> card.dimensions().get(dimension.id()).computable())
                .mapToDouble(Scorecard.Part::weight)
                .sum();
        Map<Indicator, Double> weights = new LinkedHashMap<>();
        for (Scorecard.Part dimension : scorecard.dimensions()) {
            if (card.dimensions().get(dimension.id()).computable()) {
                weights(dimension, card)
                        .forEach((indicator, weight) -> weights.put(indicator, weight * dimension.weight() / all));
            }
        }
        return weights;
    }
}
