package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Issue;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.PriorityMatrix;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.BubbleChart;

/** Issues on urgency × importance over fields tinted by priority; numbered, with the names in a key. */
final class PriorityMatrixChart {
    private static final int BESIDE_FROM = 700;
    private static final int MOST_BESIDE = 16;

    private final PriorityMatrix spec;
    private final Plot plot;
    private final List<Bubbles.Bubble> bubbles;
    private final IssueKey key;
    private final double keyX;
    private final double keyY;

    private PriorityMatrixChart(PriorityMatrix spec, int width) {
        this.spec = spec;
        boolean beside = width >= BESIDE_FROM && spec.issues().size() <= MOST_BESIDE;
        double left = 22 + TextFit.widest(spec.grades(), TextStyle.SMALL);
        int room = (int) ((beside ? width * 0.62 : width) - left - 1);
        this.plot = new Plot(left, 6, room, width < 420 ? 300 : 400, 0.5, 3.5, 0, 1);
        this.bubbles = Bubbles.placed(spec.issues(), plot);
        this.keyX = beside ? plot.right() + 32 : 0;
        this.keyY = beside ? plot.y() + 4 : plot.bottom() + 44;
        int columns = beside || width < BESIDE_FROM ? 1 : 2;
        this.key = IssueKey.of(spec.issues(), width - keyX, columns);
    }

    static Drawing of(PriorityMatrix spec, int width, ChartWords words) {
        if (spec.issues().isEmpty()) {
            return Drawing.empty(width, words.noData());
        }
        PriorityMatrixChart chart = new PriorityMatrixChart(spec, width);
        double bottom = Math.max(chart.plot.bottom() + 34, chart.keyY + chart.key.height());
        return new Drawing(width, (int) bottom + 6, chart::paint);
    }

    private void paint(Pen pen) {
        for (int grade = 0; grade < spec.grades().size(); grade++) {
            paintGrade(pen, grade);
        }
        for (int urgency = 1; urgency <= spec.urgencies().size(); urgency++) {
            String name = spec.urgencies().get(urgency - 1);
            pen.text(name, TextStyle.SMALL, plot.px(urgency), plot.bottom() + 20, Anchor.MIDDLE);
        }
        for (int i = 0; i < bubbles.size(); i++) {
            paintInterval(pen, bubbles.get(i).x(), spec.issues().get(i).importance());
        }
        plot.paint(pen, marks());
        for (int i = 0; i < bubbles.size(); i++) {
            Bubbles.Bubble bubble = bubbles.get(i);
            TextStyle style = TextStyle.SMALL_BOLD.in(ChartTheme.textOn(color(i)));
            pen.lines(List.of(String.valueOf(i + 1)), style, bubble.x(), bubble.y(), Anchor.MIDDLE);
        }
        key.paint(pen, keyX, keyY);
    }

    /** Behind the bubble: where the score lies when customers are drawn anew. */
    private void paintInterval(Pen pen, double x, Point importance) {
        if (importance.low().isPresent() && importance.high().isPresent()) {
            double top = plot.py(Math.min(1, importance.high().getAsDouble()));
            double bottom = plot.py(Math.max(0, importance.low().getAsDouble()));
            pen.line(ChartTheme.AXIS, 1.25, x, top, x, bottom);
            pen.line(ChartTheme.AXIS, 1.25, x - 3, top, x + 3, top);
            pen.line(ChartTheme.AXIS, 1.25, x - 3, bottom, x + 3, bottom);
        }
    }

    private void paintGrade(Pen pen, int grade) {
        double low = grade == 0 ? 0 : spec.bands().get(grade - 1);
        double high = grade < spec.bands().size() ? spec.bands().get(grade) : 1;
        double top = plot.py(high);
        double height = plot.py(low) - top;
        for (int urgency = 1; urgency <= 3; urgency++) {
            int priority = spec.priorities().get(grade).get(urgency - 1);
            Color tint = ChartTheme.mix(ChartTheme.PAPER, ChartTheme.priority(priority), 0.22);
            double left = plot.px(urgency - 0.5);
            pen.box(tint, left + 1, top + 1, plot.px(urgency + 0.5) - left - 2, height - 2);
            TextStyle style =
                    TextStyle.SMALL_BOLD.in(ChartTheme.mix(ChartTheme.priority(priority), ChartTheme.INK, 0.45));
            pen.text("P" + priority, style, left + 9, top + 18, Anchor.START);
        }
        pen.lines(List.of(spec.grades().get(grade)), TextStyle.SMALL, plot.x() - 10, top + height / 2, Anchor.END);
    }

    /** A series for every bubble: XChart gives a colour to a series, and its own sizes are relative. */
    private BubbleChart marks() {
        BubbleChart chart = new BubbleChart(plot.width(), plot.height());
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax((double) plot.width());
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setYAxisMax((double) plot.height());
        for (int i = 0; i < bubbles.size(); i++) {
            Bubbles.Bubble bubble = bubbles.get(i);
            double[] x = {bubble.x() - plot.x()};
            double[] y = {plot.bottom() - bubble.y()};
            var series = chart.addSeries("bubble " + i, x, y, new double[] {2 * bubble.radius()});
            series.setFillColor(color(i));
            series.setLineColor(ChartTheme.PAPER).setLineStyle(ChartTheme.stroke(1.5));
        }
        return chart;
    }

    private Color color(int issue) {
        return ChartTheme.priority(spec.issues().get(issue).priority());
    }

    /** Names of the numbered issues. */
    private record IssueKey(List<Issue> issues, List<List<String>> names, int columns, double columnWidth) {
        private static final double STEP = 17;
        private static final double GAP = 7;

        static IssueKey of(List<Issue> issues, double width, int columns) {
            double columnWidth = (width - (columns - 1) * 24) / columns;
            List<List<String>> names = issues.stream()
                    .map(issue -> TextFit.lines(issue.label(), TextStyle.LABEL, columnWidth - 62, 2))
                    .toList();
            return new IssueKey(issues, names, columns, columnWidth);
        }

        private int perColumn() {
            return (issues.size() + columns - 1) / columns;
        }

        double height() {
            double most = 0;
            for (int column = 0; column < columns; column++) {
                double sum = 0;
                for (int i = column * perColumn(); i < Math.min(issues.size(), (column + 1) * perColumn()); i++) {
                    sum += names.get(i).size() * STEP + GAP;
                }
                most = Math.max(most, sum);
            }
            return most;
        }

        void paint(Pen pen, double left, double top) {
            double y = top;
            for (int i = 0; i < issues.size(); i++) {
                if (i % perColumn() == 0) {
                    y = top;
                }
                double x = left + i / perColumn() * (columnWidth + 24);
                Color color = ChartTheme.priority(issues.get(i).priority());
                pen.dot(color, x + 11, y + 9, 10);
                TextStyle number = TextStyle.SMALL_BOLD.in(ChartTheme.textOn(color));
                pen.lines(List.of(String.valueOf(i + 1)), number, x + 11, y + 9, Anchor.MIDDLE);
                double block = names.get(i).size() * STEP;
                pen.lines(names.get(i), TextStyle.LABEL, x + 30, y + 9 + (block - STEP) / 2, Anchor.START);
                String priority = "P" + issues.get(i).priority();
                pen.lines(List.of(priority), TextStyle.SMALL_BOLD, x + columnWidth, y + 9, Anchor.END);
                y += block + GAP;
            }
        }
    }
}
