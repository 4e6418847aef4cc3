package io.github.surveyreport.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Moves labels apart that would touch. */
final class LabelSpread {
    private LabelSpread() {}

    /**
     * Heights near the wanted ones in the same order, spread from the top down and then back above the limit.
     *
     * @param room how tall each label is
     * @param limit lowest place that a label may reach
     */
    static double[] apart(double[] wanted, IntToDoubleFunction room, double limit) {
        double[] place = wanted.clone();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> wanted[i]));
        for (int i = 1; i < order.size(); i++) {
            int above = order.get(i - 1);
            int label = order.get(i);
            double apart = (room.applyAsDouble(above) + room.applyAsDouble(label)) / 2;
            place[label] = Math.max(place[label], place[above] + apart);
        }
        double free = limit;
        for (int i = order.size() - 1; i >= 0; i--) {
            int label = order.get(i);
            double half = room.applyAsDouble(label) / 2;
            place[label] = Math.min(place[label], free - half);
            free = place[label] - half;
        }
        return place;
    }
}
