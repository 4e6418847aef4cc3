package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Series;
import io.github.surveyreport.report.ChartSpec.Trend;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines over waves, bands for intervals, the name of each line at its end. */
final class TrendChart {
    private static final int TOP = 18;
    private static final int MOST_BANDS = 2;

    private final Trend spec;
    private final int width;
    private final boolean narrow;
    private final List<Double> ticks;
    private final Plot plot;
    private final Legend legend;

    TrendChart(Trend spec, int width) {
        this.spec = spec;
        this.width = width;
        this.narrow = width < 420;
        boolean named = spec.series().size() > 1;
        double names = TextFit.widest(spec.series().stream().map(Series::name).toList(), TextStyle.SMALL_BOLD);
        this.legend = named && (narrow || names > width * 0.25)
                ? Legend.of(spec.series().stream().map(Series::name).toList(), ChartTheme::series, width)
                : Legend.of(List.of(), ChartTheme::series, width);
        double[] range = range();
        this.ticks = spec.minimum().isPresent() && spec.maximum().isPresent()
                ? ChartNumbers.divisions(range[0], range[1])
                : ChartNumbers.ticks(range[0], range[1], 5);
        double left = 10 + TextFit.widest(ticks.stream().map(this::tick).toList(), TextStyle.SMALL);
        double right = named && legend.height() == 0 ? names + 62 : 50;
        int height = narrow ? 200 : 250;
        int most = Math.max(1, spec.waves().size() - 1);
        this.plot = new Plot(
                left,
                TOP + legend.height(),
                (int) (width - left - right),
                height,
                -0.18,
                most + 0.18,
                range[0],
                range[1]);
    }

