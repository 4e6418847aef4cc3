package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Span;
import io.github.surveyreport.report.ChartSpec.Tick;
import io.github.surveyreport.report.ChartSpec.Timeline;
import java.awt.Color;
import java.util.List;

/** Actions over calendar time. Drawn directly: XChart has no bars between two dates. */
final class TimelineChart {
    private static final int TOP = 44;

    private final Timeline spec;
    private final Rows rows;
    private final Plot plot;

    private TimelineChart(Timeline spec, int width) {
        this.spec = spec;
        this.rows = Rows.of(spec.spans().stream().map(Span::label).toList(), width, TOP, 46);
        this.plot = rows.plot(0, Math.max(1, spec.days()));
    }

    static Drawing of(Timeline spec, int width, ChartWords words) {
        if (spec.spans().isEmpty()) {
            return Drawing.empty(width, words.noData());
        }
        TimelineChart chart = new TimelineChart(spec, width);
        return new Drawing(width, (int) chart.rows.bottom() + 8, chart::paint);
    }

    private void paint(Pen pen) {
        paintTicks(pen);
        for (int row = 0; row < rows.count(); row++) {
            paintSpan(pen, spec.spans().get(row), rows.middle(row));
        }
        paintToday(pen);
        rows.paintLabels(pen);
    }

    private void paintTicks(Pen pen) {
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : spec.ticks()) {
            double x = plot.px(tick.day());
            double width = TextFit.width(tick.label(), TextStyle.SMALL);
            double left = Math.min(x, plot.right() + 46 - width);
            pen.line(ChartTheme.GRID, 1, x, TOP - 4, x, rows.bottom());
            if (left >= free) {
                pen.text(tick.label(), TextStyle.SMALL, left, TOP - 10, Anchor.START);
                free = left + width + 10;
            }
        }
    }

    private void paintSpan(Pen pen, Span span, double y) {
        double from = plot.px(plot.clampX(span.from()));
        double width = Math.max(6, plot.px(plot.clampX(span.to())) - from);
        Color color = ChartTheme.tone(span.tone());
        double top = y - Rows.BAR / 2.0 + 2;
        int progress = Math.max(0, Math.min(100, span.progress()));
        pen.box(ChartTheme.mix(ChartTheme.PAPER, color, 0.32), from, top, width, Rows.BAR - 4.0);
        pen.box(color, from, top, width * progress / 100, Rows.BAR - 4.0);
        String text = progress + "%";
        pen.lines(List.of(text), TextStyle.SMALL_BOLD, from + width + 6, y, Anchor.START);
    }

    private void paintToday(Pen pen) {
        if (spec.today() < 0 || spec.today() > spec.days()) {
            return;
        }
        double x = plot.px(spec.today());
        pen.line(ChartTheme.ACCENT, 1.5, x, 20, x, rows.bottom());
        double half = TextFit.width(spec.todayLabel(), TextStyle.SMALL) / 2;
        double middle = Math.max(half, Math.min(plot.right() + 46 - half, x));
        pen.text(spec.todayLabel(), TextStyle.SMALL.in(ChartTheme.ACCENT), middle, 14, Anchor.MIDDLE);
    }
}
