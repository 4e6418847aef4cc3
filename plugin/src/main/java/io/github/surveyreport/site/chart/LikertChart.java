package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Likert;
import java.awt.Color;
import java.util.List;

/**
 * Diverging stacked bars. Drawn directly: XChart stacks only upright columns. The shares of a row are laid around the
 * middle line, the neutral level half on each side.
 */
final class LikertChart {
    private final Likert spec;
    private final Legend legend;
    private final Rows rows;
    private final double middle;
    private final double scale;

    private LikertChart(Likert spec, int width) {
        this.spec = spec;
        this.legend = Legend.of(spec.levels(), this::color, width);
        this.rows = Rows.of(spec.rows(), width, legend.height() + 10, 4);
        double left = spec.shares().stream().mapToDouble(this::negative).max().orElse(0);
        double right = spec.shares().stream().mapToDouble(this::positive).max().orElse(0);
        double extent = Math.max(left + right, 0.01);
        this.scale = rows.room() / extent;
        this.middle = rows.left() + left * scale;
    }

    static Drawing of(Likert spec, int width, ChartWords words) {
        if (spec.shares().stream().allMatch(List::isEmpty)) {
            return Drawing.empty(width, words.noData());
        }
        LikertChart chart = new LikertChart(spec, width);
        return new Drawing(width, (int) chart.rows.bottom() + 8, chart::paint);
    }

    private void paint(Pen pen) {
        legend.paint(pen, 0, 0);
        rows.paintRule(pen, ChartTheme.AXIS, 1, middle);
        for (int row = 0; row < rows.count(); row++) {
            paintRow(pen, row);
        }
        rows.paintLabels(pen);
    }

    private void paintRow(Pen pen, int row) {
        List<Double> shares = spec.shares().get(row);
        double y = rows.middle(row);
        if (shares.isEmpty()) {
            pen.lines(List.of("–"), TextStyle.MUTED_LABEL, middle + 8, y, Anchor.START);
            return;
        }
        double x = middle - negative(shares) * scale;
        for (int level = 0; level < shares.size(); level++) {
            double width = shares.get(level) * scale;
            if (width > 0) {
                pen.box(color(level), x, y - Rows.BAR / 2.0 - 1, Math.max(0.4, width - 1), Rows.BAR + 2);
                paintShare(pen, shares.get(level), color(level), x + width / 2, y, width);
            }
            x += width;
        }
    }

    private static void paintShare(Pen pen, double share, Color background, double x, double y, double room) {
        String text = ChartNumbers.wholePercent(share);
        TextStyle style = TextStyle.SMALL.in(ChartTheme.textOn(background));
        if (TextFit.width(text, style) + 6 <= room) {
            pen.lines(List.of(text), style, x, y, Anchor.MIDDLE);
        }
    }

    private Color color(int level) {
        int count = spec.levels().size();
        return count == 1
                ? ChartTheme.PRIMARY
                : level * 2 == count - 1 ? new Color(0xD9DFE2) : ChartTheme.diverging(2.0 * level / (count - 1) - 1);
    }

    private double negative(List<Double> shares) {
        double sum = 0;
        for (int level = 0; level < shares.size(); level++) {
            sum += shares.get(level) * shareBelowMiddle(level);
        }
        return sum;
    }

    private double positive(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).sum() - negative(shares);
    }

    private double shareBelowMiddle(int level) {
        int twice = 2 * level - (spec.levels().size() - 1);
        return twice < 0 ? 1 : twice == 0 ? 0.5 : 0;
    }
}
