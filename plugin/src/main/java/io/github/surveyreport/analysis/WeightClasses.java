package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.weight.Calibration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Weighting cells put together by weight: what weighs the same is one class, whatever it is called.
 *
 * @param ofCell class of each cell, from 0 on
 * @param weights per class; a single class has weight 1
 * @param calibration of classes that are one cell each; empty where weights are taken as they are
 */
record WeightClasses(int[] ofCell, double[] weights, Optional<Calibration> calibration) {
    /** Without weights: everybody is in cell 0. */
    static final WeightClasses NONE = new WeightClasses(new int[] {0}, new double[] {1}, Optional.empty());

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
        return new WeightClasses(ofCell, distinct.length > 1 ? distinct : NONE.weights, Optional.empty());
    }

    /** Each cell by itself, in the order of the calibration. */
    static WeightClasses of(double[] perCell, List<Integer> cells, Calibration calibration) {
        int[] ofCell = new int[perCell.length];
        for (int place = 0; place < cells.size(); place++) {
            ofCell[cells.get(place)] = place;
        }
        double[] weights = cells.stream().mapToDouble(cell -> perCell[cell]).toArray();
        return new WeightClasses(ofCell, weights, Optional.of(calibration));
    }
}
