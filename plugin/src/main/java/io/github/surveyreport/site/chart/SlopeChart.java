package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Slope;
import io.github.surveyreport.report.ChartSpec.SlopeLine;
import io.github.surveyreport.report.Tone;
import java.awt.Color;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Before and after: a line per thing, intervals as posts on both axes, name and value where the line ends. */
final class SlopeChart {
    private static final int TOP = 34;
    private static final int KEY = 20;
    /** Lines stand a little beside each other so that every post can be seen. */
    private static final double DODGE = 6;

    private static final double GAP = 12;

    private final Slope spec;
    private final ChartWords words;
    private final List<SlopeLine> lines;
    private final List<List<String>> names;
    private final Plot plot;
    private final int width;

    private SlopeChart(Slope spec, int width, ChartWords words) {
        this.spec = spec;
        this.words = words;
        this.width = width;
        this.lines = spec.lines().stream().filter(SlopeChart::known).toList();
        double wanted = TextFit.widest(lines.stream().map(this::ending).toList(), TextStyle.SMALL_BOLD);
        double dodge = DODGE * Math.max(0, lines.size() - 1) / 2 + GAP;
        double room = Math.min(wanted + 2, width * 0.42);
        this.names = lines.stream()
                .map(line -> TextFit.lines(ending(line), TextStyle.SMALL_BOLD, room, 3))
                .toList();
        double left = 4 + dodge + TextFit.widest(lines.stream().map(this::start).toList(), TextStyle.SMALL_BOLD);
        double tall = names.stream().mapToDouble(SlopeChart::height).sum() + 6 * lines.size();
        double[] range = range();
        this.plot = new Plot(
                left,
                TOP + (targets() ? KEY : 0),
                (int) (width - left - room - dodge),
                (int) Math.max(width < 420 ? 180 : 220, tall),
                0,
                1,
                range[0],
                range[1]);
    }

    static Drawing of(Slope spec, int width, ChartWords words) {
        if (spec.lines().stream().noneMatch(SlopeChart::known)) {
            return Drawing.empty(width, words.noData());
        }
        SlopeChart chart = new SlopeChart(spec, width, words);
        return new Drawing(width, (int) chart.plot.bottom() + 16, chart::paint);
    }

    private static boolean known(SlopeLine line) {
        return line.before().value().isPresent() && line.after().value().isPresent();
    }

    private void paint(Pen pen) {
        heading(pen, spec.before(), plot.x());
        heading(pen, spec.after(), plot.right());
        if (targets()) {
            mark(pen, plot.x() + 6, TOP + 4);
            pen.text(words.target(), TextStyle.SMALL, plot.x() + 20, TOP + 8, Anchor.START);
        }
        axes(pen);
        for (int line = 0; line < lines.size(); line++) {
            slope(pen, line);
        }
        labels(pen);
    }

    /** Both axes with the intervals, which lie below all lines. */
    private void axes(Pen pen) {
        for (double x : new double[] {plot.x(), plot.right()}) {
            pen.line(ChartTheme.AXIS, 1, x, plot.y(), x, plot.bottom());
        }
        for (int line = 0; line < lines.size(); line++) {
            post(pen, lines.get(line).before(), plot.x() + dodge(line), color(line));
            post(pen, lines.get(line).after(), plot.right() + dodge(line), color(line));
        }
    }

    private void heading(Pen pen, String text, double x) {
        String fitted = TextFit.line(text, TextStyle.VALUE, Math.max(60, plot.width() * 0.62));
        double half = TextFit.width(fitted, TextStyle.VALUE) / 2;
        pen.text(fitted, TextStyle.VALUE, Math.max(half, Math.min(width - half, x)), 18, Anchor.MIDDLE);
    }

    private void post(Pen pen, Point point, double x, Color color) {
        if (point.low().isPresent() && point.high().isPresent()) {
            double low = y(point.low().getAsDouble());
            double high = y(point.high().getAsDouble());
            pen.line(color, 1.25, x, low, x, high);
            pen.line(color, 1.25, x - 3, low, x + 3, low);
            pen.line(color, 1.25, x - 3, high, x + 3, high);
        }
    }

    private void slope(Pen pen, int index) {
        SlopeLine line = lines.get(index);
        double fromX = plot.x() + dodge(index);
        double toX = plot.right() + dodge(index);
        double fromY = y(line.before().value().getAsDouble());
        double toY = y(line.after().value().getAsDouble());
        pen.line(color(index), 2.5, fromX, fromY, toX, toY);
        line.target().ifPresent(target -> mark(pen, toX, y(target)));
        pen.dot(color(index), fromX, fromY, 4.5);
        pen.dot(color(index), toX, toY, 4.5);
    }

    private static void mark(Pen pen, double x, double y) {
        pen.line(ChartTheme.PAPER, 4.5, x - 7, y, x + 7, y);
        pen.line(ChartTheme.ACCENT, 2.5, x - 7, y, x + 7, y);
    }

    private void labels(Pen pen) {
        double edge = DODGE * Math.max(0, lines.size() - 1) / 2 + GAP;
        double[] starts = spread(lines.stream().map(SlopeLine::before).toList(), line -> 16);
        double[] ends = spread(lines.stream().map(SlopeLine::after).toList(), line -> height(names.get(line)) + 5);
        for (int line = 0; line < lines.size(); line++) {
            TextStyle style = TextStyle.SMALL_BOLD.in(ChartTheme.mix(color(line), ChartTheme.INK, 0.4));
            pen.lines(List.of(start(lines.get(line))), style, plot.x() - edge, starts[line], Anchor.END);
            pen.lines(names.get(line), style, plot.right() + edge, ends[line], Anchor.START);
        }
    }

    private double[] spread(List<Point> points, IntToDoubleFunction room) {
        double[] wanted = points.stream()
                .mapToDouble(point -> y(point.value().getAsDouble()))
                .toArray();
        return LabelSpread.apart(wanted, room, plot.bottom() + 8);
    }

    private Color color(int line) {
        Tone tone = lines.get(line).tone();
        return tone == Tone.MUTED ? ChartTheme.series(2) : ChartTheme.tone(tone);
    }

    private double dodge(int line) {
        return DODGE * (line - (lines.size() - 1) / 2.0);
    }

    private double y(double value) {
        return plot.py(plot.clampY(value));
    }

    private boolean targets() {
        return lines.stream().anyMatch(line -> line.target().isPresent());
    }

    private String start(SlopeLine line) {
        return ChartNumbers.text(spec.format(), line.before().value().getAsDouble());
    }

    private String ending(SlopeLine line) {
        return ChartNumbers.text(spec.format(), line.after().value().getAsDouble()) + " " + line.name();
    }

    private static double height(List<String> text) {
        return text.size() * TextStyle.SMALL.size() * 1.3;
    }

    private double[] range() {
        double[] shown = lines.stream()
                .flatMap(line -> Stream.concat(
                        points(line.before()), Stream.concat(points(line.after()), Stream.of(line.target()))))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        double low = shown[0];
        double high = shown[shown.length - 1];
        double pad = Math.max(high - low, Math.abs(high) * 0.02 + 1e-9) * 0.08;
        return DoubleStream.of(spec.minimum().orElse(low - pad), spec.maximum().orElse(high + pad))
                .toArray();
    }

    private static Stream<OptionalDouble> points(Point point) {
        return Stream.of(point.value(), point.low(), point.high());
    }
}
