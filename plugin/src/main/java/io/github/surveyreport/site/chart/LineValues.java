package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The values beside a single line: all of them, or where they would touch, the last, the lowest, the highest and those
 * with room left. Each stands above its point, or below where lines run through the place above.
 */
final class LineValues {
    private static final TextStyle STYLE = TextStyle.VALUE;
    /** Between two texts side by side. */
    private static final double GAP = 4;

    private static final double ABOVE = -11;
    private static final double BELOW = 11 + STYLE.size() * 0.75;

    private final Plot plot;
    private final List<Point> points;
    private final Format format;
    private final List<Line2D> lines;
    private final Crowd crowd = new Crowd();

    /** @param target height of the line that marks a target, in pixels; {@code taken} is the place of its label */
    LineValues(Plot plot, List<Point> points, Format format, Optional<Double> target, Optional<Rectangle2D> taken) {
        this.plot = plot;
        this.points = points;
        this.format = format;
        this.lines = lines(plot, points);
        target.ifPresent(y -> lines.add(new Line2D.Double(plot.x(), y, plot.right(), y)));
        taken.ifPresent(crowd::take);
    }

    /** The pieces of a line in pixels, in a list that may grow. */
    static List<Line2D> lines(Plot plot, List<Point> points) {
        List<Line2D> lines = new ArrayList<>();
        for (int wave = 1; wave < points.size(); wave++) {
            Point from = points.get(wave - 1);
            Point to = points.get(wave);
            if (from.value().isPresent() && to.value().isPresent()) {
                lines.add(new Line2D.Double(
                        plot.px(wave - 1.0),
                        y(plot, from.value().getAsDouble()),
                        plot.px(wave),
                        y(plot, to.value().getAsDouble())));
            }
        }
        return lines;
    }

    void paint(Pen pen) {
        placed().forEach((wave, box) ->
                pen.text(text(wave), STYLE, box.getCenterX(), box.getMaxY() - STYLE.size() * 0.2, Anchor.MIDDLE));
    }

    /** Wave → place of its text, in pixels; the most telling first. */
    Map<Integer, Rectangle2D> placed() {
        List<Integer> known = IntStream.range(0, points.size())
                .filter(wave -> points.get(wave).value().isPresent())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<Integer> first = telling(known);
        List<Integer> wanted = new ArrayList<>(first);
        wanted.addAll(known);
        boolean crowded = TextFit.widest(known.stream().map(this::text).toList(), STYLE) + 6 > plot.px(1) - plot.px(0);
        Map<Integer, Rectangle2D> placed = new LinkedHashMap<>();
        for (int wave : wanted) {
            if (!placed.containsKey(wave)) {
                place(wave, !crowded || first.contains(wave)).ifPresent(box -> placed.put(wave, box));
            }
        }
        return placed;
    }

    /** The last wave, the lowest and the highest. */
    private List<Integer> telling(List<Integer> known) {
        ToDoubleFunction<Integer> value = wave -> points.get(wave).value().getAsDouble();
        List<Integer> telling = new ArrayList<>(known.subList(0, Math.min(1, known.size())));
        known.stream().min(Comparator.comparingDouble(value)).ifPresent(telling::add);
        known.stream().max(Comparator.comparingDouble(value)).ifPresent(telling::add);
        return telling;
    }

    /** @param onLines whether a text may stand on a line where neither place is clear of them */
    private Optional<Rectangle2D> place(int wave, boolean onLines) {
        List<Rectangle2D> places = List.of(box(wave, ABOVE), box(wave, BELOW));
        List<Rectangle2D> free = places.stream()
                .filter(crowd::isFree)
                .filter(box -> box.getMaxY() <= plot.bottom())
                .toList();
        Optional<Rectangle2D> found = free.stream()
                .filter(this::clear)
                .findFirst()
                .or(() -> onLines ? free.stream().findFirst() : Optional.empty());
        found.ifPresent(crowd::take);
        return found;
    }

    private boolean clear(Rectangle2D box) {
        return lines.stream().noneMatch(box::intersectsLine);
    }

    /** @param offset of the base line from the point; the text stays right of the scale */
    private Rectangle2D box(int wave, double offset) {
        double width = TextFit.width(text(wave), STYLE) + GAP;
        double left = Math.max(plot.x(), plot.px(wave) - width / 2);
        double base = y(plot, points.get(wave).value().getAsDouble()) + offset;
        return new Rectangle2D.Double(left, base - STYLE.size() * 0.8, width, STYLE.size());
    }

    private String text(int wave) {
        return ChartNumbers.text(format, points.get(wave).value().getAsDouble());
    }

    private static double y(Plot plot, double value) {
        return plot.py(plot.clampY(value));
    }
}
