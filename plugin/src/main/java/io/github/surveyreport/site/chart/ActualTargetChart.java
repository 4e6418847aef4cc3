package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.ActualTarget;
import io.github.surveyreport.report.ChartSpec.Format;
import io.github.surveyreport.report.ChartSpec.Point;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.HorizontalBarChart;

/** A bar for what was reached, a mark for the target, a ring for the wave before; on a scale of 0 to 100. */
final class ActualTargetChart {
    private static final int TOP = 30;

    private final ActualTarget spec;
    private final ChartWords words;
    private final Rows rows;
    private final Plot plot;

    private ActualTargetChart(ActualTarget spec, int width, ChartWords words) {
        this.spec = spec;
        this.words = words;
        this.rows = Rows.of(spec.labels(), width, TOP, 52);
        this.plot = rows.plot(0, 100);
    }

    static Drawing of(ActualTarget spec, int width, ChartWords words) {
        if (spec.actual().stream().allMatch(point -> point.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        ActualTargetChart chart = new ActualTargetChart(spec, width, words);
        return new Drawing(width, (int) chart.rows.bottom() + 8, chart::paint);
    }

    private void paint(Pen pen) {
        paintKey(pen);
        for (int row = 0; row < rows.count(); row++) {
            pen.box(ChartTheme.TRACK, plot.x(), rows.middle(row) - Rows.BAR / 2.0, plot.width(), Rows.BAR);
        }
        plot.paint(pen, bars());
        for (int row = 0; row < rows.count(); row++) {
            paintMarks(pen, row);
        }
        rows.paintLabels(pen);
    }

    private HorizontalBarChart bars() {
        HorizontalBarChart chart = new HorizontalBarChart(plot.width(), plot.height());
        chart.getStyler().setAvailableSpaceFill((Rows.BAR - 6.0) / rows.height());
        chart.getStyler().setXAxisMin(plot.xMin());
        chart.getStyler().setXAxisMax(plot.xMax());
        List<Number> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            values.add(plot.clampX(spec.actual().get(row).value().orElse(0)));
            names.add(String.valueOf(row));
        }
        chart.addSeries("actual", values, names).setFillColor(ChartTheme.PRIMARY);
        return chart;
    }

    private void paintMarks(Pen pen, int row) {
        Point actual = spec.actual().get(row);
        double y = rows.middle(row);
        spec.previous().get(row).ifPresent(value -> paintPrevious(pen, plot.px(plot.clampX(value)), y));
        spec.target().get(row).ifPresent(value -> paintTarget(pen, plot.px(plot.clampX(value)), y));
        String text = actual.value().isPresent()
                ? ChartNumbers.text(Format.ONE_DECIMAL, actual.value().getAsDouble())
                : "–";
        pen.lines(List.of(text), TextStyle.VALUE, plot.right() + 48, y, Anchor.END);
    }

    private static void paintPrevious(Pen pen, double x, double y) {
        pen.dot(ChartTheme.PAPER, x, y, 4.5);
        pen.ring(ChartTheme.MUTED, 1.75, x, y, 4.5);
    }

    private static void paintTarget(Pen pen, double x, double y) {
        pen.line(ChartTheme.PAPER, 5, x, y - 10, x, y + 10);
        pen.line(ChartTheme.ACCENT, 3, x, y - 11, x, y + 11);
    }

    private void paintKey(Pen pen) {
        double x = plot.x();
        pen.box(ChartTheme.PRIMARY, x, 6, 14, 10);
        x = keyText(pen, words.actual(), x + 20);
        paintTarget(pen, x + 4, 11);
        x = keyText(pen, words.target(), x + 14);
        paintPrevious(pen, x + 5, 11);
        keyText(pen, words.previous(), x + 16);
    }

    private static double keyText(Pen pen, String text, double x) {
        pen.text(text, TextStyle.SMALL, x, 15, Anchor.START);
        return x + TextFit.width(text, TextStyle.SMALL) + 20;
    }
}
