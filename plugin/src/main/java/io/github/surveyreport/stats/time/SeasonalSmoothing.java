package io.github.surveyreport.stats.time;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;

/**
 * Exponential smoothing with additive seasons (Holt 1957; Winters 1960) as a model with normal errors (Hyndman, Koehler,
 * Ord and Snyder 2008, models A,N,A and A,A,A): level += trend + α·error, trend += β·error, the season of the period +=
 * γ·error, {@code 0 < β < α < 1} and {@code 0 < γ < 1 − α}. Everything by maximum likelihood, which is least squared
 * one-step errors: these are linear in level, trend and seasons before the first value, which are therefore regressed
 * for each α, β, γ; the seasons sum to 0.
 *
 * @param parameters α, β, γ; β is 0 without a trend
 * @param squares sum of squared one-step errors
 * @param variance of the errors on their number minus that of all parameters and starting values, at least 1
 * @param last level and trend after the last value, then the seasons of the next periods
 */
record SeasonalSmoothing(double[] parameters, double squares, double variance, double[] last) {
    /** Longer seasons leave too few years for so many starting values (as R's {@code ets}). */
    static final int LONGEST = 24;

    private static final double LEAST = 1e-4;
    private static final double PRECISION = 1e-5;
    private static final int FIRST_SEASON = 2;

    /** Smoothing parameters and starting values together. */
    static int unknowns(int season, boolean trended) {
        return (trended ? 5 : 3) + season - 1;
    }

    /** @param y more values than {@link #unknowns} */
    static SeasonalSmoothing of(double[] y, int season, boolean trended) {
        int[] steps = trended ? new int[] {4, 2, 4} : new int[] {4, 4};
        double[] best =
                Search.cube(point -> fit(y, season, trended, parameters(point, trended)).squares, steps, PRECISION);
        return fit(y, season, trended, parameters(best, trended));
    }

    private static double[] parameters(double[] point, boolean trended) {
        double alpha = within(point[0]);
        double beta = trended ? alpha * within(point[1]) : 0;
        return new double[] {alpha, beta, (1 - alpha) * within(point[point.length - 1])};
    }

    private static double within(double side) {
        return LEAST + (1 - 2 * LEAST) * side;
    }

    static SeasonalSmoothing fit(double[] y, int season, boolean trended, double[] parameters) {
        double[][] starts = starts(season, trended);
        double[] state = start(y, starts, parameters);
        double squares =
                Arrays.stream(errors(y, state, parameters)).map(e -> e * e).sum();
        int degrees = Math.max(1, y.length - unknowns(season, trended));
        return new SeasonalSmoothing(parameters, squares, squares / degrees, state);
    }

    /** The combination of starts with the least squares: errors of a start at 0, regressed on what each start takes off them. */
    private static double[] start(double[] y, double[][] starts, double[] parameters) {
        double[][] taken = new double[starts.length][];
        for (int i = 0; i < starts.length; i++) {
            taken[i] = errors(new double[y.length], starts[i].clone(), parameters);
        }
        double[] still = errors(y, new double[starts[0].length], parameters);
        DecompositionSolver solver =
                new QRDecomposition(new Array2DRowRealMatrix(taken, false).transpose()).getSolver();
        double[] state = new double[starts[0].length];
        if (solver.isNonSingular()) {
            double[] weights = solver.solve(new ArrayRealVector(still, false)).toArray();
            Arrays.setAll(state, i -> {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum -= weights[k] * starts[k][i];
                }
                return sum;
            });
        }
        return state;
    }

    /** One of each: level, trend, and every season but the last, which takes it back. */
    private static double[][] starts(int season, boolean trended) {
        int first = trended ? 2 : 1;
        double[][] starts = new double[first + season - 1][FIRST_SEASON + season];
        for (int i = 0; i < starts.length; i++) {
            starts[i][i < first ? i : FIRST_SEASON + i - first] = 1;
            starts[i][FIRST_SEASON + season - 1] = i < first ? 0 : -1;
        }
        return starts;
    }

    /** One-step errors; leaves in {@code state} what stands after the last value, the next season first. */
    private static double[] errors(double[] y, double[] state, double[] parameters) {
        int season = state.length - FIRST_SEASON;
        double[] errors = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            int place = FIRST_SEASON + t % season;
            double error = y[t] - state[0] - state[1] - state[place];
            state[0] += state[1] + parameters[0] * error;
            state[1] += parameters[1] * error;
            state[place] += parameters[2] * error;
            errors[t] = error;
        }
        turn(state, y.length % season);
        return errors;
    }

    private static void turn(double[] state, int by) {
        double[] seasons = Arrays.copyOfRange(state, FIRST_SEASON, state.length);
        for (int i = 0; i < seasons.length; i++) {
            state[FIRST_SEASON + i] = seasons[(i + by) % seasons.length];
        }
    }

    /** Variance of step h: σ²(1 + Σ c_j²), c_j = α + βj, and γ more after each full year, j below h. */
    Path continued(int horizon) {
        int season = last.length - FIRST_SEASON;
        double[] sums = new double[horizon + 1];
        sums[1] = 1;
        for (int j = 1; j < horizon; j++) {
            double c = parameters[0] + parameters[1] * j + (j % season == 0 ? parameters[2] : 0);
            sums[j + 1] = sums[j] + c * c;
        }
        return Path.of(
                horizon, h -> last[0] + h * last[1] + last[FIRST_SEASON + (h - 1) % season], h -> variance * sums[h]);
    }
}
