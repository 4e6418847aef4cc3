package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Distribution;
import io.github.surveyreport.report.ChartSpec.Point;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;

/** Columns of one distribution, each with its share on top. */
final class DistributionChart {
    private static final int TOP = 22;
    private static final double READABLE_SLOT = 30;
    private static final double WIDEST_COLUMN = 72;

    private final Distribution spec;
    private final Plot plot;
    private final List<List<String>> labels;
    private final int every;

    private DistributionChart(Distribution spec, int width) {
        this.spec = spec;
        int count = spec.labels().size();
        double slot = (double) width / count;
        this.every = Math.max(1, (int) Math.ceil(READABLE_SLOT / slot));
        this.labels = spec.labels().stream()
                .map(label -> TextFit.lines(label, TextStyle.LABEL, slot * every - 6, every == 1 ? 3 : 1))
                .toList();
        double most = spec.points().stream()
                .mapToDouble(
                        point -> Math.max(point.value().orElse(0), point.high().orElse(0)))
                .max()
                .orElse(1);
        this.plot = new Plot(0, TOP, width, width < 420 ? 170 : 200, 0, count, 0, most > 0 ? most : 1);
    }

    static Drawing of(Distribution spec, int width, ChartWords words) {
        if (spec.points().stream().allMatch(point -> point.value().isEmpty())) {
            return Drawing.empty(width, words.noData());
        }
        DistributionChart chart = new DistributionChart(spec, width);
        int lines = chart.labels.stream().mapToInt(List::size).max().orElse(1);
        return new Drawing(width, (int) (chart.plot.bottom() + 14 + lines * ChartTheme.LINE), chart::paint);
    }

    private void paint(Pen pen) {
        plot.paint(pen, columns());
        pen.line(ChartTheme.AXIS, 1, plot.x(), plot.bottom(), plot.right(), plot.bottom());
        for (int column = 0; column < labels.size(); column++) {
            paintColumnTexts(pen, column);
        }
    }

    private CategoryChart columns() {
        CategoryChart chart = new CategoryChart(plot.width(), plot.height());
        chart.getStyler().setAvailableSpaceFill(Math.min(0.62, WIDEST_COLUMN / slot()));
        chart.getStyler().setYAxisMin(plot.yMin());
        chart.getStyler().setYAxisMax(plot.yMax());
        List<String> names = new ArrayList<>();
        List<Number> shares = new ArrayList<>();
        for (int column = 0; column < spec.points().size(); column++) {
            names.add(String.valueOf(column));
            shares.add(spec.points().get(column).value().orElse(0));
        }
        chart.addSeries("columns", names, shares).setFillColor(ChartTheme.PRIMARY);
        return chart;
    }

    private void paintColumnTexts(Pen pen, int column) {
        Point point = spec.points().get(column);
        double x = plot.px(column + 0.5);
        double top = plot.py(point.value().orElse(0));
        if (point.low().isPresent() && point.high().isPresent()) {
            double high = plot.py(plot.clampY(point.high().getAsDouble()));
            pen.post(x, high, plot.py(plot.clampY(point.low().getAsDouble())), top);
            top = Math.min(top, high);
        }
        if (column % every != 0) {
            return;
        }
        String value = point.value().isEmpty()
                ? "–"
                : ChartNumbers.text(spec.format(), point.value().getAsDouble());
        TextStyle style = every == 1 && slot() > 46 ? TextStyle.VALUE : TextStyle.SMALL_BOLD;
        if (every == 1 && TextFit.width(value, style) <= slot() + 4) {
            pen.text(value, style, x, top - 7, Anchor.MIDDLE);
        }
        List<String> lines = labels.get(column);
        double middle = plot.bottom() + 15 + (lines.size() - 1) * TextStyle.LABEL.size() * 1.3 / 2;
        double half = TextFit.widest(lines, TextStyle.LABEL) / 2;
        double place = Math.max(half, Math.min(plot.width() - half, x));
        pen.lines(lines, TextStyle.LABEL, place, middle, Anchor.MIDDLE);
    }

    private double slot() {
        return (double) plot.width() / labels.size();
    }
}
