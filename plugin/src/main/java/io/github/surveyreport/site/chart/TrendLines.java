package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Series;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines over waves with their intervals: bands behind few lines, posts through the points of many. */
final class TrendLines {
    private static final int MOST_BANDS = 2;

    private final Plot plot;
    private final List<Series> series;

    TrendLines(Plot plot, List<Series> series) {
        this.plot = plot;
        this.series = series;
    }

    void paint(Pen pen) {
        plot.paint(pen, lines());
        if (!bands()) {
            for (int line = 0; line < series.size(); line++) {
                paintPosts(pen, line);
            }
        }
    }

    private boolean bands() {
        return series.size() <= MOST_BANDS;
    }

    private XYChart lines() {
        XYChart chart = new XYChart(plot.width(), plot.height());
        chart.getStyler().setXAxisMin(plot.xMin());
        chart.getStyler().setXAxisMax(plot.xMax());
        chart.getStyler().setYAxisMin(plot.yMin());
        chart.getStyler().setYAxisMax(plot.yMax());
        chart.getStyler().setMarkerSize(7);
        for (int line = 0; line < series.size(); line++) {
            List<List<Integer>> runs = runs(series.get(line).points());
            for (int run = 0; run < runs.size(); run++) {
                if (bands()) {
                    addBand(chart, line, run, runs.get(run));
                }
                addLine(chart, line, run, runs.get(run));
            }
        }
        return chart;
    }

    private void addBand(XYChart chart, int line, int run, List<Integer> waves) {
        List<Point> points = series.get(line).points();
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
        List<Point> points = series.get(line).points();
        List<Double> values = waves.stream()
                .map(wave -> plot.clampY(points.get(wave).value().getAsDouble()))
                .toList();
        List<Double> places = waves.stream().map(wave -> wave + dodge(line)).toList();
        XYSeries drawn = chart.addSeries("line " + line + "." + run, places, values);
        drawn.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(ChartTheme.series(line));
        drawn.setLineColor(ChartTheme.series(line)).setLineStyle(ChartTheme.stroke(2.25));
    }

    private void paintPosts(Pen pen, int line) {
        List<Point> points = series.get(line).points();
        for (int wave = 0; wave < points.size(); wave++) {
            Point point = points.get(wave);
            if (point.low().isPresent() && point.high().isPresent()) {
                double x = plot.px(wave + dodge(line));
                double low = plot.py(plot.clampY(point.low().getAsDouble()));
                double high = plot.py(plot.clampY(point.high().getAsDouble()));
                pen.line(ChartTheme.series(line), 1, x, low, x, high);
            }
        }
    }

    /** With posts, lines stand a little beside each other so that every post can be seen; in waves. */
    private double dodge(int line) {
        double pixels = bands() ? 0 : 4 * (line - (series.size() - 1) / 2.0);
        return pixels * (plot.xMax() - plot.xMin()) / plot.width();
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
}
