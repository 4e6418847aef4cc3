package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.surveyreport.report.ChartSpec.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoomTest {
    private static final List<Point> LOW = List.of(Point.of(3.56, 3.51, 3.62), Point.of(3.85, 3.80, 3.90));
    private static final List<Point> HIGH = List.of(Point.of(4.60, 4.40, 4.80), Point.of(4.10, 4.00, 4.20));
    private static final List<Point> LONG = List.of(Point.of(2.2), Point.of(3.9));

    @Test
    void oneFlatLineGetsOnePointOfTheScale() {
        assertArrayEquals(new double[] {3, 4}, Zoom.alone(1, 5, LOW));
    }

    @Test
    void picturesOfOnePageAreEquallyHigh() {
        Zoom zoom = Zoom.of(1, 5, List.of(LOW, HIGH, LONG));
        assertArrayEquals(new double[] {2, 4}, zoom.limits(LONG));
        assertArrayEquals(new double[] {2.5, 4.5}, zoom.limits(LOW));
        assertArrayEquals(new double[] {3, 5}, zoom.limits(HIGH));
    }

    @Test
    void limitsStayWithinTheScale() {
        assertArrayEquals(new double[] {4, 5}, Zoom.alone(1, 5, List.of(Point.of(4.98))));
        assertArrayEquals(new double[] {1, 5}, Zoom.alone(1, 5, List.of(Point.of(1.2, 1, 1.4), Point.of(4.8, 4.6, 5))));
    }

    @Test
    void aQuestionWithoutValuesStartsAtTheLowEnd() {
        assertArrayEquals(new double[] {1, 2}, Zoom.alone(1, 5, List.of(Point.NONE)));
    }
}
