package io.github.surveyreport.site.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Series;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three waves at 100, 300 and 500 pixels; every value 50 with the interval 40 to 60. */
class TrendLinesTest {
    private static final Plot PLOT = new Plot(0, 0, 600, 250, -0.5, 2.5, 0, 100);
    private static final Predicate<Rectangle2D> POST = shape -> shape.getWidth() < 2;
    private static final Predicate<Rectangle2D> POINT = shape -> shape.getWidth() == 7 && shape.getHeight() == 7;

    @Test
    void postsOfLinesWithEqualValuesStandBesideEachOtherEachThroughItsPoint() {
        List<Double> apart = List.of(96., 100., 104., 296., 300., 304., 496., 500., 504.);

        assertEquals(apart, places(3, POST));
        assertEquals(apart, places(3, POINT));
    }

    @Test
    void twoLinesHaveBandsAndStandOnTheirWaves() {
        assertEquals(List.of(), places(2, POST));
        assertEquals(List.of(100., 100., 300., 300., 500., 500.), places(2, POINT));
    }

    /** Middles of what is drawn, in pixels from the left. */
    private static List<Double> places(int lines, Predicate<Rectangle2D> kind) {
        SvgGraphics graphics = new SvgGraphics();
        List<Series> equal = IntStream.range(0, lines)
                .mapToObj(line -> new Series("线 " + line, Collections.nCopies(3, Point.of(50, 40, 60))))
                .toList();
        new TrendLines(PLOT, equal).paint(new Pen(graphics));
        return Pattern.compile(" d=\"([^\"]+)\"")
                .matcher(graphics.document(600, 250, "", ""))
                .results()
                .map(path -> bounds(path.group(1)))
                .filter(kind)
                .map(Rectangle2D::getCenterX)
                .sorted()
                .toList();
    }

    private static Rectangle2D bounds(String path) {
        double[] numbers = Pattern.compile("[A-Z ]")
                .splitAsStream(path)
                .filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        Rectangle2D bounds = new Rectangle2D.Double(numbers[0], numbers[1], 0, 0);
        for (int at = 2; at < numbers.length; at += 2) {
            bounds.add(numbers[at], numbers[at + 1]);
        }
        return bounds;
    }
}
