package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Bars;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.Tone;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.HorizontalBarChart;

/** Horizontal bars with whiskers, the value at the end of each, and at most one reference line. */
final class BarsChart {
    private final Bars spec;
    private final Rows rows;
    private final Plot plot;

    private BarsChart(Bars spec, int width) {
        this.spec = spec;
        double values = TextFit.widest(spec.points().stream().map(this::text).toList(), TextStyle.VALUE);
        this.rows = Rows.of(spec.labels(), width, spec.reference().isPresent() ? 26 : 4, values + 14);
        double lowest = spec.minimum().orElseGet(() -> Math.min(0, least()));
        double highest = spec.maximum().orElseGet(() -> Math.max(0, most()));
        this.plot = rows.plot(lowest, highest > lowest ? highest : lowest + 1);
    }

    static Drawing of(Bars spec, int width, ChartWords words) {
        if (spec.points().stream().allMatch(point -> point.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        BarsChart chart = new BarsChart(spec, width);
        return new Drawing(width, (int) chart.rows.bottom() + 8, chart::paint);
    }

    private void paint(Pen pen) {
        double zero = plot.px(plot.clampX(0));
        for (Tone tone : Tone.values()) {
            paintBars(pen, tone);
        }
        rows.paintRule(pen, ChartTheme.AXIS, 1, zero);
        paintReference(pen);
        for (int row = 0; row < rows.count(); row++) {
            paintValue(pen, row);
        }
        rows.paintLabels(pen);
    }

    /** A series has one colour, and series stand side by side; so each colour is a chart of its own over the others. */
    private void paintBars(Pen pen, Tone tone) {
        List<Number> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean any = false;
        for (int row = 0; row < rows.count(); row++) {
            boolean here = tone(row) == tone && spec.points().get(row).value().isPresent();
            any |= here;
            values.add(plot.clampX(here ? spec.points().get(row).value().getAsDouble() : 0));
            names.add(String.valueOf(row));
        }
        if (any) {
            HorizontalBarChart chart = new HorizontalBarChart(plot.width(), plot.height());
            chart.getStyler().setAvailableSpaceFill((double) Rows.BAR / rows.height());
            chart.getStyler().setXAxisMin(plot.xMin());
            chart.getStyler().setXAxisMax(plot.xMax());
            chart.addSeries("bars", values, names).setFillColor(ChartTheme.tone(tone));
            plot.paint(pen, chart);
        }
    }

    private void paintValue(Pen pen, int row) {
        Point point = spec.points().get(row);
        double y = rows.middle(row);
        if (point.value().isEmpty()) {
            pen.lines(List.of("–"), TextStyle.MUTED_LABEL, plot.px(plot.clampX(0)) + 8, y, Anchor.START);
            return;
        }
        double end = plot.px(plot.clampX(Math.max(0, point.value().getAsDouble())));
        if (point.low().isPresent() && point.high().isPresent()) {
            double high = plot.px(plot.clampX(point.high().getAsDouble()));
            double bar = tone(row) == Tone.MUTED || point.value().getAsDouble() < 0 ? plot.x() : end;
            pen.whisker(plot.px(plot.clampX(point.low().getAsDouble())), high, bar, y);
            end = Math.max(end, high);
        }
        if (spec.reference().isPresent()) {
            pen.box(ChartTheme.PAPER, end + 5, y - 9, TextFit.width(text(point), TextStyle.VALUE) + 6, 18);
        }
        pen.lines(List.of(text(point)), TextStyle.VALUE, end + 8, y, Anchor.START);
    }

    private void paintReference(Pen pen) {
        if (spec.reference().isEmpty()) {
            return;
        }
        double x = plot.px(plot.clampX(spec.reference().getAsDouble()));
        pen.line(ChartTheme.ACCENT, 1.5, x, 21, x, rows.top() + 2);
        rows.paintRule(pen, ChartTheme.ACCENT, 1.5, x);
        String label = spec.referenceLabel();
        double half = TextFit.width(label, TextStyle.SMALL) / 2;
        double middle = Math.max(half, Math.min(plot.right() + 40 - half, x));
        pen.text(label, TextStyle.SMALL.in(ChartTheme.ACCENT), middle, 15, Anchor.MIDDLE);
    }

    private Tone tone(int row) {
        return row < spec.tones().size() ? spec.tones().get(row) : Tone.NEUTRAL;
    }

    private String text(Point point) {
        return point.value().isEmpty()
                ? ""
                : ChartNumbers.text(spec.format(), point.value().getAsDouble());
    }

    private double least() {
        return spec.points().stream()
                .mapToDouble(point -> point.low().orElse(point.value().orElse(0)))
                .min()
                .orElse(0);
    }

    private double most() {
        return spec.points().stream()
                .mapToDouble(
                        point -> Math.max(point.high().orElse(0), point.value().orElse(0)))
                .max()
                .orElse(1);
    }
}
