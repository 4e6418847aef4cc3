package io.github.surveyreport.stats.time;

import io.github.surveyreport.stats.TestResult;
import java.util.ArrayList;
import java.util.List;

/** Which models are tried on a series, the simple ones first, and on which of its periods. */
final class Candidates {
    private static final int ORIGINS = 24;
    private static final int FEWEST_ORIGINS = 3;
    private static final double TREND = 0.05;

    private Candidates() {}

    /**
     * Naive, drift, simple smoothing and damped Holt; a first-order autoregression where the test of Mann and Kendall finds
     * no trend at .05; from two full seasons on those of the year before; and smoothing with seasons of at most 24 periods
     * as soon as, besides what its many starting values need, half a season is left to try it on.
     */
    static List<Model> of(double[] y, int season) {
        List<Model> models = new ArrayList<>(List.of(Model.NAIVE, Model.DRIFT, Model.SMOOTHED));
        if (!trending(y)) {
            models.add(Model.AUTOREGRESSIVE);
        }
        models.add(Model.DAMPED);
        if (season > 1 && y.length >= 2 * season) {
            models.add(Model.SEASONAL_NAIVE);
            models.add(Model.SEASONAL);
            for (Model model : List.of(Model.SEASONAL_SMOOTHED, Model.HOLT_WINTERS)) {
                int needed = model.least(season) + Math.max(FEWEST_ORIGINS, season / 2);
                if (season <= SeasonalSmoothing.LONGEST && y.length >= needed) {
                    models.add(model);
                }
            }
        }
        return models;
    }

    private static boolean trending(double[] y) {
        return MannKendall.test(y) instanceof TestResult result && result.p() < TREND;
    }

    /** Where the back-test begins: halfway, at most two dozen periods back, with enough before it for every candidate. */
    static int first(List<Model> candidates, int periods, int season) {
        int least =
                candidates.stream().mapToInt(model -> model.least(season)).max().orElseThrow();
        int recent = Math.max(periods / 2, periods - ORIGINS);
        return Math.min(periods - 1, Math.max(least, recent));
    }
}
