package io.github.surveyreport.stats.time;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The next periods of a series, by the model that would have forecast the past best.
 *
 * @param model the model chosen
 * @param points the next periods in order, each with its prediction interval; method the model's id, n the number of
 *     periods. Warnings: {@code clipped} where value or interval is cut to what the measure can be, {@code zero-variance}
 *     where the past never erred, {@code no-better-than-naive}
 * @param trials how each model did, the chosen one among them, in the order of {@link Model}
 */
public record Forecast(Model model, List<Estimate> points, List<Trial> trials) {
    /** With fewer periods a forecast says nothing. */
    public static final int LEAST = 8;

    private static final String METHOD = "rolling-origin";

    public Forecast {
        points = List.copyOf(points);
        trials = List.copyOf(trials);
    }

    /**
     * How a model would have done; n is the number of periods forecast, method {@code rolling-origin}.
     *
     * @param error mean absolute error, in the unit of the series
     * @param mase that error over the one of the naive forecast for the same periods (a mean absolute scaled error; below 1
     *     is better than “as last time”); not computable when the series never moved in them
     */
    public record Trial(Model model, Estimate error, Statistic mase) {
        private static Trial of(Model model, Backtest backtest) {
            Estimate error = Estimate.plain(backtest.error(), backtest.origins(), METHOD);
            Statistic mase = backtest.naiveError() == 0
                    ? new NotComputable(Reason.NO_VARIANCE, backtest.origins())
                    : Estimate.plain(backtest.error() / backtest.naiveError(), backtest.origins(), METHOD);
            return new Trial(model, error, mase);
        }
    }

    /** The lowest and highest value that the measure can have. */
    public record Bounds(double lowest, double highest) {
        double clip(double value) {
            return Math.max(lowest, Math.min(highest, value));
        }
    }

    /**
     * Chooses among the {@link Candidates} by the mean absolute error of one-step forecasts of the later half of the series
     * (at most of the last 24 periods); of equal errors the first. Intervals are normal, of the model's own variance.
     *
     * @param y values without a gap, in order of time
     * @param season periods in a year; 0 where there is none
     * @param horizon how many periods, at least 1
     * @return empty with fewer than {@link #LEAST} values
     */
    public static Optional<Forecast> of(double[] y, int season, int horizon, double confidence, Bounds bounds) {
        if (y.length < LEAST) {
            return Optional.empty();
        }
        List<Model> candidates = Candidates.of(y, season);
        int first = Candidates.first(candidates, y.length, season);
        List<Trial> trials = candidates.stream()
                .map(model -> Trial.of(model, Backtest.of(model, y, season, first)))
                .toList();
        Trial best = trials.get(0);
        for (Trial trial : trials) {
            best = trial.error().value() < best.error().value() ? trial : best;
        }
        return Optional.of(
                new Forecast(best.model(), points(best.model(), y, season, horizon, confidence, bounds), trials));
    }

    /** How the chosen model did. */
    public Trial trial() {
        return trials.stream()
                .filter(trial -> trial.model() == model)
                .findFirst()
                .orElseThrow();
    }

    /** The forecast of one model, whether it is the best or not. */
    public static List<Estimate> points(
            Model model, double[] y, int season, int horizon, double confidence, Bounds bounds) {
        Path path = model.continued(y, season, horizon);
        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + confidence / 2);
        List<Estimate> points = new ArrayList<>();
        for (int h = 0; h < horizon; h++) {
            double value = path.values()[h];
            double half = z * StrictMath.sqrt(path.variances()[h]);
            Estimate point = Estimate.withInterval(
                    bounds.clip(value), bounds.clip(value - half), bounds.clip(value + half), y.length, model.id());
            boolean clipped = value - half < bounds.lowest() || value + half > bounds.highest();
            point = clipped ? point.warn("clipped") : point;
            point = half == 0 ? point.warn("zero-variance") : point;
            points.add(model == Model.NAIVE ? point.warn("no-better-than-naive") : point);
        }
        return points;
    }
}
