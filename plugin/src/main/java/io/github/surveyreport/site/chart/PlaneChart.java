package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Plane;
import io.github.surveyreport.report.ChartSpec.PlanePoint;
import io.github.surveyreport.report.ChartSpec.Point;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Items on a plane cut into four named fields, numbered, with the intervals of both values as a box around each. */
final class PlaneChart {
    private static final int BESIDE_FROM = 700;
    private static final double STEP = 17;
    private static final double GAP = 7;
    private static final double RADIUS = 10;

    private final Plane spec;
    private final Plot plot;
    private final List<List<String>> names;
    private final double keyX;
    private final double keyY;

    private PlaneChart(Plane spec, int width) {
        this.spec = spec;
        boolean beside = width >= BESIDE_FROM;
        double[] x = range(spec, PlanePoint::x, spec.xLine());
        double[] y = range(spec, PlanePoint::y, spec.yLine());
        List<String> ticks = ChartNumbers.ticks(y[0], y[1], 5).stream()
                .map(tick -> ChartNumbers.tick(spec.yFormat(), tick, ChartNumbers.ticks(y[0], y[1], 5)))
                .toList();
        double left = TextFit.widest(ticks, TextStyle.SMALL) + 12;
        int room = (int) ((beside ? width * 0.66 : width) - left - 2);
        this.plot = new Plot(left, 26, room, width < 420 ? 280 : 380, x[0], x[1], y[0], y[1]);
        this.keyX = beside ? plot.right() + 28 : 0;
        this.keyY = beside ? plot.y() + 4 : plot.bottom() + 58;
        this.names = spec.points().stream()
                .map(point -> TextFit.lines(point.label(), TextStyle.LABEL, width - keyX - 34, 2))
                .toList();
    }

    static Drawing of(Plane spec, int width, ChartWords words) {
        if (spec.points().isEmpty()) {
            return Drawing.empty(width, words.noData());
        }
        PlaneChart chart = new PlaneChart(spec, width);
        double key = chart.names.stream()
                .mapToDouble(lines -> lines.size() * STEP + GAP)
                .sum();
        return new Drawing(width, (int) Math.max(chart.plot.bottom() + 50, chart.keyY + key) + 4, chart::paint);
    }

    /** The whole of shares; else all values with their intervals and the line, and a margin. */
    static double[] range(Plane spec, Function<PlanePoint, Point> value, double line) {
        if (spec.shares()) {
            return new double[] {0, 1};
        }
        List<Double> all = new ArrayList<>(List.of(line));
        for (PlanePoint point : spec.points()) {
            Point at = value.apply(point);
            at.value().ifPresent(all::add);
            at.low().ifPresent(all::add);
            at.high().ifPresent(all::add);
        }
        double low = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double margin = high > low ? (high - low) * 0.08 : 0.5;
        return new double[] {low - margin, high + margin};
    }

    private void paint(Pen pen) {
        paintFields(pen);
        paintAxes(pen);
        for (int i = 0; i < spec.points().size(); i++) {
            paintBox(pen, spec.points().get(i));
        }
        for (int i = 0; i < spec.points().size(); i++) {
            paintPoint(pen, spec.points().get(i), i);
        }
        paintKey(pen);
    }

    /** Upper left, upper right, lower left, lower right. */
    private void paintFields(Pen pen) {
        double x = plot.px(spec.xLine());
        double y = plot.py(spec.yLine());
        Color tint = ChartTheme.mix(ChartTheme.PAPER, ChartTheme.ACCENT, 0.09);
        pen.box(tint, plot.x(), plot.y(), x - plot.x(), y - plot.y());
        pen.box(ChartTheme.TRACK, x, plot.y(), plot.right() - x, y - plot.y());
        pen.line(ChartTheme.AXIS, 1.25, x, plot.y(), x, plot.bottom());
        pen.line(ChartTheme.AXIS, 1.25, plot.x(), y, plot.right(), y);
        TextStyle style = TextStyle.SMALL_BOLD.in(ChartTheme.MUTED);
        double half = plot.width() / 2.0 - 16;
        List<String> names = spec.fields().stream()
                .map(name -> TextFit.line(name, style, half))
                .toList();
        pen.text(names.get(0), style, plot.x() + 8, plot.y() + 16, Anchor.START);
        pen.text(names.get(1), style, plot.right() - 8, plot.y() + 16, Anchor.END);
        pen.text(names.get(2), style, plot.x() + 8, plot.bottom() - 8, Anchor.START);
        pen.text(names.get(3), style, plot.right() - 8, plot.bottom() - 8, Anchor.END);
    }

