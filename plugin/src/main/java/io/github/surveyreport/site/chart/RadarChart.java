package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Radar;
import io.github.surveyreport.report.ChartSpec.Series;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Dimensions around a centre. The last series is the current one: filled, and its values stand at the labels. */
final class RadarChart {
    private static final int RINGS = 4;
    private static final double LABEL_GAP = 14;

    private final Radar spec;
    private final Legend legend;
    private final double labelRoom;
    private final int radius;
    private final double centreX;
    private final double centreY;

    private RadarChart(Radar spec, int width) {
        this.spec = spec;
        List<String> names = spec.series().stream().map(Series::name).toList();
        this.legend = Legend.of(names, this::color, width);
        this.labelRoom = Math.min(TextFit.widest(spec.axes(), TextStyle.LABEL) + 2, width * 0.2);
        this.radius = (int) Math.min(150, width / 2.0 - labelRoom - LABEL_GAP);
        this.centreX = width / 2.0;
        this.centreY = legend.height() + 44.0 + radius;
    }

    static Drawing of(Radar spec, int width, ChartWords words) {
        boolean drawable = spec.axes().size() >= 3 && spec.maximum() > spec.minimum();
        if (!drawable || spec.series().stream().noneMatch(RadarChart::complete)) {
            return Drawing.empty(width, words.noData());
        }
        RadarChart chart = new RadarChart(spec, width);
        return new Drawing(width, (int) (chart.centreY + chart.radius + 48), chart::paint);
    }

    private static boolean complete(Series series) {
        return series.points().stream().allMatch(point -> point.value().isPresent());
    }

    private void paint(Pen pen) {
        legend.paint(pen, 0, 0);
        for (int ring = 1; ring <= RINGS; ring++) {
            pen.outline(ChartTheme.GRID, 1, polygon((double) ring / RINGS));
        }
        for (int axis = 0; axis < spec.axes().size(); axis++) {
            pen.line(ChartTheme.GRID, 1, centreX, centreY, x(axis, 1), y(axis, 1));
        }
        paintSeries(pen);
        for (int axis = 0; axis < spec.axes().size(); axis++) {
            paintLabel(pen, axis);
        }
    }

    private void paintSeries(Pen pen) {
        var chart = new org.knowm.xchart.RadarChart(2 * radius, 2 * radius);
        ChartStyle.bare(chart.getStyler());
        chart.getStyler().setRadiiTicksMarksVisible(false);
        chart.getStyler().setRadarRenderStyle(org.knowm.xchart.style.RadarStyler.RadarRenderStyle.Polygon);
        chart.getStyler().setSeriesFilled(true);
        chart.getStyler().setMarkerSize(6);
        chart.setRadiiLabels(spec.axes().stream().map(axis -> "").toArray(String[]::new));
        for (int line = 0; line < spec.series().size(); line++) {
            if (complete(spec.series().get(line))) {
                add(chart, line);
            }
        }
        Graphics2D part = (Graphics2D) pen.graphics().create();
        part.translate(centreX - radius, centreY - radius);
        chart.paint(part, 2 * radius, 2 * radius);
        part.dispose();
    }

    private void add(org.knowm.xchart.RadarChart chart, int line) {
        Color color = color(line);
        double[] shares = spec.series().get(line).points().stream()
                .mapToDouble(point -> share(point.value().getAsDouble()))
                .toArray();
        int veil = line == current() ? 46 : 0;
        chart.addSeries("line " + line, shares)
                .setLineColor(color)
                .setLineStyle(ChartTheme.stroke(line == current() ? 2.25 : 1.5))
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(color)
                .setFillColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), veil));
    }

    private void paintLabel(Pen pen, int axis) {
        double turn = angle(axis);
        double side = StrictMath.cos(turn);
        Anchor anchor = Math.abs(side) < 0.2 ? Anchor.MIDDLE : side > 0 ? Anchor.START : Anchor.END;
        double x = centreX + (radius + LABEL_GAP) * side;
        double y = centreY + (radius + LABEL_GAP + (anchor == Anchor.MIDDLE ? 8 : 0)) * StrictMath.sin(turn);
        double room = anchor == Anchor.MIDDLE ? centreX : labelRoom;
        List<String> lines = TextFit.lines(spec.axes().get(axis), TextStyle.LABEL, room, 2);
        pen.lines(lines, TextStyle.LABEL, x, y - 8, anchor);
        spec.series().get(current()).points().get(axis).value().ifPresent(value -> {
            String text = ChartNumbers.text(io.github.surveyreport.report.ChartSpec.Format.ONE_DECIMAL, value);
            pen.text(text, TextStyle.SMALL_BOLD, x, y + 4 + lines.size() * 8.5, anchor);
        });
    }

    private int current() {
        return spec.series().size() - 1;
    }

    /** The current series has the colour of the house. */
    private Color color(int line) {
        return ChartTheme.series(current() - line);
    }

    private Path2D polygon(double share) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(0, share), y(0, share));
        for (int axis = 1; axis < spec.axes().size(); axis++) {
            path.lineTo(x(axis, share), y(axis, share));
        }
        path.closePath();
        return path;
    }

    private double share(double value) {
        return Math.max(0, Math.min(1, (value - spec.minimum()) / (spec.maximum() - spec.minimum())));
    }

    private double x(int axis, double share) {
        return centreX + radius * share * StrictMath.cos(angle(axis));
    }

    private double y(int axis, double share) {
        return centreY + radius * share * StrictMath.sin(angle(axis));
    }

    /** The first axis points up; the next ones follow in XChart's direction. */
    private double angle(int axis) {
        return -Math.PI / 2 - 2 * Math.PI * axis / spec.axes().size();
    }
}
