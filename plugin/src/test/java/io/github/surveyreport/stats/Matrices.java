package io.github.surveyreport.stats;

/** Correlation matrices printed in publications. */
public final class Matrices {
    private Matrices() {}

    /** 7×7, README of the npm package johnsons-relative-weights; the outcome first. */
    public static double[][] seven() {
        return new double[][] {
            {1, .66, .67, .54, .68, .62, .72},
            {.66, 1, .58, .59, .68, .68, .56},
            {.67, .58, 1, .52, .60, .62, .68},
            {.54, .59, .52, 1, .52, .61, .45},
            {.68, .68, .60, .52, 1, .63, .62},
            {.62, .68, .62, .61, .63, 1, .57},
            {.72, .56, .68, .45, .62, .57, 1}
        };
    }

    /** 5×5, help page of iopsych::relWt; the outcome moved from the last place to the first. */
    public static double[][] five() {
        double[][] printed = {
            {1, .2, .3, .4, -.4}, {.2, 1, .5, .1, .1}, {.3, .5, 1, .2, -.3}, {.4, .1, .2, 1, .4}, {-.4, .1, -.3, .4, 1}
        };
        return Symmetric.part(printed, 4, 0, 1, 2, 3);
    }
}
