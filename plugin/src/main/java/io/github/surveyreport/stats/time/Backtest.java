package io.github.surveyreport.stats.time;

import java.util.Arrays;

/**
 * How a model would have done: from the origin on, every period is forecast from those before it.
 *
 * @param origins how many periods were forecast
 * @param error mean absolute error of the model
 * @param naiveError mean absolute error of the forecast “as last time” for the same periods
 */
record Backtest(int origins, double error, double naiveError) {

    /** @param first index of the first period that is forecast; enough values stand before it */
    static Backtest of(Model model, double[] y, int season, int first) {
        double error = 0;
        double naive = 0;
        for (int t = first; t < y.length; t++) {
            double[] before = Arrays.copyOf(y, t);
            error += Math.abs(y[t] - model.continued(before, season, 1).values()[0]);
            naive += Math.abs(y[t] - y[t - 1]);
        }
        int origins = y.length - first;
        return new Backtest(origins, error / origins, naive / origins);
    }
}
