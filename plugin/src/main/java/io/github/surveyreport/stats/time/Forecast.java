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
 * @param mase mean absolute error of the model over that of the naive forecast for the same periods (a mean absolute
 *     scaled error; below 1 is better than “as last time”), n the number of periods forecast; not computable when the
 *     series never moved in them
 */
public record Forecast(Model model, List<Estimate> points, Statistic mase) {
    /** With fewer periods a forecast says nothing. */
    public static final int LEAST = 8;

    private static final int ORIGINS = 24;

    public Forecast {
        points = List.copyOf(points);
    }

    /** The lowest and highest value that the measure can have. */
    public record Bounds(double lowest, double highest) {
        double clip(double value) {
            return Math.max(lowest, Math.min(highest, value));
        }
    }

    /**
     * Chooses among drift, simple exponential smoothing and damped Holt, and with two full seasons also the seasonal
     * forecast, by the mean absolute error of one-step forecasts of the later half of the series (at most of the last
     * 24 periods); the naive forecast, when none errs less. Intervals are normal, of the model's own variance.
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
        Model best = Model.NAIVE;
        Backtest least = Backtest.of(best, y, season, first(y, season));
        for (Model model : candidates(y, season)) {
            Backtest backtest = Backtest.of(model, y, season, first(y, season));
            if (backtest.error() < least.error()) {
                best = model;
                least = backtest;
            }
        }
        return Optional.of(new Forecast(best, points(best, y, season, horizon, confidence, bounds), mase(least)));
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

    private static List<Model> candidates(double[] y, int season) {
        List<Model> models = new ArrayList<>(List.of(Model.DRIFT, Model.SMOOTHED, Model.DAMPED));
        if (seasonal(y, season)) {
            models.add(Model.SEASONAL);
        }
        return models;
    }

    private static boolean seasonal(double[] y, int season) {
        return season > 1 && y.length >= 2 * season;
    }

    /** Where the back-test begins: halfway, at most the last two dozen periods, but with enough before it for every candidate. */
    private static int first(double[] y, int season) {
        int least = Model.DAMPED.least(season);
        if (seasonal(y, season)) {
            least = Math.max(least, Model.SEASONAL.least(season));
        }
        int recent = Math.max(y.length / 2, y.length - ORIGINS);
        return Math.min(y.length - 1, Math.max(least, recent));
    }

    private static Statistic mase(Backtest backtest) {
        return backtest.naiveError() == 0
                ? new NotComputable(Reason.NO_VARIANCE, backtest.origins())
                : Estimate.plain(backtest.error() / backtest.naiveError(), backtest.origins(), "rolling-origin");
    }
}
