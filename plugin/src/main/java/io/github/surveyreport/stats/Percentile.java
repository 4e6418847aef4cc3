package io.github.surveyreport.stats;

/** Percentiles of a sample. */
public final class Percentile {
    private Percentile() {}

    /**
     * Type 7 of Hyndman and Fan (1996, The American Statistician 50:361): linear between neighbours.
     *
     * @param sorted ascending, at least one number
     * @param p 0..1
     */
    public static double of(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
