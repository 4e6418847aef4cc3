package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Dots;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.Tone;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A dot per row on the line of its interval, the value behind the plot, and at most one reference line. */
final class DotsChart {
    private static final int DOT = 11;
    private static final double TOP = 26;
    private static final double AXIS = 24;

    private final Dots spec;
    private final Rows rows;
    private final Plot plot;
    private final double values;

    private DotsChart(Dots spec, int width) {
        this.spec = spec;
        this.values = TextFit.widest(spec.points().stream().map(this::text).toList(), TextStyle.VALUE);
        double notes = TextFit.widest(spec.notes(), TextStyle.SMALL);
        double right = 16 + values + (notes > 0 ? 10 + notes : 0);
        this.rows = Rows.of(spec.labels(), width, TOP, right);
        this.plot = rows.plot(spec.minimum(), spec.maximum());
    }

    static Drawing of(Dots spec, int width, ChartWords words) {
        if (spec.points().stream().allMatch(point -> point.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        DotsChart chart = new DotsChart(spec, width);
        return new Drawing(width, (int) (chart.rows.bottom() + AXIS), chart::paint);
    }

    private void paint(Pen pen) {
        paintScale(pen);
        paintReference(pen);
        for (int row = 0; row < rows.count(); row++) {
            paintInterval(pen, row);
        }
        for (Tone tone : Tone.values()) {
            paintDots(pen, tone);
        }
        for (int row = 0; row < rows.count(); row++) {
            paintValue(pen, row);
        }
        rows.paintLabels(pen);
    }

    private void paintScale(Pen pen) {
        List<Double> ticks = ChartNumbers.divisions(spec.minimum(), spec.maximum());
        for (double tick : ticks) {
            rows.paintRule(pen, ChartTheme.GRID, 1, plot.px(tick));
            String label = ChartNumbers.tick(spec.format(), tick, ticks);
            double half = TextFit.width(label, TextStyle.SMALL) / 2;
            double x = rows.stacked() ? Math.max(half, plot.px(tick)) : plot.px(tick);
            pen.text(label, TextStyle.SMALL, x, rows.bottom() + 16, Anchor.MIDDLE);
        }
    }

    private void paintReference(Pen pen) {
        if (spec.reference().isEmpty()) {
            return;
        }
        double x = plot.px(plot.clampX(spec.reference().getAsDouble()));
        rows.paintRule(pen, ChartTheme.ACCENT, 1.5, x);
        double half = TextFit.width(spec.referenceLabel(), TextStyle.SMALL) / 2;
        double middle = Math.max(half, Math.min(plot.right() + values - half, x));
        pen.text(spec.referenceLabel(), TextStyle.SMALL.in(ChartTheme.ACCENT), middle, 15, Anchor.MIDDLE);
    }

    private void paintInterval(Pen pen, int row) {
        Point point = spec.points().get(row);
        if (point.low().isEmpty() || point.high().isEmpty()) {
            return;
        }
        double y = rows.middle(row);
        double low = plot.px(plot.clampX(point.low().getAsDouble()));
        double high = plot.px(plot.clampX(point.high().getAsDouble()));
        Color color = ChartTheme.mix(ChartTheme.tone(tone(row)), ChartTheme.PAPER, 0.35);
        pen.line(color, 2.5, low, y, high, y);
        pen.line(color, 1.5, low, y - 4, low, y + 4);
        pen.line(color, 1.5, high, y - 4, high, y + 4);
    }

    private void paintDots(Pen pen, Tone tone) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            if (tone(row) == tone && spec.points().get(row).value().isPresent()) {
                xs.add(plot.clampX(spec.points().get(row).value().getAsDouble()));
                ys.add(rows.count() - row - 0.5);
            }
        }
        if (xs.isEmpty()) {
            return;
        }
        XYChart chart = new XYChart(plot.width(), plot.height());
        chart.getStyler().setXAxisMin(plot.xMin());
        chart.getStyler().setXAxisMax(plot.xMax());
        chart.getStyler().setYAxisMin(plot.yMin());
        chart.getStyler().setYAxisMax(plot.yMax());
        chart.getStyler().setMarkerSize(DOT);
        XYSeries series = chart.addSeries("dots", xs, ys);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(ChartTheme.tone(tone));
        plot.paint(pen, chart);
    }

    private void paintValue(Pen pen, int row) {
        Point point = spec.points().get(row);
        double y = rows.middle(row);
        if (point.value().isEmpty()) {
            pen.lines(List.of("–"), TextStyle.MUTED_LABEL, plot.right() + 16 + values, y, Anchor.END);
        } else {
            pen.lines(List.of(text(point)), TextStyle.VALUE, plot.right() + 16 + values, y, Anchor.END);
        }
        String note = row < spec.notes().size() ? spec.notes().get(row) : "";
        if (!note.isEmpty()) {
            pen.lines(List.of(note), TextStyle.SMALL, plot.right() + 26 + values, y, Anchor.START);
        }
    }

    private Tone tone(int row) {
        return row < spec.tones().size() ? spec.tones().get(row) : Tone.NEUTRAL;
    }

    private String text(Point point) {
        return point.value().isEmpty()
                ? "–"
                : ChartNumbers.text(spec.format(), point.value().getAsDouble());
    }
}
