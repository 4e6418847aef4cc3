package io.github.surveyreport.stats.time;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Where a function is least, found without chance: a grid, then ever smaller steps. */
final class Search {
    private static final int GRID = 100;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;
    private static final double WIDTH = 1e-10;

    private Search() {}

    /** Between two bounds: the best of 101 points, then golden section around it. */
    static double line(DoubleUnaryOperator f, double from, double to) {
        double step = (to - from) / GRID;
        int best = 0;
        double least = f.applyAsDouble(from);
        for (int i = 1; i <= GRID; i++) {
            double value = f.applyAsDouble(from + i * step);
            if (value < least) {
                best = i;
                least = value;
            }
        }
        return golden(f, from + Math.max(0, best - 1) * step, from + Math.min(GRID, best + 1) * step);
    }

    /** Between two bounds that enclose one minimum. */
    private static double golden(DoubleUnaryOperator f, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > WIDTH) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (f.applyAsDouble(left) <= f.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    /**
     * In the unit cube: the best point of a grid, then a step along each side, halved when none helps.
     *
     * @param steps per dimension, into how many steps the grid divides the side
     * @param precision the last step
     */
    static double[] cube(ToDoubleFunction<double[]> f, int[] steps, double precision) {
        Best best = new Best(f, new double[steps.length]);
        int[] at = new int[steps.length];
        while (advance(at, steps)) {
            double[] point = new double[steps.length];
            Arrays.setAll(point, i -> (double) at[i] / steps[i]);
            best.offer(point);
        }
        double step = 1.0 / Arrays.stream(steps).max().orElse(1);
        while (step > precision) {
            boolean better = false;
            for (int i = 0; i < steps.length; i++) {
                better |= best.offer(moved(best.point, i, step)) | best.offer(moved(best.point, i, -step));
            }
            step = better ? step : step / 2;
        }
        return best.point;
    }

    /** Counts through the grid, the last dimension fastest; false when it is back at the start. */
    private static boolean advance(int[] at, int[] steps) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (at[i] < steps[i]) {
                at[i]++;
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    private static double[] moved(double[] point, int dimension, double step) {
        double[] moved = point.clone();
        moved[dimension] = Math.max(0, Math.min(1, moved[dimension] + step));
        return moved;
    }

    private static final class Best {
        private final ToDoubleFunction<double[]> f;
        private double[] point;
        private double value;

        Best(ToDoubleFunction<double[]> f, double[] point) {
            this.f = f;
            this.point = point;
            this.value = f.applyAsDouble(point);
        }

        boolean offer(double[] other) {
            double next = f.applyAsDouble(other);
            boolean better = next < value;
            if (better) {
                point = other;
                value = next;
            }
            return better;
        }
    }
}
