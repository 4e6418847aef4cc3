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

    /**
     * Correlations of the 47 French-speaking provinces of Switzerland, 1888 (Mosteller and Tukey 1977; R's {@code
     * swiss}): Fertility first, then Agriculture, Examination, Education, Catholic, Infant.Mortality.
     */
    public static double[][] swiss() {
        return symmetric(new double[][] {
            {.35307918361997487},
            {-.6458827064572875, -.6865422086171363},
            {-.6637888570350691, -.6395225189483201, .6984152962884828},
            {.4636847006517937, .4010950530487398, -.5727418060641664, -.15385891709091476},
            {.4165560314349825, -.06085860841658159, -.11402159648203343, -.09932184582134564, .17549590759662287}
        });
    }

    /** @param below the entries below the diagonal, from the second row on */
    private static double[][] symmetric(double[][] below) {
        double[][] full = new double[below.length + 1][below.length + 1];
        for (int i = 0; i < full.length; i++) {
            full[i][i] = 1;
            for (int j = 0; j < i; j++) {
                full[i][j] = below[i - 1][j];
                full[j][i] = below[i - 1][j];
            }
        }
        return full;
    }
}