    static Drawing of(Trend spec, int width, ChartWords words) {
        if (spec.series().stream()
                .flatMap(line -> line.points().stream())
                .allMatch(p -> p.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        TrendChart chart = new TrendChart(spec, width);
        return new Drawing(width, (int) chart.plot.bottom() + 14 + 2 * (int) ChartTheme.LINE, chart::paint);
    }

    private void paint(Pen pen) {
        legend.paint(pen, plot.x(), 0);
        for (double tick : ticks) {
            double y = plot.py(tick);
            pen.line(ChartTheme.GRID, 1, plot.x(), y, plot.right(), y);
            pen.text(tick(tick), TextStyle.SMALL, plot.x() - 8, y + 4, Anchor.END);
        }
        paintWaves(pen);
        paintTarget(pen);
        plot.paint(pen, lines());
        if (spec.series().size() > MOST_BANDS) {
            spec.series().forEach(series -> paintPosts(pen, series));
        }
        paintValues(pen);
    }

    private void paintWaves(Pen pen) {
        int count = spec.waves().size();
        double slot = plot.width() / Math.max(1.0, count);
        int every = Math.max(1, (int) Math.ceil((narrow ? 44 : 56) / slot));
        for (int wave = 0; wave < count; wave += every) {
            List<String> lines = TextFit.lines(spec.waves().get(wave), TextStyle.SMALL, slot * every - 10, 2);
            double middle = plot.bottom() + 18 + (lines.size() - 1) * TextStyle.SMALL.size() * 1.3 / 2;
            double half = TextFit.widest(lines, TextStyle.SMALL) / 2;
            double place = Math.max(half, Math.min(width - half, x(wave)));
            pen.lines(lines, TextStyle.SMALL, place, middle, Anchor.MIDDLE);
        }
    }

    private void paintTarget(Pen pen) {
        if (spec.target().isPresent()) {
            double y = plot.py(plot.clampY(spec.target().getAsDouble()));
            pen.line(ChartTheme.ACCENT, 1.5, plot.x(), y, plot.right(), y);
            TextStyle style = TextStyle.SMALL.in(ChartTheme.ACCENT);
            pen.text(TextFit.line(spec.targetLabel(), style, plot.width()), style, plot.x() + 2, y - 6, Anchor.START);
        }
    }

    private XYChart lines() {
        XYChart chart = new XYChart(plot.width(), plot.height());
        chart.getStyler().setXAxisMin(plot.xMin());
        chart.getStyler().setXAxisMax(plot.xMax());
        chart.getStyler().setYAxisMin(plot.yMin());
        chart.getStyler().setYAxisMax(plot.yMax());
        chart.getStyler().setMarkerSize(7);
        for (int i = 0; i < spec.series().size(); i++) {
            List<List<Integer>> runs = runs(spec.series().get(i).points());
            for (int run = 0; run < runs.size(); run++) {
                if (spec.series().size() <= MOST_BANDS) {
                    addBand(chart, i, run, runs.get(run));
                }
                addLine(chart, i, run, runs.get(run));
            }
        }
        return chart;
    }

    private void addBand(XYChart chart, int line, int run, List<Integer> waves) {
        List<Point> points = spec.series().get(line).points();
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int wave : waves) {
            xs.add((double) wave);
            ys.add(plot.clampY(
                    points.get(wave).high().orElse(points.get(wave).value().getAsDouble())));
        }
        for (int at = waves.size() - 1; at >= 0; at--) {
            Point point = points.get(waves.get(at));
            xs.add((double) waves.get(at));
            ys.add(plot.clampY(point.low().orElse(point.value().getAsDouble())));
        }
        XYSeries band = chart.addSeries("band " + line + "." + run, xs, ys);
        Color color = ChartTheme.series(line);
        band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea)
                .setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), 38));
        band.setMarker(SeriesMarkers.NONE).setLineColor(ChartStyle.CLEAR);
    }

    private void addLine(XYChart chart, int line, int run, List<Integer> waves) {
        List<Double> values = waves.stream()
                .map(wave -> plot.clampY(
                        spec.series().get(line).points().get(wave).value().getAsDouble()))
                .toList();
        List<Double> places = waves.stream().map(wave -> wave + dodge(line)).toList();
        XYSeries series = chart.addSeries("line " + line + "." + run, places, values);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(ChartTheme.series(line));
        series.setLineColor(ChartTheme.series(line)).setLineStyle(ChartTheme.stroke(2.25));
    }

    private void paintPosts(Pen pen, Series series) {
        int line = spec.series().indexOf(series);
        Color color = ChartTheme.series(line);
        for (int wave = 0; wave < series.points().size(); wave++) {
            Point point = series.points().get(wave);
            if (point.low().isPresent() && point.high().isPresent()) {
                double low = plot.py(plot.clampY(point.low().getAsDouble()));
                pen.line(
                        color,
                        1,
                        x(wave),
                        low,
                        x(wave),
                        plot.py(plot.clampY(point.high().getAsDouble())));
            }
        }
    }

    /** All values of a single line; else the last value of each, moved apart where they would touch. */
    private void paintValues(Pen pen) {
        if (spec.series().size() == 1) {
            paintAllValues(pen, spec.series().get(0).points());
            return;
        }
        double below = Double.NEGATIVE_INFINITY;
        for (End end : ends()) {
            double y = Math.max(plot.py(plot.clampY(end.value())), below + 16);
            below = y;
            TextStyle style =
                    TextStyle.SMALL_BOLD.in(ChartTheme.mix(ChartTheme.series(end.line()), ChartTheme.INK, 0.35));
            String value = ChartNumbers.text(spec.format(), end.value());
            String name = legend.height() == 0 ? spec.series().get(end.line()).name() + " " : "";
            pen.text(name + value, style, x(end.wave()) + 16, y + 4, Anchor.START);
        }
    }

    private record End(int line, int wave, double value) {}

    private List<End> ends() {
        List<End> ends = new ArrayList<>();
        for (int line = 0; line < spec.series().size(); line++) {
            List<Point> points = spec.series().get(line).points();
            for (int wave = points.size() - 1; wave >= 0; wave--) {
                if (points.get(wave).value().isPresent()) {
                    ends.add(new End(line, wave, points.get(wave).value().getAsDouble()));
                    break;
                }
            }
        }
        ends.sort(Comparator.comparingDouble(End::value).reversed());
        return ends;
    }

    private void paintAllValues(Pen pen, List<Point> points) {
        for (int wave : named(points)) {
            double value = points.get(wave).value().getAsDouble();
            pen.text(text(value), TextStyle.VALUE, x(wave), height(value) - 11, Anchor.MIDDLE);
        }
    }

    /** The waves told by their value: all, or where texts would touch the last, the extremes and those with room left. */
    List<Integer> named(List<Point> points) {
        List<Integer> known = IntStream.range(0, points.size())
                .filter(wave -> points.get(wave).value().isPresent())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        ToDoubleFunction<Integer> value = wave -> points.get(wave).value().getAsDouble();
        List<Integer> wanted = new ArrayList<>(known.subList(0, Math.min(1, known.size())));
        known.stream().min(Comparator.comparingDouble(value)).ifPresent(wanted::add);
        known.stream().max(Comparator.comparingDouble(value)).ifPresent(wanted::add);
        wanted.addAll(known);
        double room = TextFit.widest(
                known.stream().map(wave -> text(value.applyAsDouble(wave))).toList(), TextStyle.VALUE);
        List<Integer> named = new ArrayList<>();
        for (int wave : wanted) {
            double y = height(value.applyAsDouble(wave));
            boolean free = named.stream()
                    .noneMatch(other -> Math.abs(x(wave) - x(other)) < room + 2
                            && Math.abs(y - height(value.applyAsDouble(other))) < TextStyle.VALUE.size() + 2);
            if (free) {
                named.add(wave);
            }
        }
        return named;
    }

    private String text(double value) {
        return ChartNumbers.text(spec.format(), value);
    }

    private double height(double value) {
        return plot.py(plot.clampY(value));
    }

    /** With posts, lines stand a little beside each other so that every post can be seen; in waves. */
    private double dodge(int line) {
        double pixels =
                spec.series().size() > MOST_BANDS ? 4 * (line - (spec.series().size() - 1) / 2.0) : 0;
        return pixels * (plot.xMax() - plot.xMin()) / plot.width();
    }

    private double x(int wave) {
        return plot.px(wave);
    }

    private String tick(double value) {
        return ChartNumbers.tick(spec.format(), value, ticks);
    }

    /** Waves that follow each other without a gap. */
    private static List<List<Integer>> runs(List<Point> points) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int wave = 0; wave < points.size(); wave++) {
            if (points.get(wave).value().isPresent()) {
                if (wave == 0 || points.get(wave - 1).value().isEmpty()) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(wave);
            }
        }
        return runs;
    }

    private double[] range() {
        double[] shown = spec.series().stream()
                .flatMap(series -> series.points().stream())
                .flatMap(point -> Stream.of(point.value(), point.low(), point.high()))
                .flatMapToDouble(value -> value.stream())
                .sorted()
                .toArray();
        double low = Math.min(shown[0], spec.target().orElse(shown[0]));
        double high = Math.max(shown[shown.length - 1], spec.target().orElse(shown[0]));
        double step = ChartNumbers.step(Math.max(high - low, Math.abs(high) * 0.02) / 4);
        return new double[] {
            spec.minimum().orElse(Math.floor((low - step * 0.2) / step) * step),
            spec.maximum().orElse(Math.ceil((high + step * 0.2) / step) * step)
        };
    }
}
