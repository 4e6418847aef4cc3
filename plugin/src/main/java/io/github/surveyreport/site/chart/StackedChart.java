package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Stacked;
import java.awt.Color;
import java.util.List;

/** Bars made of parts, with the sum and its interval. Drawn directly: XChart stacks only upright columns. */
final class StackedChart {
    private static final double HAIR = 0.75;

    private final Stacked spec;
    private final Legend legend;
    private final Rows rows;
    private final double scale;

    private StackedChart(Stacked spec, int width) {
        this.spec = spec;
        this.legend = Legend.of(spec.parts(), StackedChart::color, width);
        double values = TextFit.widest(spec.sums().stream().map(this::text).toList(), TextStyle.VALUE);
        this.rows = Rows.of(spec.rows(), width, legend.height() + 10, values + 14);
        double most = spec.sums().stream()
                .mapToDouble(sum -> Math.max(sum.value().orElse(0), sum.high().orElse(0)))
                .max()
                .orElse(0);
        this.scale = rows.room() / (most > 0 ? most : 1);
    }

    static Drawing of(Stacked spec, int width, ChartWords words) {
        if (spec.rows().isEmpty()) {
            return Drawing.empty(width, words.noData());
        }
        StackedChart chart = new StackedChart(spec, width);
        return new Drawing(width, (int) chart.rows.bottom() + 8, chart::paint);
    }

    private void paint(Pen pen) {
        legend.paint(pen, 0, 0);
        for (int row = 0; row < rows.count(); row++) {
            paintRow(pen, row);
        }
        rows.paintRule(pen, ChartTheme.AXIS, 1, rows.left());
        rows.paintLabels(pen);
    }

    private void paintRow(Pen pen, int row) {
        double y = rows.middle(row);
        double x = rows.left();
        List<Double> lengths = spec.lengths().get(row);
        for (int part = 0; part < lengths.size(); part++) {
            double width = lengths.get(part) * scale;
            if (width > 0) {
                pen.box(color(part), x, y - Rows.BAR / 2.0, Math.max(HAIR, width - HAIR), Rows.BAR);
            }
            x += width;
        }
        Point sum = spec.sums().get(row);
        double end = x;
        if (sum.low().isPresent() && sum.high().isPresent()) {
            double high = rows.left() + sum.high().getAsDouble() * scale;
            pen.whisker(rows.left() + sum.low().getAsDouble() * scale, high, end, y);
            end = Math.max(end, high);
        }
        pen.lines(List.of(text(sum)), TextStyle.VALUE, end + 8, y, Anchor.START);
    }

    private String text(Point sum) {
        return sum.value().isPresent()
                ? ChartNumbers.text(spec.format(), sum.value().getAsDouble())
                : "–";
    }

    private static Color color(int part) {
        return ChartTheme.series(part);
    }
}
