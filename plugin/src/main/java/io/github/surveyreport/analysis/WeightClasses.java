package io.github.surveyreport.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Weighting cells put together by weight: what weighs the same is one class, whatever it is called.
 *
 * @param ofCell class of each cell, from 0 on
 * @param weights per class, ascending; a single class has weight 1
 */
record WeightClasses(int[] ofCell, double[] weights) {
    /** Without weights: everybody is in cell 0. */
    static final WeightClasses NONE = new WeightClasses(new int[] {0}, new double[] {1});

    /** @param cells those that somebody is in */
    static WeightClasses of(double[] perCell, List<Integer> cells) {
        double[] distinct = cells.stream()
                .mapToDouble(cell -> perCell[cell])
                .distinct()
                .sorted()
                .toArray();
        int[] ofCell = new int[perCell.length];
        for (int cell : cells) {
            ofCell[cell] = Arrays.binarySearch(distinct, perCell[cell]);
        }
        return new WeightClasses(ofCell, distinct.length > 1 ? distinct : NONE.weights);
    }
}
