package io.github.surveyreport.site.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.report.ChartSpec;
import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Series;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the texts of a line stand, in pixels. */
class LineValuesTest {
    private static final Plot PLOT = new Plot(50, 20, 600, 250, 0, 6, 0, 100);

    @Test
    void valuesStandAbovePeaksAndBelowValleys() {
        Map<Integer, Rectangle2D> placed = placed(List.of(50d, 90d, 20d, 90d, 20d, 90d, 50d));

        assertTrue(placed.get(1).getMaxY() < PLOT.py(90), "above the peak");
        assertTrue(placed.get(2).getMinY() > PLOT.py(20), "below the valley");
        assertTrue(placed.get(4).getMinY() > PLOT.py(20), "below the valley");
    }

    @Test
    void noValueCoversAnother() {
        List<Rectangle2D> boxes = new ArrayList<>(
                placed(List.of(50d, 50d, 51d, 50d, 50d, 51d, 50d)).values());

        assertEquals(7, boxes.size());
        assertDisjoint(boxes);
        Plot narrow = new Plot(50, 20, 90, 250, 0, 6, 0, 100);
        List<Rectangle2D> few = new ArrayList<>(values(narrow, List.of(50d, 50d, 51d, 50d, 50d, 51d, 50d))
                .placed()
                .values());
        assertTrue(few.size() < 7, few::toString);
        assertDisjoint(few);
    }

    @Test
    void theFirstValueStaysRightOfTheScale() {
        assertEquals(PLOT.x(), placed(List.of(50d, 50d)).get(0).getX(), 1e-9);
    }

    @Test
    void aValueAvoidsTheTargetLineAndItsLabel() {
        List<Double> values = List.of(72d, 72d, 72d, 72d, 72d, 72d, 72d);
        ChartSpec.Trend spec = trend(values, OptionalDouble.of(75));
        TrendChart chart = new TrendChart(spec, 700);
        double target = chart.target().orElseThrow().y();
        Rectangle2D label = chart.target().orElseThrow().label(spec.series());

        Map<Integer, Rectangle2D> placed = chart.values().placed();

        assertEquals(7, placed.size());
        placed.values().forEach(box -> {
            assertFalse(box.intersectsLine(0, target, 700, target), box + " covers the target at " + target);
            assertFalse(box.intersects(label), box + " covers " + label);
        });
    }

    @Test
    void theLabelOfATargetMovesAwayFromTheLine() {
        ChartSpec.Trend begins = trend(List.of(76d, 76d, 60d, 60d, 60d, 60d, 60d), OptionalDouble.of(75));
        ChartSpec.Trend ends = trend(List.of(60d, 60d, 60d, 60d, 60d, 76d, 76d), OptionalDouble.of(75));

        assertTrue(
                label(begins).getMinX() > 350
                        || label(begins).getMinY() > label(ends).getMinY(),
                "not over the start");
        assertTrue(label(ends).getMaxX() < 350, "not over the end");
    }

    private static Rectangle2D label(ChartSpec.Trend spec) {
        return new TrendChart(spec, 700).target().orElseThrow().label(spec.series());
    }

    private static Map<Integer, Rectangle2D> placed(List<Double> values) {
        return values(PLOT, values).placed();
    }

    private static LineValues values(Plot plot, List<Double> values) {
        return new LineValues(plot, points(values), Format.ONE_DECIMAL, Optional.empty(), Optional.empty());
    }

    private static void assertDisjoint(List<Rectangle2D> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).intersects(boxes.get(j)), boxes.get(i) + " covers " + boxes.get(j));
            }
        }
    }

    private static ChartSpec.Trend trend(List<Double> values, OptionalDouble target) {
        return new ChartSpec.Trend(
                IntStream.range(0, values.size()).mapToObj(i -> "第 " + i + " 期").toList(),
                List.of(new Series("", points(values))),
                Format.ONE_DECIMAL,
                OptionalDouble.of(50),
                OptionalDouble.of(100),
                target,
                "目标 75");
    }

    private static List<Point> points(List<Double> values) {
        return values.stream()
                .flatMapToDouble(DoubleStream::of)
                .mapToObj(Point::of)
                .toList();
    }
}
