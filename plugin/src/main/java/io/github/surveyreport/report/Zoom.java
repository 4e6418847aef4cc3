package io.github.surveyreport.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Parts of a scale that several small pictures show: each around its own values, all equally high so that slopes
 * compare. Limits lie on half points of the scale.
 *
 * @param height in points of the scale
 */
record Zoom(int lowest, int highest, double height) {
    private static final double STEP = 0.5;
    private static final double LEAST = 1;

    /** From values with their intervals, per picture. */
    static Zoom of(int lowest, int highest, List<List<ChartSpec.Point>> pictures) {
        double height = pictures.stream()
                .map(points -> extent(points, lowest))
                .mapToDouble(extent -> up(extent[1]) - down(extent[0]))
                .reduce(LEAST, Math::max);
        return new Zoom(lowest, highest, Math.min(height, highest - lowest));
    }

    /** Lower and upper limit for one picture; the whole scale when it has no value. */
    double[] limits(List<ChartSpec.Point> points) {
        if (values(points).findAny().isEmpty()) {
            return new double[] {lowest, lowest + height};
        }
        double[] extent = extent(points, lowest);
        double centred = Math.round(((extent[0] + extent[1]) / 2 - height / 2) / STEP) * STEP;
        double low = Math.max(up(extent[1]) - height, Math.min(down(extent[0]), centred));
        low = Math.max(lowest, Math.min(highest - height, low));
        return new double[] {low, low + height};
    }

    private static double[] extent(List<ChartSpec.Point> points, int lowest) {
        double[] sorted = values(points).sorted().toArray();
        return sorted.length == 0 ? new double[] {lowest, lowest} : new double[] {sorted[0], sorted[sorted.length - 1]};
    }

    private static DoubleStream values(List<ChartSpec.Point> points) {
        return points.stream()
                .flatMap(point -> List.of(point.value(), point.low(), point.high()).stream())
                .flatMapToDouble(OptionalDouble::stream);
    }

    private static double up(double value) {
        return Math.ceil(value / STEP) * STEP;
    }

    private static double down(double value) {
        return Math.floor(value / STEP) * STEP;
    }

    /** The same zoom for one picture alone. */
    static double[] alone(int lowest, int highest, List<ChartSpec.Point> points) {
        return of(lowest, highest, List.of(points)).limits(points);
    }
}
