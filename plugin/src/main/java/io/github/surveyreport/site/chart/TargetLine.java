package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Series;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A target across the plot, its label where the fewest lines and points are. */
final class TargetLine {
    private static final TextStyle STYLE = TextStyle.SMALL.in(ChartTheme.ACCENT);
    /** Room above a point for its value. */
    private static final double VALUE = 28;

    private final Plot plot;
    private final double y;
    private final String label;

    TargetLine(Plot plot, double target, String label) {
        this.plot = plot;
        this.y = plot.py(plot.clampY(target));
        this.label = TextFit.line(label, STYLE, plot.width());
    }

    double y() {
        return y;
    }

    void paint(Pen pen, List<Series> series) {
        pen.line(ChartTheme.ACCENT, 1.5, plot.x(), y, plot.right(), y);
        Rectangle2D box = label(series);
        pen.text(label, STYLE, box.getX(), box.getMaxY() - STYLE.size() * 0.2, Anchor.START);
    }

    /** The place of the label: at the left or right end, above the line or below it. */
    Rectangle2D label(List<Series> series) {
        double width = TextFit.width(label, STYLE);
        double right = Math.max(plot.x(), plot.right() - width - 2);
        double above = y - 6 - STYLE.size() * 0.8;
        double below = y + 4;
        return Stream.of(
                        box(plot.x() + 2, above, width),
                        box(right, above, width),
                        box(plot.x() + 2, below, width),
                        box(right, below, width))
                .filter(box -> box.getMinY() >= 0 && box.getMaxY() <= plot.bottom())
                .min(Comparator.comparingLong(box -> covered(box, series)))
                .orElseGet(() -> box(plot.x() + 2, above, width));
    }

    private static Rectangle2D box(double x, double y, double width) {
        return new Rectangle2D.Double(x, y, width, STYLE.size());
    }

    /** Pieces of lines and values of points that the box would cover. */
    private long covered(Rectangle2D box, List<Series> series) {
        long covered = 0;
        for (Series line : series) {
            List<Line2D> pieces = LineValues.lines(plot, line.points());
            covered += pieces.stream().filter(box::intersectsLine).count();
            for (int wave = 0; wave < line.points().size(); wave++) {
                if (line.points().get(wave).value().isPresent()) {
                    double top =
                            plot.py(plot.clampY(line.points().get(wave).value().getAsDouble())) - VALUE;
                    covered += box.intersects(plot.px(wave) - 20, top, 40, VALUE + 4) ? 1 : 0;
                }
            }
        }
        return covered;
    }
}
