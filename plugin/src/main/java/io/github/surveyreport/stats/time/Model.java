package io.github.surveyreport.stats.time;

import java.util.Arrays;

/** A way to continue a series. */
public enum Model {
    /** The last value stays; variance σ²·h, σ² the mean squared step. */
    NAIVE("naive", 2) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            double variance = squares(steps(y, 1), 0) / (y.length - 1);
            return Path.of(horizon, h -> y[y.length - 1], h -> variance * h);
        }
    },
    /** The mean step goes on; variance σ²(h + h²/(n − 1)), σ² of the steps on n − 2 degrees of freedom. */
    DRIFT("drift", 3) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            int last = y.length - 1;
            double drift = (y[last] - y[0]) / last;
            double variance = squares(steps(y, 1), drift) / (last - 1);
            return Path.of(horizon, h -> y[last] + drift * h, h -> variance * (h + (double) h * h / last));
        }
    },
    /** Simple exponential smoothing with its start estimated. */
    SMOOTHED("ses", 4) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            return Smoothing.of(y).continued(horizon);
        }
    },
    /** What is above or below the mean fades away. */
    AUTOREGRESSIVE("ar1", 4) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            return Autoregression.of(y).continued(horizon);
        }
    },
    /** Exponential smoothing of level and a trend that fades. */
    DAMPED("damped-holt", 5) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            return DampedTrend.of(y).continued(horizon);
        }
    },
    /** The same season of the year before; variance σ² per year begun, σ² the mean squared yearly step. */
    SEASONAL_NAIVE("seasonal-naive", 0) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            double[] steps = steps(y, season);
            double variance = squares(steps, 0) / steps.length;
            return Path.of(horizon, h -> y[y.length - season + (h - 1) % season], h -> variance * years(h, season));
        }

        @Override
        int least(int season) {
            return season + 1;
        }
    },
    /** The same season of the year before, moved by the mean yearly step. */
    SEASONAL("seasonal-drift", 0) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            double[] steps = steps(y, season);
            double drift = Arrays.stream(steps).sum() / steps.length;
            double variance = squares(steps, drift) / (steps.length - 1);
            return Path.of(
                    horizon,
                    h -> y[y.length - season + (h - 1) % season] + drift * years(h, season),
                    h -> variance * (years(h, season) + (double) years(h, season) * years(h, season) / steps.length));
        }

        @Override
        int least(int season) {
            return season + 2;
        }
    },
    /** Exponential smoothing of level and seasons. */
    SEASONAL_SMOOTHED("seasonal-smoothing", 0) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            return SeasonalSmoothing.of(y, season, false).continued(horizon);
        }

        @Override
        int least(int season) {
            return SeasonalSmoothing.unknowns(season, false) + SPARE;
        }
    },
    /** Exponential smoothing of level, trend and seasons. */
    HOLT_WINTERS("holt-winters", 0) {
        @Override
        Path continued(double[] y, int season, int horizon) {
            return SeasonalSmoothing.of(y, season, true).continued(horizon);
        }

        @Override
        int least(int season) {
            return SeasonalSmoothing.unknowns(season, true) + SPARE;
        }
    };

    /** Values beyond the number of unknowns, without which a fit is no fit. */
    private static final int SPARE = 3;

    private final String id;
    private final int least;

    Model(String id, int least) {
        this.id = id;
        this.least = least;
    }

    /** Id in kebab case, the method of the forecast. */
    public String id() {
        return id;
    }

    /**
     * The next periods.
     *
     * @param y at least {@link #least} values without a gap
     * @param season periods in a year; 0 where there is none
     */
    abstract Path continued(double[] y, int season, int horizon);

    /** The fewest values it can be fitted to. */
    int least(int season) {
        return least;
    }

    private static int years(int h, int season) {
        return (h - 1) / season + 1;
    }

    private static double[] steps(double[] y, int lag) {
        double[] steps = new double[y.length - lag];
        Arrays.setAll(steps, i -> y[i + lag] - y[i]);
        return steps;
    }

    private static double squares(double[] values, double centre) {
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }
}
