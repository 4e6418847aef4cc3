package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The next periods behind the past ones: a dashed line, and the intervals as an area that opens from the last value.
 *
 * @param ahead at least one
 */
record Fan(Plot plot, List<Point> past, List<Point> ahead) {
    private static final Color COLOR = new Color(0xD07A1F);
    private static final Color AREA = new Color(COLOR.getRed(), COLOR.getGreen(), COLOR.getBlue(), 46);
    static final TextStyle TEXT = TextStyle.SMALL_BOLD.in(ChartTheme.mix(COLOR, ChartTheme.INK, 0.35));

    void paint(Pen pen) {
        int last = past.size() - 1;
        double origin = past.get(last).value().orElse(value(0));
        Path2D area = new Path2D.Double();
        area.moveTo(plot.px(last), plot.py(origin));
        for (int h = 0; h < ahead.size(); h++) {
            area.lineTo(x(h), plot.py(ahead.get(h).high().orElse(value(h))));
        }
        for (int h = ahead.size() - 1; h >= 0; h--) {
            area.lineTo(x(h), plot.py(ahead.get(h).low().orElse(value(h))));
        }
        area.closePath();
        pen.fill(AREA, area);
        double before = origin;
        for (int h = 0; h < ahead.size(); h++) {
            dashed(pen, COLOR, x(h - 1), plot.py(before), x(h), plot.py(value(h)));
            pen.dot(COLOR, x(h), plot.py(value(h)), 3);
            before = value(h);
        }
    }

    private double x(int h) {
        return plot.px((double) past.size() + h);
    }

    private double value(int h) {
        return ahead.get(h).value().orElseThrow();
    }

    static void dashed(Pen pen, Color color, double fromX, double fromY, double toX, double toY) {
        Graphics2D graphics = pen.graphics();
        graphics.setColor(color);
        graphics.setStroke(
                new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }
}