    private void paintAxes(Pen pen) {
        List<Double> across = ChartNumbers.ticks(plot.xMin(), plot.xMax(), plot.width() < 340 ? 4 : 6);
        for (double tick : across) {
            String text = ChartNumbers.tick(spec.xFormat(), tick, across);
            pen.text(text, TextStyle.SMALL, plot.px(tick), plot.bottom() + 18, Anchor.MIDDLE);
        }
        List<Double> upwards = ChartNumbers.ticks(plot.yMin(), plot.yMax(), 5);
        for (double tick : upwards) {
            String text = ChartNumbers.tick(spec.yFormat(), tick, upwards);
            pen.lines(List.of(text), TextStyle.SMALL, plot.x() - 8, plot.py(tick), Anchor.END);
        }
        String title = TextFit.line(spec.xTitle() + " →", TextStyle.SMALL, plot.width());
        pen.text(title, TextStyle.SMALL, plot.right(), plot.bottom() + 38, Anchor.END);
        pen.text("↑ " + spec.yTitle(), TextStyle.SMALL, plot.x(), plot.y() - 10, Anchor.START);
    }

    /** Both intervals, grey where the field is not sure. */
    private void paintBox(Pen pen, PlanePoint point) {
        if (point.x().value().isEmpty() || point.y().value().isEmpty()) {
            return;
        }
        double left = plot.px(point.x().low().orElse(point.x().value().getAsDouble()));
        double right = plot.px(point.x().high().orElse(point.x().value().getAsDouble()));
        double top = plot.py(point.y().high().orElse(point.y().value().getAsDouble()));
        double bottom = plot.py(point.y().low().orElse(point.y().value().getAsDouble()));
        Color color = color(point);
        Color faint = new Color(color.getRed(), color.getGreen(), color.getBlue(), 40);
        pen.box(faint, left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        pen.outline(
                ChartTheme.mix(ChartTheme.PAPER, color, 0.6),
                1,
                new Rectangle2D.Double(left, top, Math.max(1, right - left), Math.max(1, bottom - top)));
    }

    private void paintPoint(Pen pen, PlanePoint point, int index) {
        if (point.x().value().isEmpty() || point.y().value().isEmpty()) {
            return;
        }
        paintNumber(
                pen,
                point,
                index,
                plot.px(point.x().value().getAsDouble()),
                plot.py(point.y().value().getAsDouble()));
    }

    private static void paintNumber(Pen pen, PlanePoint point, int index, double x, double y) {
        String number = String.valueOf(index + 1);
        if (point.unsure()) {
            pen.dot(ChartTheme.PAPER, x, y, RADIUS);
            pen.ring(ChartTheme.MUTED, 1.5, x, y, RADIUS - 0.75);
            pen.lines(List.of(number), TextStyle.SMALL_BOLD, x, y, Anchor.MIDDLE);
        } else {
            pen.dot(ChartTheme.PAPER, x, y, RADIUS + 1.5);
            pen.dot(ChartTheme.PRIMARY, x, y, RADIUS);
            pen.lines(List.of(number), TextStyle.SMALL_BOLD.in(ChartTheme.PAPER), x, y, Anchor.MIDDLE);
        }
    }

    private static Color color(PlanePoint point) {
        return point.unsure() ? ChartTheme.MUTED : ChartTheme.PRIMARY;
    }

    private void paintKey(Pen pen) {
        double[] y = {keyY};
        IntStream.range(0, names.size()).forEach(i -> {
            List<String> lines = names.get(i);
            paintNumber(pen, spec.points().get(i), i, keyX + 11, y[0] + 9);
            double block = lines.size() * STEP;
            pen.lines(lines, TextStyle.LABEL, keyX + 30, y[0] + 9 + (block - STEP) / 2, Anchor.START);
            y[0] += block + GAP;
        });
    }
}
