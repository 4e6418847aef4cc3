package io.github.surveyreport.analysis;

import java.util.Arrays;

/**
 * Weights that tell nothing about who is hidden: the cells of groups that are withheld, cells with too few answers and
 * respondents without a value all get one weight, their mean. Else the total, less what the shown groups add to it, could be
 * split into the answers of each hidden group, because each adds to it in steps of its own weight.
 *
 * @param weights per cell
 * @param covered per cell whether it has that common weight
 */
record CoveredWeights(double[] weights, boolean[] covered) {

    /**
     * @param weights per cell, the last being that of respondents without a value
     * @param answered per cell how many answers are weighed
     * @param hidden per cell whether one of its groups is withheld
     * @param minimum answers that may be told of
     */
    static CoveredWeights of(double[] weights, long[] answered, boolean[] hidden, int minimum) {
        return of(weights, new long[][] {answered}, hidden, minimum);
    }

    /**
     * The same where answers are of several kinds: no cell weighs apart that has few of any kind, and those that share a
     * weight have enough of each kind or none.
     *
     * @param kinds per kind and cell how many answers are weighed
     */
    static CoveredWeights of(double[] weights, long[][] kinds, boolean[] hidden, int minimum) {
        boolean[] covered = hidden.clone();
        long[] answered = new long[weights.length];
        for (long[] kind : kinds) {
            for (int cell = 0; cell < covered.length; cell++) {
                covered[cell] |= kind[cell] > 0 && kind[cell] < minimum;
                answered[cell] += kind[cell];
            }
        }
        if (sum(answered, covered) == 0) {
            return new CoveredWeights(weights, new boolean[weights.length]);
        }
        covered[covered.length - 1] = true;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (long[] kind : kinds) {
                changed |= fill(kind, covered, minimum);
            }
        }
        return new CoveredWeights(common(weights, answered, covered), covered);
    }

    /** Covers further cells, the smallest first, until enough of a kind are covered or none; whether it had to. */
    private static boolean fill(long[] kind, boolean[] covered, int minimum) {
        boolean changed = false;
        for (int next = 0; next >= 0 && sum(kind, covered) > 0 && sum(kind, covered) < minimum; ) {
            next = smallest(kind, covered);
            if (next >= 0) {
                covered[next] = true;
                changed = true;
            }
        }
        return changed;
    }

    private static double[] common(double[] weights, long[] answered, boolean[] covered) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int cell = 0; cell < weights.length; cell++) {
            if (covered[cell] && answered[cell] > 0) {
                sum += weights[cell] * answered[cell];
                least = Math.min(least, weights[cell]);
                most = Math.max(most, weights[cell]);
            }
        }
        double mean = least == most ? least : sum / sum(answered, covered);
        double[] common = weights.clone();
        Arrays.setAll(common, cell -> covered[cell] ? mean : weights[cell]);
        return common;
    }

    private static long sum(long[] answered, boolean[] in) {
        long sum = 0;
        for (int cell = 0; cell < in.length; cell++) {
            sum += in[cell] ? answered[cell] : 0;
        }
        return sum;
    }

    /** The cell with the fewest answers, of those with any that are not covered yet; negative for none. */
    private static int smallest(long[] answered, boolean[] covered) {
        int smallest = -1;
        for (int cell = 0; cell < covered.length; cell++) {
            boolean open = !covered[cell] && answered[cell] > 0;
            if (open && (smallest < 0 || answered[cell] < answered[smallest])) {
                smallest = cell;
            }
        }
        return smallest;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof CoveredWeights other
                && Arrays.equals(weights, other.weights)
                && Arrays.equals(covered, other.covered);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(covered);
    }
}
